// Screws and bolts. Heads point along +Z.
import { AXIS, cyl, ngon, place, poly, rev, type Item, type V3 } from '../shape.ts'

/** Socket-head cap screw of shank diameter `d`. */
export const capScrew = (d = 8, at: V3 = [0, 0, 0], rot: V3 = [0, 0, 0]): Item[] =>
  place(
    [
      rev(
        [
          [0, d * 0.5],
          [d * 0.44, d],
          [d * 0.8, d * 0.92],
          [d * 0.8, 0],
        ],
        { surf: 'oxide', tint: '#77777a', bevel: 0, rot: AXIS.z },
      ),
    ],
    at,
    rot,
  )

/** Hexagon-head bolt with washer. */
export const hexBolt = (d = 10, at: V3 = [0, 0, 0], rot: V3 = [0, 0, 0]): Item[] =>
  place(
    [
      cyl(d * 1.1, 2, 'z', { surf: 'ground', bevel: 0.4 }),
      poly(ngon(6, d * 1.7), d * 0.65, { surf: 'ground', bevel: 0.8, at: [0, 0, 2 + d * 0.32] }),
    ],
    at,
    rot,
  )

/** One of `make` in each corner of a w × h plate. */
export const corners = (w: number, h: number, inset: number, make: (at: V3) => Item[]): Item[] =>
  (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).flatMap(([x, y]) => make([x * (w / 2 - inset), y * (h / 2 - inset), 0]))
