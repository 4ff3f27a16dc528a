// Where a room's light comes from: battens, windows with the world outside, and the same as lamps for the baker.
import { box, cyl, place, poly, ring, type Item, type V3 } from '../shape.ts'
import type { Opening } from './shell.ts'

/** A lamp of the bake. Position and size in metres, room frame; power in watts of radiance as Blender counts it. */
export type BakeLight =
  | { kind: 'area'; at: V3; /** Unit vector it shines along. */ to: V3; width: number; height: number; watts: number; rgb: V3 }
  | { kind: 'sun'; to: V3; strength: number; rgb: V3; /** Angular size, degrees. */ angle: number }

const HOUSING = '#e3e5e4'
const BATTEN_RGB: V3 = [1, 0.97, 0.92]
const SKY_RGB: V3 = [0.86, 0.93, 1]
const FRAME = '#c9ced0'

/** A hanging LED batten, 1.2 m along X; its light face lies at y = 0, two wires go `drop` mm up. */
export const batten = (drop: number): Item[] => [
  poly([[-70, 0], [70, 0], [38, 48, 6], [-38, 48, 6]], 1200, { rot: [0, 90, 0], tint: HOUSING, bevel: 2 }), // prettier-ignore
  box([1180, 7, 124], { at: [0, -2, 0], surf: 'glow', tint: '#ffffff', bevel: 0 }),
  box([14, 58, 148], { at: [-605, 22, 0], tint: HOUSING, bevel: 2 }),
  box([14, 58, 148], { at: [605, 22, 0], tint: HOUSING, bevel: 2 }),
  ...[-420, 420].map((x) => box([6, drop - 46, 6], { at: [x, 46 + (drop - 46) / 2, 0], surf: 'ground', bevel: 0 })),
]

/** The bake's lamps of a batten whose light face is at `at`, mm: most of it down, some up from its sides. */
export const battenLights = ([x, y, z]: V3): BakeLight[] => [
  { kind: 'area', at: [x / 1000, y / 1000 - 0.02, z / 1000], to: [0, -1, 0], width: 1.18, height: 0.12, watts: 27, rgb: BATTEN_RGB },
  { kind: 'area', at: [x / 1000, y / 1000 + 0.07, z / 1000], to: [0, 1, 0], width: 1.18, height: 0.1, watts: 5, rgb: BATTEN_RGB },
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
        ...[-1, 1].map((s) => box([bar, h - 60, 26], { at: [(s * (sw - bar)) / 2, 0, 0], tint: FRAME, surf: 'ground', bevel: 3 })),
        ...[-1, 1].map((s) => box([sw, bar, 26], { at: [0, (s * (h - 60 - bar)) / 2, 0], tint: FRAME, surf: 'ground', bevel: 3 })),
        box([sw - 2 * bar, h - 60 - 2 * bar, 5], { surf: 'glass', bevel: 0 }),
        box([16, 90, 12], { at: [sw / 2 - bar / 2, 0, 18], tint: '#3a4044', surf: 'plastic', bevel: 3 }),
      ],
      [x, 0, z],
    )
  }
  const frame: Item[] = [
    ...[-1, 1].map((s) => box([32, h, 90], { at: [(s * (w - 32)) / 2, 0, -60], tint: FRAME, surf: 'ground', bevel: 2 })),
    ...[-1, 1].map((s) => box([w, 32, 90], { at: [0, (s * (h - 32)) / 2, -60], tint: FRAME, surf: 'ground', bevel: 2 })),
    ...sash(-w / 4 + 10, -42),
    ...sash(w / 4 - 10 - w * 0.14, -80),
    box([w + 120, 36, 200], { at: [0, -h / 2 - 18, -10], surf: 'concrete', tint: '#c3c4c0', bevel: 5 }),
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

const SKY = ['#8fbfe6', '#a5cdec', '#bcdaf0', '#d3e6f4', '#e6f0f5']

/**
 * What is seen through a window, `length` mm along X at z = 0, facing +Z: sky, a school building across the yard, trees, a wall.
 * Unlit colours: it is far outside and never changes. `ground` is the height of the yard seen at that distance.
 */
export function outdoors(length: number, ground: number, seed: number): Item[] {
  const slab = (x: number, y: number, w: number, h: number, z: number, tint: string) =>
    box([w, h, 20], { at: [x, y + h / 2, z], surf: 'glow', tint, bevel: 0 })
  const random = (n: number) => Math.abs(Math.sin(seed * 12.9898 + n * 78.233) * 43758.5453) % 1
  const sky = SKY.map((tint, i) => slab(0, ground + 900 + (SKY.length - 1 - i) * 700, length, 700 + (i === 0 ? 2600 : 0), -60, tint))
  const block = length * 0.36
  const houseX = -length * 0.12
  const house: Item[] = [
    slab(houseX, ground + 500, block, 1900, -30, '#d8c9b4'),
    slab(houseX, ground + 2380, block + 200, 90, -26, '#b9a68d'),
    ...[0, 1, 2].flatMap((floorNo) => [
      slab(houseX, ground + 620 + floorNo * 600, block - 160, 300, -24, '#5c6f7c'),
      slab(houseX, ground + 560 + floorNo * 600, block, 70, -20, '#eee5d8'),
      ...Array.from({ length: 9 }, (_, i) =>
        slab(houseX + ((i - 4) * (block - 160)) / 9, ground + 620 + floorNo * 600, 60, 300, -18, '#d8c9b4'),
      ),
    ]),
  ]
  const crown = (x: number, y: number, r: number, tint: string) =>
    poly(Array.from({ length: 9 }, (_, i) => {
      const a = (i / 9) * 2 * Math.PI
      const k = r * (0.82 + 0.3 * random(x + i))
      return [Math.cos(a) * k, Math.sin(a) * k * 0.86, k * 0.4] as [number, number, number]
    }), 16, { at: [x, y, 0], surf: 'glow', tint, bevel: 0 }) // prettier-ignore
  const trees = Array.from({ length: Math.ceil(length / 1500) }, (_, i) => {
    const x = -length / 2 + 700 + i * 1500 + random(i) * 500
    const r = 480 + random(i + 50) * 260
    const y = ground + 1150 + random(i + 9) * 300
    return place(
      [
        slab(x, ground + 300, 70, y - ground - 300, -8, '#6b5a45'),
        crown(x, y, r, '#5d8a4c'),
        crown(x - r * 0.35, y + r * 0.3, r * 0.55, '#79a75d'),
      ],
      [0, 0, 20 + i],
    )
  })
  return [
    ...sky,
    ...house,
    ...trees.flat(),
    slab(0, ground - 400, length, 1050, 60, '#b9bdb4'),
    slab(0, ground + 620, length, 60, 66, '#a2a79d'),
    slab(0, ground - 1600, length, 1300, 90, '#9aa38f'),
  ]
}

/** A wall fan for a hot workshop: cage of rings, three blades, arm to the wall behind it (Z = 0 is the wall). */
export const wallFan = (r = 300): Item[] => [
  box([110, 160, 30], { at: [0, 0, 15], tint: '#474d52', bevel: 5 }),
  cyl(18, 190, 'z', { at: [0, 0, 20], tint: '#474d52' }),
  ...place(
    [
      cyl(70, 150, 'z', { at: [0, 0, -110], tint: '#474d52', bevel: 14 }),
      cyl(48, 20, 'z', { at: [0, 0, 74], tint: '#474d52', bevel: 6 }),
      ...[0, 120, 240].flatMap((turn) =>
        place(
          place([poly([[30, -30, 10], [r - 40, -80, 40], [r - 30, 70, 60], [40, 40, 10]], 4, { tint: '#9fb0b8', bevel: 0 })], [0, 0, 56], [22, 0, 0]), // prettier-ignore
          [0, 0, 0],
          [0, 0, turn],
        ),
      ),
      ...[0.42, 0.72, 1].map((k) => ring(r * k - 4, r * k + 4, 8, 'z', { at: [0, 0, 96 - k * k * 34], tint: '#3a4044', bevel: 2 })),
      ring(r - 5, r + 5, 10, 'z', { at: [0, 0, 6], tint: '#3a4044', bevel: 2 }),
      ...Array.from({ length: 12 }, (_, i) =>
        place([box([r - 40, 4, 4], { at: [r / 2 + 22, 0, 82], rot: [0, 5.5, 0], tint: '#3a4044', bevel: 0 })], [0, 0, 0], [0, 0, i * 30]),
      ).flat(),
    ],
    [0, -30, 210],
    [14, 0, 0],
  ),
]
