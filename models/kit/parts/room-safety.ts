// What a workshop hangs up for safety: extinguishers, first aid, telephone, exit, doors, power panel, boards. Z = 0 is the wall, +Z out, mm.
import { AXIS, box, cut, cyl, decal, place, plate, poly, rev, tube, type Item } from '../shape.ts'
import { louvres } from './housings.ts'

/** A portable extinguisher standing on its foot at the origin, nozzle to its right; horn-nosed when it holds CO2. */
export const extinguisher = (kind: 'powder' | 'co2', cell: string): Item[] => {
  const co2 = kind === 'co2'
  const r = co2 ? 68 : 82
  const h = co2 ? 470 : 400
  return [
    rev([[0, 0], [r - 4, 0], [r, 12], [r, h, co2 ? 62 : 48], [26, h + 46], [22, h + 64], [0, h + 64]], { tint: '#c2161b', bevel: 0 }), // prettier-ignore
    cyl(25, 34, 'y', { at: [0, h + 60, 0], surf: 'brass' }),
    poly([[-14, 0], [110, 28, 4], [110, 42, 4], [-14, 22]], 22, { at: [0, h + 92, 0], rot: [0, -90, 0], surf: 'oxide', tint: co2 ? '#77777a' : '#c2161b', bevel: 2 }), // prettier-ignore
    poly([[-14, 0], [100, -16, 4], [100, -4, 4], [-14, 14]], 22, { at: [0, h + 82, 0], rot: [0, -90, 0], surf: 'oxide', tint: '#77777a', bevel: 2 }), // prettier-ignore
    ...(co2
      ? [
          tube([[18, h + 76, 0], [92, h + 60, 6], [110, h - 120, 16]], 11, 60, { surf: 'rubber', tint: '#3a3a3a' }), // prettier-ignore
          rev([[0, 0], [14, 0], [16, 40], [48, 250, 4], [42, 250], [0, 60]], { at: [111, h - 110, 17], rot: [180, 0, 0], surf: 'plastic', tint: '#1b1c1e', bevel: 0 }), // prettier-ignore
        ]
      : [
          cyl(20, 16, 'z', { at: [0, h + 70, 22], surf: 'chrome' }),
          tube([[20, h + 76, 0], [100, h + 56, 10], [112, 280, 22], [100, 110, 26]], 10, 60, { surf: 'rubber', tint: '#3a3a3a' }), // prettier-ignore
          rev(
            [
              [0, 0],
              [10, 0],
              [17, 70],
              [0, 70],
            ],
            { at: [100, 122, 26], rot: [180, 0, 0], surf: 'plastic', tint: '#26282b', bevel: 0 },
          ),
        ]),
    // a flat label plate on the belly: printed cylinders would waste the atlas
    plate(96, 132, 6, 10, { at: [0, h * 0.56, r - 1], tint: '#f2f2ec', bevel: 1 }),
    decal(cell, 92, 128, [0, h * 0.56, r + 2.6]),
    rev([[r, 0], [r + 3, 0], [r + 3, 22], [r, 22]], { at: [0, h * 0.8, 0], surf: 'ground', bevel: 0 }), // prettier-ignore
  ]
}

/** A low red stand that keeps an extinguisher off the floor; its top is at y = 60. */
export const extinguisherStand = (): Item[] => [
  cut(box([230, 130, 230], { at: [0, 65, 0], tint: '#a8161b', bevel: 4 }), [box([214, 130, 214], { at: [0, 125, 0] })]),
]

/** A printed sign on a thin board, hung flat on the wall. */
export const sign = (cell: string, w: number, h: number): Item[] => [
  box([w, h, 6], { at: [0, 0, 3], surf: 'plastic', tint: '#f2f2ec', bevel: 0 }),
  decal(cell, w - 6, h - 6, [0, 0, 6.4]),
]

/** A board in an aluminium frame. */
export const board = (w: number, h: number, parts: readonly { cell: string; x: number; w: number }[]): Item[] => [
  box([w, h, 22], { at: [0, 0, 11], surf: 'plastic', tint: '#efeee8', bevel: 0 }),
  ...[-1, 1].map((s) => box([26, h + 26, 34], { at: [(s * w) / 2, 0, 17], surf: 'ground', tint: '#d0d4d6', bevel: 4 })),
  ...[-1, 1].map((s) => box([w + 26, 26, 34], { at: [0, (s * h) / 2, 17], surf: 'ground', tint: '#d0d4d6', bevel: 4 })),
  ...parts.map((p) => decal(p.cell, p.w, h - 30, [p.x, 0, 22.6])),
]

/** The first-aid box. */
export const firstAidBox = (cell: string): Item[] => [
  box([400, 340, 140], { at: [0, 0, 70], tint: '#f4f4f0', bevel: 10, round: true }),
  box([402, 4, 142], { at: [0, -70, 70], tint: '#aeb4ad', bevel: 0 }),
  decal(cell, 240, 185, [0, 40, 140.6]),
  box([70, 26, 14], { at: [0, -70, 144], surf: 'chrome', bevel: 3 }),
]

/** The emergency telephone on its plate with the list of extensions below. */
export const telephone = (listCell: string): Item[] => [
  plate(250, 330, 12, 10, { at: [0, 40, 6], surf: 'plastic', tint: '#c2161b', bevel: 2 }),
  box([150, 190, 52], { at: [28, 70, 36], surf: 'plastic', tint: '#e9e6dc', bevel: 10 }),
  ...Array.from({ length: 12 }, (_, i) =>
    box([24, 16, 8], { at: [-4 + (i % 3) * 34, 104 - Math.floor(i / 3) * 26, 64], surf: 'plastic', tint: '#3a4044', bevel: 0 }),
  ),
  box([34, 200, 34], { at: [-84, 70, 52], surf: 'plastic', tint: '#e9e6dc', bevel: 8 }),
  ...[-1, 1].map((s) => box([46, 56, 50], { at: [-84, 70 + s * 80, 40], surf: 'plastic', tint: '#e9e6dc', bevel: 8 })),
  tube([[-84, -30, 50], [-80, -90, 40], [-40, -105, 34], [0, -70, 34], [10, -20, 34]], 5, 40, { surf: 'rubber', tint: '#3a3a3a' }), // prettier-ignore
  plate(240, 250, 6, 6, { at: [0, -270, 3], surf: 'plastic', tint: '#f2f2ec', bevel: 0.8 }),
  decal(listCell, 232, 242, [0, -270, 6.4]),
]

/** The green box over a way out; its face glows by itself. */
export const exitSign = (cell: string): Item[] => [
  box([500, 200, 50], { at: [0, 0, 25], surf: 'plastic', tint: '#e3e5e4', bevel: 6 }),
  plate(476, 176, 4, 4, { at: [0, 0, 51], tint: '#0d8a43', surf: 'plastic', bevel: 0.5 }),
  decal(cell, 470, 170, [0, 0, 53.4]),
]

/** A pair of steel doors with wired-glass lights and push bars, frame included; origin at the floor. */
export function doubleDoor(w: number, h: number): Item[] {
  const leaf = (side: -1 | 1): Item[] => {
    const lw = w / 2 - 6
    const x = (side * (lw + 6)) / 2
    return [
      cut(box([lw, h - 12, 44], { at: [x, h / 2, 10], tint: '#5c7f9c', bevel: 3 }), [box([260, 620, 90], { at: [x, h * 0.7, 10] })]),
      box([262, 622, 6], { at: [x, h * 0.7, 10], surf: 'glass', bevel: 0 }),
      ...[-1, 1].map((s) => box([18, 640, 54], { at: [x + s * 130, h * 0.7, 10], tint: '#39464e', bevel: 2 })),
      ...[-1, 1].map((s) => box([278, 18, 54], { at: [x, h * 0.7 + s * 311, 10], tint: '#39464e', bevel: 2 })),
      box([lw - 120, 34, 40], { at: [x, 960, 66], surf: 'ground', bevel: 6 }),
      ...[-1, 1].map((s) => box([46, 60, 60], { at: [x + s * (lw / 2 - 80), 960, 50], surf: 'plastic', tint: '#26282b', bevel: 5 })),
      box([lw - 10, 190, 3], { at: [x, 110, 34], surf: 'ground', bevel: 0 }),
      ...[0.12, 0.5, 0.88].map((k) => cyl(11, 110, 'y', { at: [side * (w / 2 - 2), h * k, 36], surf: 'ground', bevel: 0 })),
    ]
  }
  return [
    ...[-1, 1].map((s) => box([90, h + 90, 120], { at: [s * (w / 2 + 45), (h + 90) / 2, 10], tint: '#39464e', bevel: 5 })),
    box([w, 90, 120], { at: [0, h + 45, 10], tint: '#39464e', bevel: 5 }),
    ...leaf(-1),
    ...leaf(1),
  ]
}

/** The workshop's distribution board, door closed, breaker window, pilot lamps and the conduits' glands on top. */
export const powerPanel = (w: number, h: number, cell: string): Item[] => [
  box([w, h, 180], { at: [0, 0, 90], tint: '#8e979b', bevel: 6, round: true }),
  plate(w - 50, h - 50, 12, 8, { at: [0, 0, 184], tint: '#9aa3a7', bevel: 2.5 }),
  box([18, 120, 28], { at: [w / 2 - 60, 0, 200], surf: 'chrome', bevel: 4 }),
  plate(340, 200, 4, 6, { at: [-20, -30, 191], surf: 'plastic', tint: '#26282b', bevel: 0.5 }),
  ...Array.from({ length: 6 }, (_, i) => [
    box([38, 130, 14], { at: [-145 + i * 50, -30, 196], surf: 'plastic', tint: '#e9e6dc', bevel: 0 }),
    box([16, 34, 14], { at: [-145 + i * 50, -14, 208], surf: 'plastic', tint: '#26282b', bevel: 0 }),
  ]).flat(),
  ...(['#d01818', '#e8b800', '#15903a'] as const).map((tint, i) =>
    cyl(14, 10, 'z', { at: [-90 + i * 70, 130, 190], surf: 'plastic', tint, bevel: 3 }),
  ),
  decal(cell, 300, 150, [-20, 270, 190.8]),
  ...place(louvres(300, 5, 22), [-20, -380, 191]),
]

/** A dressing mirror: a pale ground behind glass, for a true mirror would cost a second picture of the room. */
export const mirror = (w: number, h: number): Item[] => [
  box([w, h, 8], { at: [0, 0, 10], surf: 'plastic', tint: '#a9bac2', bevel: 0 }),
  box([w, h, 3], { at: [0, 0, 18], surf: 'glass', bevel: 0 }),
  ...[-1, 1].map((s) => box([24, h + 24, 30], { at: [(s * w) / 2, 0, 15], surf: 'ground', tint: '#d0d4d6', bevel: 4 })),
  ...[-1, 1].map((s) => box([w + 24, 24, 30], { at: [0, (s * h) / 2, 15], surf: 'ground', tint: '#d0d4d6', bevel: 4 })),
]

/** A round wall clock. */
export const clock = (cell: string): Item[] => [
  rev([[148, 0], [168, 0], [166, 40], [150, 46], [148, 24]], { surf: 'plastic', tint: '#26282b', bevel: 0, rot: AXIS.z }), // prettier-ignore
  cyl(150, 24, 'z', { surf: 'plastic', tint: '#f2f2ec', bevel: 0 }),
  decal(cell, 290, 290, [0, 0, 24.6]),
]
