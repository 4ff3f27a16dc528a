// Where a room's light comes from: battens, windows with the world outside, and the same as lamps for the baker.
import { AXIS, box, cyl, ngon, place, poly, rev, type Item, type Look, type V3 } from '../shape.ts'
import type { Opening } from './shell.ts'

/** A lamp of the bake. Position and size in metres, room frame; power in watts of radiance as Blender counts it. */
export type BakeLight =
  | { kind: 'area'; at: V3; /** Unit vector it shines along. */ to: V3; width: number; height: number; watts: number; rgb: V3 }
  | { kind: 'sun'; to: V3; strength: number; rgb: V3; /** Angular size, degrees. */ angle: number }

const HOUSING = '#e3e5e4'
const BATTEN_RGB: V3 = [1, 0.97, 0.92]
const SKY_RGB: V3 = [0.86, 0.93, 1]
const FRAME = '#d9dddd'

/** A hanging LED batten, 1.2 m along X; its light face lies at y = 0, two wires go `drop` mm up. */
export const batten = (drop: number): Item[] => [
  poly([[-70, 0], [70, 0], [38, 48], [-38, 48]], 1200, { rot: [0, 90, 0], tint: HOUSING, bevel: 0 }), // prettier-ignore
  box([1180, 7, 124], { at: [0, -2, 0], surf: 'glow', tint: '#ffffff', bevel: 0 }),
  ...[-605, 605].map((x) => box([14, 58, 148], { at: [x, 22, 0], tint: HOUSING, bevel: 0 })),
  ...[-420, 420].map((x) => box([5, drop - 46, 5], { at: [x, 46 + (drop - 46) / 2, 0], tint: '#c9ced0', bevel: 0 })),
]

/** The bake's lamps of a batten whose light face is at `at`, mm: most of it down, some up from its sides. */
export const battenLights = ([x, y, z]: V3): BakeLight[] => [
  { kind: 'area', at: [x / 1000, y / 1000 - 0.02, z / 1000], to: [0, -1, 0], width: 1.18, height: 0.12, watts: 15, rgb: BATTEN_RGB },
  { kind: 'area', at: [x / 1000, y / 1000 + 0.07, z / 1000], to: [0, 1, 0], width: 1.18, height: 0.1, watts: 5.5, rgb: BATTEN_RGB },
]

/**
 * An aluminium sliding window filling an opening (frame of the wall: X along, Y up, Z into the room), two sashes side by side,
 * one slid half open, and a granite sill.
 */
export function window(o: Opening): Item[] {
  const w = o.right - o.left
  const h = o.top - o.bottom
  const bar = 46
  const sash = (x: number, z: number): Item[] => {
    const sw = w / 2 + bar / 2
    return place(
      [
        ...[-1, 1].map((s) => box([bar, h - 60, 26], { at: [(s * (sw - bar)) / 2, 0, 0], tint: FRAME, bevel: 0 })),
        ...[-1, 1].map((s) => box([sw, bar, 26], { at: [0, (s * (h - 60 - bar)) / 2, 0], tint: FRAME, bevel: 0 })),
        box([sw - 2 * bar, h - 60 - 2 * bar, 5], { surf: 'glass', bevel: 0 }),
        box([16, 90, 12], { at: [sw / 2 - bar / 2, 0, 18], tint: '#3a4044', surf: 'plastic', bevel: 0 }),
      ],
      [x, 0, z],
    )
  }
  const frame: Item[] = [
    ...[-1, 1].map((s) => box([32, h, 90], { at: [(s * (w - 32)) / 2, 0, -60], tint: FRAME, bevel: 0 })),
    ...[-1, 1].map((s) => box([w, 32, 90], { at: [0, (s * (h - 32)) / 2, -60], tint: FRAME, bevel: 0 })),
    ...sash(-w / 4 + 10, -42),
    ...sash(w / 4 - 10 - w * 0.14, -80),
    box([w + 120, 36, 200], { at: [0, -h / 2 - 18, -10], surf: 'concrete', tint: '#c3c4c0', bevel: 3 }),
  ]
  return place(frame, [(o.left + o.right) / 2, (o.bottom + o.top) / 2, 0])
}

/** Daylight of an opening for the bake; `centre` of its glass, metres, and the direction into the room. */
export const skyLight = (centre: V3, to: V3, width: number, height: number, watts: number): BakeLight => ({
  kind: 'area',
  at: centre,
  to,
  width,
  height,
  watts,
  rgb: SKY_RGB,
})

const SKY = ['#79b2e0', '#97c5e9', '#b5d7f0', '#d2e6f4']

/** Something flat far away, its foot at `y`. */
const slab = (x: number, y: number, w: number, h: number, z: number, tint: string): Item =>
  box([w, h, 20], { at: [x, y + h / 2, z], surf: 'glow', tint, bevel: 0 })

/** One band of the sky, from the top down: ahead, and bent round at both sides. */
function skyBand(tint: string, i: number): Item[] {
  const lowest = i === SKY.length - 1
  const foot = lowest ? -2000 : 15000 - i * 4600
  const height = i === 0 ? 14000 : lowest ? 7800 : 4600
  const wing = (side: -1 | 1): Item[] => place([slab(0, foot, 32000, height, 0, tint)], [side * 27000, 0, -9000], [0, side * -72, 0])
  return [slab(0, foot, 46000, height, -24000, tint), ...wing(-1), ...wing(1)]
}

/** A tree: trunk, and leaves as overlapping discs from shade to light. */
function tree(x: number, z: number, height: number, r: number): Item[] {
  const leaf = (dx: number, dy: number, size: number, tint: string, layer: number) =>
    poly(ngon(10, 2 * r * size), 16, { at: [x + dx * r, height + dy * r, z + layer * 30], surf: 'glow', tint, bevel: 0 })
  return [
    slab(x, 0, 190, height, z, '#6f5f4b'),
    leaf(0.1, -0.1, 0.95, '#7d9c70', 1),
    leaf(-0.62, -0.22, 0.62, '#86a678', 2),
    leaf(0.6, 0.05, 0.6, '#93b284', 3),
    leaf(-0.15, 0.42, 0.6, '#a4c193', 4),
  ]
}

/**
 * What is seen through a wall's windows: the yard of a school, facing +Z. Sky, a class building 17 m away, a row of trees, a hedge.
 * Unlit colours: it is outside and never changes. `length` of the view along X and `turn` to vary it; ground at y = 0, mm.
 */
export function outdoors(length: number, turn: number): Item[] {
  const far = -17000
  const width = length * 0.5
  const x = length * (turn % 2 ? 0.12 : -0.14)
  const storeys = [0, 1, 2].flatMap((storey) => [
    slab(x, storey * 3300 + 1000, width - 300, 1900, far + 40, '#6f8593'),
    slab(x, storey * 3300 + 250, width, 750, far + 60, '#ece2d2'),
    ...Array.from({ length: 6 }, (_, i) => slab(x + ((i - 2.5) * width) / 6, storey * 3300 + 1000, 420, 1900, far + 80, '#dccbb2')),
  ])
  const trees = Array.from(
    { length: 4 },
    (_, i) =>
    tree(((i - 1.5) * length) / 4.4 + 900 * Math.sin(i * 3.7 + turn), -6500 - 500 * (i % 2), 3400 + 420 * Math.sin(i * 4.3 + turn), 1250 + 250 * Math.sin(i * 2.1 + turn)), // prettier-ignore
  )
  return [
    ...SKY.flatMap((tint, i) => skyBand(tint, i)),
    slab(x, 0, width + 400, 9900, far, '#dccbb2'),
    slab(x, 9900, width + 900, 350, far + 100, '#b39f86'),
    ...storeys,
    ...trees.flat(),
    slab(0, -800, length * 1.6, 1900, -5200, '#86a27b'),
    slab(0, -2000, length * 1.6, 1500, -4200, '#b4b3a6'),
  ]
}

/** A ring of square wire about Z. */
const hoop = (r: number, d: number, look: Look): Item =>
  rev([[r - d / 2, 0], [r + d / 2, 0], [r + d / 2, d], [r - d / 2, d]], { ...look, bevel: 0, rot: AXIS.z }) // prettier-ignore

/** A wall fan for a hot workshop: cage of rings, three blades, arm to the wall behind it (Z = 0 is the wall). */
export const wallFan = (r = 300): Item[] => [
  box([110, 160, 30], { at: [0, 0, 15], tint: '#474d52', bevel: 5 }),
  cyl(18, 190, 'z', { at: [0, 0, 20], tint: '#474d52' }),
  ...place(
    [
      cyl(70, 150, 'z', { at: [0, 0, -110], tint: '#474d52', bevel: 8 }),
      cyl(48, 20, 'z', { at: [0, 0, 74], tint: '#474d52', bevel: 6 }),
      ...[0, 120, 240].flatMap((turn) =>
        place(
          place([poly([[30, -30, 10], [r - 40, -80, 40], [r - 30, 70, 60], [40, 40, 10]], 4, { tint: '#9fb0b8', bevel: 0 })], [0, 0, 56], [22, 0, 0]), // prettier-ignore
          [0, 0, 0],
          [0, 0, turn],
        ),
      ),
      ...[0.5, 1].map((k) => hoop(r * k, 8, { at: [0, 0, 96 - k * k * 34], tint: '#3a4044' })),
      hoop(r, 10, { at: [0, 0, 6], tint: '#3a4044' }),
      ...Array.from({ length: 12 }, (_, i) =>
        place([box([r - 40, 4, 4], { at: [r / 2 + 22, 0, 82], rot: [0, 5.5, 0], tint: '#3a4044', bevel: 0 })], [0, 0, 0], [0, 0, i * 30]),
      ).flat(),
    ],
    [0, -30, 210],
    [14, 0, 0],
  ),
]
