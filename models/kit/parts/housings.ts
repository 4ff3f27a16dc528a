// Sheet metal and castings: hinges, feet, louvres, pedestals, limit switches.
import { PAINT } from '../palette.ts'
import { arc, AXIS, box, cyl, ngon, place, plate, poly, tube, type Item, type Look, type V3 } from '../shape.ts'
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
      poly(ngon(12, 84), 14, { at: [0, 7, 0], rot: AXIS['-z'], surf: 'rubber', tint: '#3a3a3a', bevel: 0 }),
      poly(ngon(6, 22), 46, { at: [0, 37, 0], rot: AXIS['-z'], surf: 'oxide', tint: '#6a6b6e', bevel: 0 }),
    ],
    at,
  )

/** `n` slots one above the other, facing +Z. */
export const louvres = (w: number, n: number, pitch: number): Item[] =>
  Array.from({ length: n }, (_, i) => box([w, 5, 5], { surf: 'paint', tint: '#2b2e30', bevel: 0, at: [0, i * pitch, 0] }))

/** A bent tube, e.g. the neck of a lamp. */
export const gooseneck = (path: V3[], r = 9): Item[] => [tube(path, r, 60, { surf: 'oxide', tint: '#5a5b5e' })]

/** A curved sheet: part of a tube wall about Z, `from`–`to` degrees, `depth` along Z. */
export const arcSheet = (outer: number, inner: number, from: number, to: number, depth: number, look: Look = {}): Item =>
  poly([...arc(outer, from, to, 14), ...arc(inner, to, from, 14)], depth, look)

/** A limit switch: box, lid, roller arm on +X and cable gland below; lid faces +Z. */
export const limitSwitch = (): Item[] => [
  box([34, 58, 32], { surf: 'paint', tint: '#3b6ea5', bevel: 3, round: true }),
  plate(30, 44, 3, 3, { at: [0, -4, 17], tint: '#c9ccca', bevel: 0.6 }),
  ...place(
    corners(30, 44, 5, (at) => capScrew(3, at)),
    [0, -4, 18],
  ),
  cyl(7, 12, 'x', { at: [15, 18, 0], surf: 'chrome' }),
  box([4, 26, 9], { at: [26, 28, 0], surf: 'ground', bevel: 0.8 }),
  cyl(6, 8, 'x', { at: [22, 38, 0], surf: 'brass' }),
  cyl(8, 12, '-y', { at: [0, -29, 0], surf: 'plastic', tint: PAINT.black }),
]
