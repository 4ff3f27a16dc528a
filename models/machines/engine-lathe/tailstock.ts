// Tailstock: body, quill with centre, handwheel, clamp.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { hexBolt } from '../../kit/parts/fasteners.ts'
import { dial, handwheel, lever } from '../../kit/parts/handles.ts'
import { AXIS, box, decal, place, poly, rev, ring, type Item } from '../../kit/shape.ts'
import { SPINDLE, TAILSTOCK_X, WAYS } from './frame.ts'

/** Height of the node's origin: the joint between base and body. */
const SEAT = 970
const AXIS_Y = SPINDLE - SEAT

const body = (): Item[] => [
  box([210, 48, 260], { at: [0, WAYS + 26 - SEAT, 0], tint: PAINT.green, bevel: 4 }),
  poly([[-100, 0, 6], [100, 0, 6], [92, 50, 40], [112, 92, 16], [112, AXIS_Y + 46, 24], [-112, AXIS_Y + 46, 24], [-112, 94, 16], [-70, 50, 40]], 108, { tint: PAINT.green, bevel: 9, round: true }), // prettier-ignore
  ring(28, 48, 16, 'x', { at: [-124, AXIS_Y, 0], surf: 'turned' }),
  ring(20, 40, 14, 'x', { at: [110, AXIS_Y, 0], surf: 'turned' }),
  decal('rating', 66, 44, [-8, 40, 54.6]),
  decal('clampNote', 60, 22, [30, 90, 54.6]),
  // offset scale between base and body, set-over screw
  decal('ruler', 60, 6, [106, -4, 0], [0, 90, 0]),
  ...hexBolt(10, [0, -14, 130]),
  ...place(hexBolt(16), [-80, -1, 86], [-90, 0, 0]),
  ...place(hexBolt(16), [80, -1, 86], [-90, 0, 0]),
  // way wiper at the front
  box([10, 26, 60], { at: [-108, WAYS + 12 - SEAT, 118], surf: 'rubber', tint: '#2c2c2c', bevel: 2 }),
  // quill lock
  ...place(lever(56, { hub: 12, r: 5, knob: 11 }), [-62, AXIS_Y + 44, 0], [-90, 0, 40]),
]

const quill = (): Item[] => [
  rev([[0, -182], [3, -178], [14, -128, 2], [14, -90], [26, -90, 1], [27, -86], [27, 40], [0, 40]], { surf: 'chrome', bevel: 0, rot: AXIS.x }), // prettier-ignore
  decal('ruler', 120, 9, [-26, 27.2, 0], [-90, 0, 0]),
]

export function addTailstock(m: Model): void {
  m.moving('tailstock', [TAILSTOCK_X, SEAT, 0], [body()])
  m.moving('tailstock-quill', [0, AXIS_Y, 0], [quill()], 'tailstock')
  m.moving('tailstock-wheel', [160, AXIS_Y, 0], [place([...handwheel(72), ...place(dial(34, 20, 'dialCarriage'), [0, 0, -42])], [0, 0, 0], [0, 90, 0])], 'tailstock') // prettier-ignore
  m.moving('tailstock-clamp', [60, 80, -58], [place(lever(110, { hub: 18, r: 8 }), [0, 0, 0], [0, 180, 0])], 'tailstock')
}
