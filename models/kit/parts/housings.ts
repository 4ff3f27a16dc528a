// Sheet metal and castings: hinges, feet, louvres, pedestals, limit switches.
import { PAINT } from '../palette.ts'
import { arc, box, cyl, far, place, plate, poly, tube, type Item, type Look, type V3 } from '../shape.ts'
import { capScrew, corners } from './fasteners.ts'

/** A barrel hinge along X, centred. */
export const hinge = (length: number): Item[] => [
  cyl(6, length, 'x', { surf: 'ground', at: [-length / 2, 0, 0], bevel: 1 }),
  cyl(7.5, length * 0.3, 'x', { surf: 'oxide', at: [-length / 2 + length * 0.08, 0, 0], bevel: 1 }),
  cyl(7.5, length * 0.3, 'x', { surf: 'oxide', at: [length / 2 - length * 0.38, 0, 0], bevel: 1 }),
]

/** A machine foot, 60 mm high, standing at `at`. */
export const levelFoot = (at: V3): Item[] =>
  place(
    [
      cyl(42, 14, 'y', { surf: 'rubber', tint: '#2c2c2c', bevel: 3 }),
      cyl(30, 8, 'y', { surf: 'ground', at: [0, 14, 0] }),
      cyl(8, 40, 'y', { surf: 'ground', at: [0, 20, 0] }),
    ],
    at,
  )

/** `n` slots one above the other, facing +Z. */
export const louvres = (w: number, n: number, pitch: number): Item[] =>
  far(
    'drop',
    Array.from({ length: n }, (_, i) => plate(w, 5, 5, 2.4, { surf: 'paint', tint: '#2b2e30', bevel: 0.8, at: [0, i * pitch, 0] })),
  )

/** A bent tube, e.g. the neck of a lamp. */
export const gooseneck = (path: V3[], r = 9): Item[] => [tube(path, r, 60, { surf: 'oxide', tint: '#5a5b5e', far: 'keep' })]

/** A curved sheet: part of a tube wall about Z, `from`–`to` degrees, `depth` along Z. */
export const arcSheet = (outer: number, inner: number, from: number, to: number, depth: number, look: Look = {}): Item =>
  poly([...arc(outer, from, to, 14), ...arc(inner, to, from, 14)], depth, look)

/** A limit switch: box, roller arm and cable gland; lid faces +Z, roller on +X. */
export const limitSwitch = (): Item[] =>
  [
    box([36, 62, 34], { surf: 'paint', tint: '#3b6ea5', bevel: 3, round: true }),
    plate(32, 46, 3, 3, { at: [0, -4, 18], tint: '#c9ccca', bevel: 0.6 }),
    ...place(
      corners(32, 46, 5, (at) => capScrew(3, at)),
      [0, -4, 19],
    ),
    cyl(8, 12, 'x', { at: [16, 20, 0], surf: 'chrome' }),
    place(
      [
        poly(
          [
            [-5, -5, 4],
            [5, -5, 4],
            [4, 34, 3],
            [-4, 34, 3],
          ],
          4,
          { surf: 'ground', bevel: 0.5 },
        ),
        cyl(8, 7, 'z', { at: [0, 32, 2], surf: 'plastic', tint: PAINT.black }),
      ],
      [30, 20, 0],
      [0, 90, -25],
    ),
    cyl(8, 14, 'y', { at: [0, -45, 0], surf: 'plastic', tint: PAINT.black }),
  ].flat()
