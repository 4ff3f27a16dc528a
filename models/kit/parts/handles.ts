// What a hand takes hold of: knobs, levers, handwheels, dials. Origin = pivot.
import { PAINT } from '../palette.ts'
import { AXIS, band, cyl, place, poly, rev, ring, type Item, type P2 } from '../shape.ts'
import { capScrew } from './fasteners.ts'

/** A ball of radius `r` with its neck below, centred. */
export const ballKnob = (r: number, tint: string = PAINT.black): Item[] => {
  const profile: P2[] = [
    [0, -r * 1.05],
    [r * 0.5, -r * 1.05],
    [r * 0.55, -r * 0.82],
  ]
  for (let i = 1; i <= 5; i++) {
    const a = -0.95 + (i / 6) * (Math.PI / 2 + 0.95)
    profile.push([Math.cos(a) * r, Math.sin(a) * r])
  }
  profile.push([0, r])
  return [rev(profile, { surf: 'plastic', tint, bevel: 0 })]
}

/** A straight lever in the XY plane pointing up, turning on Z; `lean` tips it towards the operator, degrees. */
export const lever = (length: number, o: { tint?: string; hub?: number; r?: number; lean?: number; knob?: number } = {}): Item[] => {
  const { hub = 18, r = 6, lean = 14, knob = 15 } = o
  return [
    cyl(hub, 26, 'z', { surf: 'oxide', tint: '#6a6b6e', bevel: 2 }),
    cyl(hub * 0.45, 30, 'z', { surf: 'ground', bevel: 1 }),
    ...place(
      [cyl(r, length, 'y', { surf: 'chrome', bevel: 1 }), ...place(ballKnob(knob, o.tint), [0, length + knob * 0.9, 0])],
      [0, 0, 14],
      [lean, 0, 0],
    ),
  ]
}

/** A handwheel: rim in XY, shaft along −Z, crank on the rim towards the operator. */
export const handwheel = (R: number, o: { spokes?: number; crank?: boolean; rim?: number } = {}): Item[] => {
  const rim = o.rim ?? R * 0.12
  const spokes = o.spokes ?? 3
  const profile: P2[] = Array.from({ length: 8 }, (_, i): P2 => {
    const a = (i / 8) * 2 * Math.PI
    return [R - rim + Math.cos(a) * rim, Math.sin(a) * rim * 1.05]
  })
  const arm: P2[] = [
    [-R * 0.1, 0],
    [R * 0.1, 0],
    [R * 0.065, R - rim * 1.3],
    [-R * 0.065, R - rim * 1.3],
  ]
  const hub: P2[] = [
    [0, -20],
    [R * 0.17, -20, 2],
    [R * 0.25, -14, 3],
    [R * 0.25, 8, 4],
    [R * 0.18, 14, 2],
    [0, 14],
  ]
  return [
    rev(profile, { surf: 'chrome', bevel: 0, rot: AXIS.z }),
    rev(hub, { surf: 'ground', bevel: 0, rot: AXIS.z }),
    ...capScrew(8, [0, 0, 11]),
    ...Array.from({ length: spokes }, (_, i) =>
      place([poly(arm, rim * 1.1, { surf: 'iron', tint: PAINT.iron, bevel: 2.2 })], [0, 0, 0], [0, 0, (i * 360) / spokes + 60]),
    ).flat(),
    ...((o.crank ?? true) ? place(crank(), [R - rim, 0, 0]) : []),
  ]
}

const crank = (): Item[] => [
  cyl(6, 12, 'z', { surf: 'chrome', bevel: 0 }),
  rev(
    [
      [0, 10],
      [9, 10, 1],
      [11, 22, 3],
      [12.5, 45, 10],
      [9.5, 68, 4],
      [0, 72],
    ],
    { surf: 'plastic', tint: PAINT.black, bevel: 0, rot: AXIS.z },
  ),
]

/** A satin graduated collar with a knurled locking ring; axis Z from its foot. `cell` is the printed scale. */
export const dial = (r: number, h: number, cell: string): Item[] => [
  ring(r * 0.4, r, h, 'z', { surf: 'turned', bevel: 1 }),
  band(cell, r + 0.3, h * 0.86, [0, 0, h / 2], AXIS.z),
  ring(r * 0.7, r * 1.03, 5, 'z', { surf: 'knurl', bevel: 0.8, at: [0, 0, h] }),
]
