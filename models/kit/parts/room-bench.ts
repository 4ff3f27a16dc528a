// Benches and desks of a workshop. Origin on the floor, front +Z, mm.
import { PAINT } from '../palette.ts'
import { box, cut, cyl, decal, place, plate, poly, rev, type Item } from '../shape.ts'
import { estopBase } from './controls.ts'

const STEEL = '#4b6c86'

/** A fitter's bench with drawers, 900 high to its wooden top. */
export function bench(w: number, d: number): Item[] {
  const leg = 70
  return [
    box([w, 60, d], { at: [0, 870, 0], surf: 'wood', tint: '#d9b98c', bevel: 4 }),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) => box([leg, 840, leg], { at: [x * (w / 2 - 60), 420, z * (d / 2 - 60)], tint: STEEL, bevel: 0 })),
    ),
    box([w - 120, 70, 36], { at: [0, 800, d / 2 - 60], tint: STEEL, bevel: 0 }),
    box([w - 120, 30, d - 120], { at: [0, 180, 0], tint: STEEL, bevel: 0 }),
    box([460, 520, d - 160], { at: [w / 2 - 330, 570, 0], tint: '#40607a', bevel: 0 }),
    ...[0, 1, 2].flatMap((i) => [
      plate(420, 150, 12, 5, { at: [w / 2 - 330, 396 + i * 165, d / 2 - 76], tint: STEEL, bevel: 2 }),
      box([170, 14, 20], { at: [w / 2 - 330, 430 + i * 165, d / 2 - 62], surf: 'chrome', bevel: 3 }),
    ]),
  ]
}

/** A bench vise standing on y = 0, jaws across X, screw towards +Z. */
export const vise = (): Item[] => [
  cyl(95, 26, 'y', { tint: PAINT.blue, bevel: 4 }),
  cyl(70, 60, 'y', { tint: PAINT.blue, bevel: 8 }),
  box([120, 70, 210], { at: [0, 80, -20], tint: PAINT.blue, bevel: 6 }),
  poly([[-85, 0], [85, 0], [85, 66], [64, 96], [-64, 96], [-85, 66]], 52, { at: [0, 78, 24], tint: PAINT.blue, bevel: 5 }), // prettier-ignore
  poly([[-85, 0], [85, 0], [85, 66], [64, 96], [-64, 96], [-85, 66]], 52, { at: [0, 78, 116], tint: PAINT.blue, bevel: 5 }), // prettier-ignore
  box([160, 40, 12], { at: [0, 150, 54], surf: 'knurl', bevel: 1 }),
  box([160, 40, 12], { at: [0, 150, 86], surf: 'knurl', bevel: 1 }),
  box([72, 56, 200], { at: [0, 98, 120], tint: PAINT.blue, bevel: 8 }),
  cyl(26, 30, 'z', { at: [0, 98, 218], surf: 'ground', bevel: 3 }),
  cyl(9, 240, 'x', { at: [-140, 98, 234], surf: 'chrome', bevel: 2 }),
  ...[-140, 100].map((x) => rev([[0, -13], [9, -12, 4], [13, 0, 8], [9, 12, 4], [0, 13]], { surf: 'chrome', bevel: 0, at: [x, 98, 234] })), // prettier-ignore
]

/** A flat file with its wooden handle, lying along X. */
export const file = (): Item[] => [
  poly([[0, -11], [190, -11], [220, 0], [190, 11], [0, 11]], 5, { rot: [90, 0, 0], surf: 'knurl', tint: '#9a9c9f', bevel: 0.5 }), // prettier-ignore
  rev([[0, 0], [9, 0, 2], [15, 40, 12], [11, 96, 6], [7, 110], [0, 110]], { surf: 'wood', bevel: 0, rot: [0, 0, 90] }), // prettier-ignore
]

/** A machinist's hammer lying along X. */
export const hammer = (): Item[] => [
  box([34, 30, 92], { at: [0, 15, 0], surf: 'oxide', tint: '#88888a', bevel: 4 }),
  cyl(11, 280, 'x', { at: [0, 15, 0], surf: 'wood', bevel: 3 }),
]

/** A round stool, 460 high. */
export const stool = (): Item[] => [
  rev([[0, 430], [158, 430], [160, 452], [148, 462], [0, 462]], { surf: 'wood', tint: '#c99b6a', bevel: 0 }), // prettier-ignore
  ...[45, 135, 225, 315].flatMap((turn) =>
    place([box([26, 440, 26], { at: [138, 216, 0], rot: [0, 0, 6], tint: PAINT.dark, bevel: 0 })], [0, 0, 0], [0, turn, 0]),
  ),
  ...[0, 90].map((turn) => box([330, 18, 18], { at: [0, 170, 0], rot: [0, turn + 45, 0], tint: PAINT.dark, bevel: 0 })),
]

/** The teacher's desk: monitor, papers, a lamp-free top, and a console for the area's power-off button. */
export function teacherDesk(w: number, d: number, cell: string): Item[] {
  const top = 760
  return [
    box([w, 32, d], { at: [0, top - 16, 0], surf: 'wood', tint: '#c9a67c', bevel: 4 }),
    ...[-1, 1].map((x) => box([30, top - 32, d - 60], { at: [x * (w / 2 - 30), (top - 32) / 2, 0], tint: '#6c7a82', bevel: 4 })),
    box([w - 90, 420, 18], { at: [0, top - 250, d / 2 - 60], tint: '#7f8d95', bevel: 3 }),
    box([360, 520, d - 120], { at: [w / 2 - 230, top - 300, -10], tint: '#7f8d95', bevel: 4 }),
    // screen towards the teacher, who sits on the far side
    ...place(
      [
        plate(540, 320, 22, 10, { at: [0, 260, 0], surf: 'plastic', tint: '#26282b', bevel: 3 }),
        plate(516, 290, 4, 4, { at: [0, 264, -12], surf: 'plastic', tint: '#5a7a94', bevel: 0 }),
        box([60, 140, 24], { at: [0, 70, 16], surf: 'plastic', tint: '#26282b', bevel: 4 }),
        plate(220, 160, 12, 20, { at: [0, 6, 10], rot: [90, 0, 0], surf: 'plastic', tint: '#26282b', bevel: 3 }),
      ],
      [-120, top, 90],
      [0, 12, 0],
    ),
    plate(420, 140, 16, 8, { at: [-120, top + 8, -120], rot: [90, 0, 0], surf: 'plastic', tint: '#33363a', bevel: 3 }),
    ...[0, 1, 2].map((i) => box([210 - i * 4, 12, 297], { at: [-460, top + 6 + i * 12, -40], rot: [0, 6 - i * 7, 0], tint: ['#f2f2ec', '#e8d9a0', '#f2f2ec'][i]!, bevel: 1 })), // prettier-ignore
    // the area power-off: a yellow console slanting to whoever comes
    ...place(
      [
        poly([[0, 0], [170, 0], [170, 60, 6], [0, 120, 6]], 260, { rot: [0, -90, 0], tint: PAINT.yellow, bevel: 4 }), // prettier-ignore
        ...place(estopBase(26), [0, 94, 83], [-70.6, 0, 0]),
      ],
      [w / 2 - 190, top, 40],
    ),
    decal(cell, 220, 73, [w / 2 - 190, top + 31, 210.4]),
  ]
}

/** Where the power-off button's mushroom sits on a desk of width `w`. */
export const powerOffAt = (w: number): [number, number, number] => [w / 2 - 190, 760 + 96, 124]
export const POWER_OFF_TILT: [number, number, number] = [-70.6, 0, 0]

/** A plastic tray for small things. */
export const tray = (w: number, d: number, tint: string): Item =>
  cut(box([w, 42, d], { at: [0, 21, 0], surf: 'plastic', tint, bevel: 4 }), [box([w - 12, 42, d - 12], { at: [0, 27, 0] })])
