// Electrical controls: emergency stop, buttons, rotary isolator, pilot lamps. They face +Z.
import { PAINT } from '../palette.ts'
import { AXIS, box, cyl, decal, plate, poly, rev, ring, type Item } from '../shape.ts'

/** Mushroom head; its face carries the label cell `cell` (turning arrows). Travel is along −Z. */
export const estopHead = (R = 20, cell = 'arrows'): Item[] => [
  rev(
    [
      [0, 0],
      [R * 0.62, 0],
      [R * 0.62, 12],
      [R * 0.94, 13, 1],
      [R, 17, 2],
      [R * 0.97, 22, 3],
      [R * 0.72, 27, 6],
      [0, 28.5],
    ],
    { surf: 'plastic', tint: PAINT.red, bevel: 0, rot: AXIS.z },
  ),
  decal(cell, R * 1.4, R * 1.4, [0, 0, 28.8]),
]

/** The yellow collar an emergency stop stands on. */
export const estopBase = (R = 20): Item[] => [
  rev(
    [
      [R * 0.7, 0],
      [R * 1.55, 0],
      [R * 1.5, 3.4],
      [R * 0.9, 4],
      [R * 0.9, 8],
      [R * 0.7, 8],
    ],
    { surf: 'plastic', tint: PAINT.yellow, bevel: 0, rot: AXIS.z },
  ),
]

export const buttonBase = (r = 11): Item[] => [ring(r * 0.9, r * 1.32, 6, 'z', { surf: 'chrome', bevel: 1.2 })]
export const buttonHead = (r = 11, tint: string = PAINT.go, proud = 6): Item[] => [
  rev(
    [
      [0, 0],
      [r * 0.88, 0],
      [r * 0.88, proud, 1.2],
      [0, proud + 0.8],
    ],
    { surf: 'plastic', tint, bevel: 0, rot: AXIS.z },
  ),
]

/** A pilot lamp's lens, in the glow material. */
export const pilotLens = (r = 9, tint: string = PAINT.go): Item[] => [
  rev(
    [
      [0, 0],
      [r, 0],
      [r, 4, 1],
      [r * 0.66, 9, 3],
      [0, 10],
    ],
    { surf: 'glow', tint, bevel: 0, rot: AXIS.z },
  ),
]

/** The yellow plate and box of a rotary isolator, w × h × d mm, back at z = 0. */
export const isolatorBody = (w = 70, h = 90, d = 40): Item[] => [
  box([w, h, d], { at: [0, 0, d / 2], surf: 'plastic', tint: '#d7d8d4', bevel: 4, round: true }),
  plate(w - 6, w - 6, 3, 6, { at: [0, h / 2 - w / 2, d + 1.5], surf: 'plastic', tint: PAINT.yellow, bevel: 0.8 }),
]

/** The red handle of a rotary isolator; bar upright at rest, turning on Z. */
export const isolatorHandle = (R = 22): Item[] => [
  cyl(R, 9, 'z', { surf: 'plastic', tint: PAINT.red, bevel: 1.5 }),
  poly(
    [
      [-R * 0.3, -R * 1.2, 4],
      [R * 0.3, -R * 1.2, 4],
      [R * 0.36, R * 1.2, 6],
      [-R * 0.36, R * 1.2, 6],
    ],
    18,
    { at: [0, 0, 16], surf: 'plastic', tint: PAINT.red, bevel: 2.5, round: true },
  ),
  box([3, R * 0.5, 1], { at: [0, R * 0.85, 25], surf: 'plastic', tint: '#ffffff', bevel: 0 }),
]
