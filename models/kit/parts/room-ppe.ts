// The rack where protective gear hangs, and the shelf for what must be taken off. Origin on the floor, front +Z, mm.
import { box, decal, place, plate, rev, tube, type Item, type V3 } from '../shape.ts'
import { tray } from './room-bench.ts'
import { peg } from './room-storage.ts'

const SHELF = 1380
const WIDTH = 1600
const BACK = -190
const FRONT = 130
const STEEL = '#6f8794'

/** Where each wearable's middle rests on the rack: id, place, turn (degrees). */
export const RACK_PLACES: readonly [id: string, at: V3, rot: V3][] = [
  ['safety-glasses', [-620, SHELF + 42, 40], [0, 0, 0]],
  ['face-shield', [-250, SHELF + 158, 0], [0, 0, 0]],
  ['hair-cap', [150, SHELF + 78, 10], [0, 0, 0]],
  ['ear-plugs', [560, SHELF + 92, -40], [-12, 0, 0]],
  ['workwear', [-470, 950, -70], [0, 0, 0]],
  ['apron-leather', [125, 900, -80], [0, 0, 0]],
  ['gloves-cotton', [425, 1150, -80], [0, 0, 0]],
  ['cuff-straps', [590, 1200, -80], [0, 0, 0]],
  ['safety-shoes', [-480, 232, 20], [0, 0, 0]],
]

const LABEL_ROWS: readonly [y: number, z: number, ids: readonly [id: string, x: number][]][] = [
  [SHELF - 14, FRONT + 8, [['safety-glasses', -620], ['face-shield', -250], ['hair-cap', 150], ['ear-plugs', 560]]], // prettier-ignore
  [SHELF - 88, FRONT - 30, [['workwear', -470], ['apron-leather', 110], ['gloves-cotton', 400], ['cuff-straps', 605]]], // prettier-ignore
  [142, FRONT + 8, [['safety-shoes', -480]]],
]

/** A steel rack: shelf with an edge for labels, rail with pegs, shoe shelf, head stand, title board. */
export const ppeRack = (): Item[] => [
  // open on all sides, so that what hangs inside stands in the light
  ...[-1, 1].flatMap((s) => {
    const x = (s * (WIDTH - 46)) / 2
    return [
      box([46, 1945, 40], { at: [x, 972, BACK - 2], tint: STEEL, bevel: 4 }),
      box([46, 1400, 40], { at: [x, 700, FRONT - 12], tint: STEEL, bevel: 4 }),
      ...[60, 1330].map((y) => box([30, 40, FRONT - BACK - 40], { at: [x, y, (BACK + FRONT) / 2], tint: STEEL, bevel: 3 })),
    ]
  }),
  box([WIDTH - 80, 90, 12], { at: [0, 1290, BACK - 8], tint: '#dfe3e1', bevel: 2 }),
  box([WIDTH - 80, 22, 320], { at: [0, SHELF - 11, -30], tint: '#dfe3e1', bevel: 2 }),
  box([WIDTH - 80, 66, 10], { at: [0, SHELF - 14, FRONT + 2], tint: '#dfe3e1', bevel: 2 }),
  box([WIDTH - 80, 66, 8], { at: [0, SHELF - 88, FRONT - 36], tint: '#dfe3e1', bevel: 2 }),
  box([WIDTH - 80, 22, 320], { at: [0, 150, -30], tint: '#dfe3e1', bevel: 2 }),
  box([WIDTH - 80, 66, 10], { at: [0, 142, FRONT + 2], tint: '#dfe3e1', bevel: 2 }),
  tube([[-WIDTH / 2 + 40, 1300, -70], [WIDTH / 2 - 40, 1300, -70]], 12, 20, { surf: 'chrome' }), // prettier-ignore
  ...[425, 590].flatMap((x) => place(peg(100), [x, 1290, BACK])),
  // a peg board's worth of room stays free; the face shield stands on a head stand
  rev([[0, 0], [60, 0, 3], [60, 8, 3], [14, 16, 6], [12, 60], [0, 62]], { surf: 'plastic', tint: '#33363a', bevel: 0, at: [-250, SHELF, -10] }), // prettier-ignore
  plate(WIDTH, 190, 16, 8, { at: [0, 1850, BACK + 22], tint: '#eef0ea', bevel: 2 }),
  decal('ppeTitle', 1000, 157, [0, 1850, BACK + 30.6]),
  ...LABEL_ROWS.flatMap(([y, z, row]) => row.map(([id, x]) => decal(`ppe-${id}`, id === 'cuff-straps' || id === 'gloves-cotton' ? 190 : 240, 58, [x, y, z]))), // prettier-ignore
]

/** The little shelf below the mirror for watch, jewellery and lanyard; its top at `y`. */
export const takenOffShelf = (y: number): Item[] => [
  box([620, 22, 220], { at: [0, y - 11, 110], surf: 'wood', tint: '#d9b98c', bevel: 3 }),
  ...[-230, 230].map((x) => box([22, 120, 160], { at: [x, y - 80, 82], tint: STEEL, bevel: 3 })),
  ...place([tray(520, 170, '#3f77b5')], [0, y, 120]),
  box([620, 74, 8], { at: [0, y - 40, 222], tint: '#f2f2ec', bevel: 1 }),
  decal('ppeOff', 460, 70, [0, y - 40, 226.6]),
]
