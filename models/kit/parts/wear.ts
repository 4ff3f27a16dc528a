// What a learner wears, or takes off before working. Each builder's origin is the thing's middle; front +Z; mm.
import { arc, AXIS, box, cyl, place, plate, poly, rev, tube, type Item, type Look, type P2, type V3 } from '../shape.ts'
import { ovals, ovalsAlongZ, sheet } from './cloth.ts'

const NAVY = '#34506e'
const LEATHER = '#8f5f38'
const COTTON = '#efece2'

/** An arc of a tube wall standing upright: part of a cylinder about Y, open at the back. */
const visor = (r: number, thick: number, half: number, height: number, look: Look = {}): Item =>
  poly([...arc(r, 90 - half, 90 + half, 12), ...arc(r - thick, 90 + half, 90 - half, 12)], height, { rot: [90, 0, 0], bevel: 0, ...look })

/** A plain hoop about Y, from its foot. */
const band = (inner: number, outer: number, h: number, look: Look): Item =>
  rev([[inner, 0], [outer, 0], [outer, h], [inner, h]], { ...look, bevel: 0 }) // prettier-ignore

/** Clear wrap-round glasses with side shields and dark temples. */
export const safetyGlasses = (): Item[] => {
  const lens: P2[] = [[-66, -20, 14], [-12, -21, 12], [0, -4, 8], [12, -21, 12], [66, -20, 14], [68, 20, 8], [-68, 20, 8]] // prettier-ignore
  return place(
    [
      poly(lens, 3, { at: [0, 0, 12], surf: 'glass', tint: '#dfeef2', bevel: 0 }),
      visor(74, 5, 66, 8, { at: [0, 21, -60], surf: 'plastic', tint: '#1f5fa8', bevel: 1 }),
      poly([[-9, 0], [9, 0], [5, 16, 3], [-5, 16, 3]], 10, { at: [0, -14, 10], surf: 'plastic', tint: '#3a4044', bevel: 2 }), // prettier-ignore
      ...[-1, 1].flatMap((s) => [
        poly([[0, -18, 6], [44, -10, 8], [44, 14], [0, 20]], 2, { at: [s * 68, 0, 8], rot: [0, 90, 0], surf: 'glass', tint: '#dfeef2', bevel: 0 }), // prettier-ignore
        tube([[s * 68, 17, 4], [s * 71, 16, -92], [s * 68, -12, -128]], 4, 30, { surf: 'plastic', tint: '#1f5fa8' }), // prettier-ignore
      ]),
    ],
    [0, 0, 50],
  )
}

/** A full-face shield on its headband, standing as on a head. */
export const faceShield = (): Item[] => [
  visor(150, 2, 72, 210, { at: [0, -45, -20], surf: 'glass', tint: '#dfeef2' }),
  visor(154, 6, 74, 26, { at: [0, 72, -20], surf: 'plastic', tint: '#f2b705', bevel: 1.5 }),
  visor(152, 4, 72, 6, { at: [0, -150, -20], surf: 'plastic', tint: '#3a4044', bevel: 0.8 }),
  band(96, 100, 30, { at: [0, 74, -20], surf: 'plastic', tint: '#3a4044' }),
  tube([[-97, 90, -20], [-70, 170, -20], [70, 170, -20], [97, 90, -20]], 6, 70, { surf: 'plastic', tint: '#3a4044' }), // prettier-ignore
  ...[-1, 1].map((s) => cyl(19, 54, s < 0 ? '-x' : 'x', { at: [s * 98, 84, -20], surf: 'plastic', tint: '#3a4044', bevel: 0 })),
  cyl(17, 22, '-z', { at: [0, 88, -118], surf: 'plastic', tint: '#3a4044', bevel: 0 }),
  poly([[-104, 0, 10], [104, 0, 10], [84, 46, 20], [-84, 46, 20]], 8, { at: [0, 84, 118], rot: [-18, 0, 0], surf: 'plastic', tint: '#f2b705', bevel: 3 }), // prettier-ignore
]

/** Two corded foam plugs in a clear blister on a hanging card. */
export const earPlugs = (): Item[] => {
  const plug: P2[] = [[0, -16], [3, -16], [9, -5], [6, 0], [8, 2], [4, 13], [0, 15]] // prettier-ignore
  return [
    plate(92, 150, 2, 8, { at: [0, 0, -2], surf: 'plastic', tint: '#1f5fa8', bevel: 0 }),
    plate(92, 34, 2.4, 8, { at: [0, 56, -1.6], surf: 'plastic', tint: '#f2b705', bevel: 0 }),
    box([30, 9, 3], { at: [0, 64, -1], surf: 'plastic', tint: '#26282b', bevel: 0 }),
    poly([[-36, -58, 12], [36, -58, 12], [36, 26, 12], [-36, 26, 12]], 28, { at: [0, 0, 13], surf: 'glass', tint: '#e8f2f5', bevel: 3 }), // prettier-ignore
    ...[-17, 17].map((x) => rev(plug, { at: [x, -34, 14], rot: [180, 0, 0], surf: 'rubber', tint: '#ff8a1f', bevel: 0 })),
    tube([[-17, -20, 14], [-26, 20, 12], [26, 20, 12], [17, -20, 14]], 2, 26, { surf: 'plastic', tint: '#f2f2ec' }), // prettier-ignore
  ]
}

/** A split-leather apron hung by its neck strap. */
export const apron = (): Item[] => [
  sheet(
    [[-420, 300, 14], [-300, 300, 22], [-150, 296, 30], [-20, 288, 34], [60, 262, 30], [130, 180, 24], [200, 150, 18], [290, 138, 10], [330, 134, 6]], // prettier-ignore
    13,
    4,
    { surf: 'fabric', tint: LEATHER },
    9,
  ),
  ...[-1, 1].map((s) => cyl(9, 5, 'z', { at: [s * 122, 316, 4], surf: 'brass', bevel: 0 })),
  tube([[-122, 316, 6], [-90, 420, -16], [90, 420, -16], [122, 316, 6]], 7, 80, { surf: 'fabric', tint: '#5f3d22' }), // prettier-ignore
  ...[-1, 1].map((s) => tube([[s * 264, 58, 0], [s * 292, -60, -20], [s * 272, -230, -16]], 2.9, 60, { surf: 'fabric', tint: '#5f3d22' })), // prettier-ignore
]

/** One knitted glove, fingers down, cuff up; `side` 1 puts the thumb on the right. */
const glove = (side: -1 | 1): Item[] => {
  const finger = (x: number, y: number, length: number, r: number, lean: number): Item[] =>
    place([rev([[0, -length], [r * 0.6, -length + r * 0.25], [r, -length + r], [r * 1.06, 0], [0, 4]], { surf: 'fabric', tint: COTTON, bevel: 0 })], [x, y, 0], [0, 0, lean]) // prettier-ignore
  return [
    ovals([[[0, -52, 0], 38, 8], [[0, -40, 0], 43, 14], [[0, -10, 0], 45, 18], [[side * 2, 25, 0], 44, 20], [[0, 52, 0], 36, 19]], { tint: COTTON }), // prettier-ignore
    ovals([[[0, 50, 0], 36, 19], [[0, 70, 0], 34, 19], [[0, 108, 0], 38, 21]], { tint: '#e3dfd2' }, 14, 0.02), // prettier-ignore
    ovals([[[0, 106, 0], 39, 22], [[0, 118, 0], 39, 22]], { tint: '#2f62a8' }), // prettier-ignore
    ...finger(-32, -34, 58, 10.5, -6),
    ...finger(-11, -38, 70, 11, -2),
    ...finger(11, -38, 66, 11, 2),
    ...finger(32, -34, 50, 10, 7),
    ...finger(side * 36, 14, 62, 12, side * 42),
  ]
}

/** A pair of cotton gloves held by a clip. */
export const gloves = (): Item[] => [
  ...place(glove(1), [-26, 0, 10], [0, 16, 3]),
  ...place(glove(-1), [34, -6, -16], [0, -12, -5]),
  box([60, 26, 60], { at: [4, 126, -2], surf: 'plastic', tint: '#c2161b', bevel: 5 }),
  tube([[4, 136, -2], [4, 166, -4], [4, 158, -24]], 2.9, 8, { surf: 'chrome' }), // prettier-ignore
]

/** One safety shoe, toe along +Z, its sole at y = −70. */
const shoe = (x: number): Item[] => {
  const sole: P2[] = [[-38, -140, 30], [38, -140, 30], [36, -20], [50, 70], [44, 138, 40], [-40, 138, 40], [-48, 70], [-36, -20]] // prettier-ignore
  return place(
    [
      poly(sole, 24, { at: [0, -58, 0], rot: [90, 0, 0], surf: 'rubber', tint: '#3a3a3c', bevel: 3 }),
      box([74, 16, 84], { at: [0, -72, -92], surf: 'tread', tint: '#3a3a3c', bevel: 2 }),
      ovalsAlongZ(
        [[[0, -22, -136], 24, 24], [[0, -6, -128], 34, 46], [[0, 0, -60], 37, 54], [[0, -8, -14], 38, 48], [[0, -18, 30], 42, 36], [[0, -26, 80], 47, 31], [[0, -30, 116], 42, 25], [[0, -34, 136], 26, 16]], // prettier-ignore
        { tint: '#3b332d' },
        12,
      ),
      ovals([[[0, 26, -78], 37, 54], [[0, 66, -86], 40, 52], [[0, 78, -86], 42, 54]], { tint: '#4b4139' }, 12), // prettier-ignore
      ovals([[[0, 72, -86], 36, 47], [[0, 79, -86], 36, 47]], { tint: '#141312' }, 12), // prettier-ignore
      ovalsAlongZ([[[0, -26, 82], 48, 33], [[0, -28, 108], 46, 29], [[0, -34, 138], 26, 17]], { surf: 'plastic', tint: '#26231f' }, 12), // prettier-ignore
      ...[0, 1, 2, 3].map((i) =>
        box([44, 5, 7], { at: [0, 20 + i * 15 - 5, 12 - i * 17], rot: [44, 0, 0], surf: 'fabric', tint: '#d9a520', bevel: 0 }),
      ),
    ],
    [x, 0, 0],
    [0, x < 0 ? 4 : -4, 0],
  )
}
/** A pair of safety shoes with capped toes. */
export const shoes = (): Item[] => [...shoe(-62), ...shoe(62)]

/** A fitted work jacket on its hanger. */
export const jacket = (): Item[] => {
  const sleeve = (s: -1 | 1): Item[] => [
    ovals(
      [[[s * 232, -250, 4], 46, 38], [[s * 236, -200, 4], 52, 42], [[s * 226, -60, 2], 58, 46], [[s * 208, 90, 0], 64, 52], [[s * 186, 200, 0], 56, 54], [[s * 150, 262, 0], 40, 46]], // prettier-ignore
      { tint: NAVY },
      10,
      0.03,
    ),
    ovals([[[s * 231, -292, 4], 44, 36], [[s * 232, -246, 4], 46, 38]], { tint: '#283f58' }, 10), // prettier-ignore
  ]
  return [
    ovals(
      [[[0, -340, 6], 198, 84], [[0, -330, 6], 202, 88], [[0, -180, 4], 196, 86], [[0, 20, 2], 202, 90], [[0, 170, 0], 212, 88], [[0, 246, 0], 178, 66], [[0, 286, 0], 92, 52]], // prettier-ignore
      { tint: NAVY },
      16,
      0.02,
    ),
    ovals([[[0, -366, 6], 190, 80], [[0, -334, 6], 196, 84]], { tint: '#283f58' }, 16), // prettier-ignore
    ...sleeve(-1),
    ...sleeve(1),
    ovals([[[0, 276, 0], 92, 54], [[0, 318, 2], 74, 50]], { tint: '#283f58' }, 14), // prettier-ignore
    box([7, 600, 8], { at: [0, -30, 92], surf: 'ground', tint: '#d8dadb', bevel: 1 }),
    ...[-1, 1].flatMap((s) => [
      box([104, 112, 10], { at: [s * 96, 86, 84], rot: [2, s * 16, 0], surf: 'fabric', tint: '#3c5b7c', bevel: 0 }),
      box([110, 26, 12], { at: [s * 96, 140, 86], rot: [2, s * 16, 0], surf: 'fabric', tint: '#283f58', bevel: 0 }),
    ]),
    plate(60, 20, 4, 3, { at: [-92, 168, 88], rot: [4, -14, 0], surf: 'fabric', tint: '#f2f2ec', bevel: 0 }),
    // hanger
    tube([[-165, 232, 0], [0, 326, 0], [165, 232, 0]], 9, 160, { surf: 'wood' }), // prettier-ignore
    tube([[0, 318, 0], [-4, 410, 0], [30, 392, 0]], 2.9, 16, { surf: 'chrome' }), // prettier-ignore
  ]
}

/** A work cap that takes the hair in: crown, band with elastic at the back, short peak. */
export const cap = (): Item[] => [
  ovals(
    [[[0, -48, 0], 84, 100], [[0, -20, 0], 90, 106], [[0, 18, -4], 94, 110], [[0, 50, -6], 78, 94], [[0, 66, -8], 48, 60], [[0, 72, -8], 14, 18]], // prettier-ignore
    { tint: NAVY },
    20,
    0.012,
  ),
  ovals([[[0, -54, 0], 85, 101], [[0, -28, 0], 91, 107]], { tint: '#283f58' }, 20), // prettier-ignore
  poly([...arc(88, 200, 340, 10), [70, 8, 20], [-70, 8, 20]], 5, { at: [0, -40, 84], rot: [-80, 0, 0], surf: 'fabric', tint: '#283f58', bevel: 1.5 }), // prettier-ignore
  cyl(7, 6, 'y', { at: [0, 70, -8], surf: 'fabric', tint: '#283f58', bevel: 2 }),
  plate(56, 34, 3, 5, { at: [0, 8, 108], rot: [-8, 0, 0], surf: 'fabric', tint: '#f2b705', bevel: 0 }),
]

/** Two elastic bands with hook-and-loop tabs that close a sleeve's cuff. */
export const cuffStraps = (): Item[] =>
  [-1, 1].flatMap((s) =>
    place(
      [
        band(37, 41, 46, { at: [0, -23, 0], surf: 'fabric', tint: '#26282b' }),
        band(40, 42, 14, { at: [0, -7, 0], surf: 'fabric', tint: '#ff7a1f' }),
        box([44, 46, 5], { at: [12, 0, 42], rot: [0, 14, 0], surf: 'fabric', tint: '#ff7a1f', bevel: 0 }),
        box([16, 40, 6], { at: [34, 0, 36], rot: [0, 40, 0], surf: 'fabric', tint: '#26282b', bevel: 0 }),
      ],
      [s * 14, s * 26, s * 6],
      [18, s * 14, s * 12],
    ),
  )

/** A wrist watch lying on its side. */
export const watch = (): Item[] => {
  const strap = Array.from({ length: 10 }, (_, i): V3 => {
    const a = ((i / 9) * 300 + 30) * (Math.PI / 180)
    return [Math.sin(a) * 31, 0, Math.cos(a) * 26]
  })
  return [
    ...strap.slice(1).map((p, i) => {
      const [x0, , z0] = strap[i]!
      const [x1, , z1] = p
      return box([Math.hypot(x1 - x0, z1 - z0) + 3, 20, 3.4], { at: [(x0 + x1) / 2, 0, (z0 + z1) / 2], rot: [0, (-Math.atan2(z1 - z0, x1 - x0) * 180) / Math.PI, 0], surf: 'rubber', tint: '#3a2f28', bevel: 0 }) // prettier-ignore
    }),
    cyl(19, 9, 'z', { at: [0, 0, 21], surf: 'chrome', bevel: 2 }),
    cyl(16, 1, 'z', { at: [0, 0, 30], surf: 'plastic', tint: '#f4f4ef', bevel: 0.2 }),
    box([1.6, 11, 0.8], { at: [0, 5, 31.2], surf: 'plastic', tint: '#1b1c1e', bevel: 0 }),
    box([8, 1.6, 0.8], { at: [4, 0, 31.2], surf: 'plastic', tint: '#1b1c1e', bevel: 0 }),
    rev([[0, 0], [3, 0], [3, 4, 1], [0, 4]], { at: [19, 0, 25], rot: AXIS.x, surf: 'chrome', bevel: 0 }), // prettier-ignore
  ]
}

/** A neck lanyard with its card, coiled flat. */
export const lanyard = (): Item[] => {
  const loop = Array.from({ length: 9 }, (_, i): V3 => {
    const a = (i / 8) * 2 * Math.PI * 1.4 + 0.4
    const r = 62 - i * 1.3
    return [Math.cos(a) * r - 24, i * 0.5, Math.sin(a) * r * 0.72]
  })
  return [
    tube(loop, 2.9, 30, { surf: 'fabric', tint: '#c2161b' }),
    tube([[-26, 6, 34], [10, 6, 22], [38, 6, 6]], 2.9, 14, { surf: 'fabric', tint: '#c2161b' }), // prettier-ignore
    box([16, 5, 9], { at: [44, 6, 4], rot: [0, 24, 0], surf: 'chrome', bevel: 1.5 }),
    plate(90, 58, 3, 6, { at: [82, 3, -14], rot: [-90, 0, 24], surf: 'plastic', tint: '#f4f4ef', bevel: 0 }),
    plate(90, 15, 3.4, 5, { at: [90.6, 3.2, 5], rot: [-90, 0, 24], surf: 'plastic', tint: '#1f5fa8', bevel: 0 }),
    plate(24, 30, 3.6, 2, { at: [58, 3.2, -10], rot: [-90, 0, 24], surf: 'plastic', tint: '#b99b84', bevel: 0 }),
  ]
}
