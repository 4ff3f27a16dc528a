// Carriage: saddle, apron with its wheel and levers, cross slide, compound slide, tool post with the tool.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { capScrew, corners } from '../../kit/parts/fasteners.ts'
import { ballKnob, dial, handwheel, lever } from '../../kit/parts/handles.ts'
import { band, box, cut, cyl, decal, fuse, place, plate, poly, ring, tube, type Item, type V3 } from '../../kit/shape.ts'
import { CARRIAGE_X, WAYS } from './frame.ts'

/** From the machine's frame to the carriage's. */
const on = (x: number, y: number, z: number): V3 => [x - CARRIAGE_X, y - WAYS, z]

const CROSS: V3 = [50, 958, 60]
const COMPOUND: V3 = [60, 1006, 125]
const POST: V3 = [0, 1045, 125]
/** The tool's tip: on the spindle's height, 49 mm before its axis, so that 30 mm of cross feed take 1 mm off a 40 mm bar. */
const TIP: V3 = [-50, 1100, 49]
const from = (origin: V3, [x, y, z]: V3): V3 => [x - origin[0], y - origin[1], z - origin[2]]

const saddle = (): Item[] => [
  fuse(box([140, 36, 350], { at: on(50, 940, 10), tint: PAINT.green, bevel: 3 }), [
    box([236, 30, 70], { at: on(50, 937, 130) }),
    box([236, 26, 56], { at: on(50, 935, -122) }),
  ]),
  // way wipers
  ...[-1, 1].flatMap((side) =>
    [130, -122].flatMap((z) => [
      box([10, 26, 56], { at: on(50 + side * 122, 932, z), surf: 'rubber', tint: '#2c2c2c', bevel: 2 }),
      box([3, 20, 50], { at: on(50 + side * 128, 935, z), surf: 'ground', bevel: 0.6 }),
      ...capScrew(4, on(50 + side * 129, 935, z + 16), [0, side * 90, 0]),
      ...capScrew(4, on(50 + side * 129, 935, z - 16), [0, side * 90, 0]),
    ]),
  ),
  // dovetail of the cross slide
  poly([[-50, 0], [50, 0], [36, 18], [-36, 18]], 340, { at: on(50, 958, 10), surf: 'ground', bevel: 0.8 }), // prettier-ignore
  // bearing bracket of the cross screw
  box([90, 44, 18], { at: on(50, 972, 262), surf: 'iron', tint: PAINT.iron, bevel: 3 }),
  box([60, 30, 80], { at: on(50, 950, 220), tint: PAINT.green, bevel: 3 }),
  ...[-34, 34].flatMap((x) => capScrew(6, on(50 + x, 972, 271))),
]

const apron = (): Item[] => [
  box([285, 166, 110], { at: on(57, 822, 207), tint: PAINT.cream, bevel: 12, round: true }),
  ...place(
    corners(275, 156, 16, (at) => capScrew(8, at)),
    on(57, 822, 261),
  ),
  ring(33, 44, 6, 'z', { at: on(-60, 852, 260), surf: 'iron', tint: PAINT.iron, bevel: 1.5 }),
  plate(92, 42, 3, 4, { at: on(80, 788, 262), surf: 'ground', bevel: 0.6 }),
  decal('apronPlate', 88, 40, on(80, 788, 264)),
  plate(60, 66, 3, 4, { at: on(140, 852, 262), surf: 'ground', bevel: 0.6 }),
  decal('spindlePlate', 57, 62, on(140, 852, 264)),
  // half-nut lever, oil sight, oil filler
  ...place(lever(52, { hub: 14, r: 5, knob: 11 }), on(158, 784, 258), [0, 0, 158]),
  decal('halfNut', 50, 18, on(152, 807.5, 262.6)),
  ring(6, 11, 5, 'z', { at: on(-10, 762, 261), surf: 'brass' }),
  cyl(6.5, 3, 'z', { at: on(-10, 762, 261), surf: 'plastic', tint: '#e8c46a' }),
  cyl(9, 8, 'y', { at: on(150, 904, 190), surf: 'plastic', tint: PAINT.red, bevel: 2 }),
  // bracket of the spindle lever
  box([16, 40, 96], { at: on(207, 780, 266), tint: PAINT.cream, bevel: 4 }),
]

const spindleLever = (): Item[] => [
  cyl(18, 30, 'x', { at: [-6, 0, 0], surf: 'oxide', tint: '#6a6b6e', bevel: 3 }),
  cyl(8, 36, 'x', { at: [-8, 0, 0], surf: 'ground', bevel: 1 }),
  tube([[10, 0, 0], [10, 60, 6], [10, 138, 38]], 7.5, 50, { surf: 'chrome' }), // prettier-ignore
  ...place(ballKnob(18, PAINT.black), [10, 152, 44], [22, 0, 0]),
]

const crossSlide = (): Item[] => {
  const at = (p: V3): V3 => from(CROSS, p)
  return [
    cut(box([116, 34, 270], { at: at([50, 975, 60]), surf: 'ground', tint: '#dfe1e0', bevel: 2.5 }), [
      poly([[-51, -20], [51, -20], [37, 4], [-37, 4]], 400, { at: at([50, 974, 60]) }), // prettier-ignore
    ]),
    // gib screws along the right side, T-slot clamp screws on top
    ...[-40, 10, 60, 110, 160].flatMap((z) => capScrew(4, at([108, 978, z]), [0, 90, 0])),
    ...[-40].flatMap((z) => [16, 84].flatMap((x) => capScrew(8, at([x, 992, z]), [-90, 0, 0]))),
    cyl(56, 14, 'y', { at: at([60, 991, 125]), surf: 'turned', bevel: 1 }),
    band('protractor', 56.3, 11, at([60, 998, 125])),
    box([2, 10, 1.2], { at: at([60, 986, 182]), surf: 'plastic', tint: '#c01818', bevel: 0 }),
  ]
}

/** The compound stands along the bed, its wheel to the right. */
const compound = (): Item[] => {
  const at = (p: V3): V3 => from(COMPOUND, p)
  const slide = cut(box([182, 36, 92], { at: at([52, 1026, 125]), surf: 'ground', tint: '#dfe1e0', bevel: 2.2 }), [
    poly([[-42, -30], [42, -30], [28, -1], [-28, -1]], 300, { at: at([48, 1022, 125]), rot: [0, 90, 0] }), // prettier-ignore
  ])
  return [
    slide,
    // dovetail it rides on
    poly([[-40, 0], [40, 0], [27, 20], [-27, 20]], 170, { at: at([60, 1004, 125]), rot: [0, 90, 0], surf: 'ground', bevel: 0.8 }), // prettier-ignore
    box([12, 44, 84], { at: at([148, 1024, 125]), surf: 'iron', tint: PAINT.iron, bevel: 2.5 }),
    ...[0, 50, 100].flatMap((x) => capScrew(4, at([x, 1026, 171]))),
  ]
}

/** A ball crank and dial turning on X. */
const compoundWheel = (): Item[] =>
  place(
    [
      ...place(dial(21, 18, 'dialCompound'), [0, 0, -34]),
      cyl(8, 40, 'z', { surf: 'ground', at: [0, 0, -36] }),
      ...place([cyl(5.5, 96, 'y', { surf: 'chrome', at: [0, -48, 0] }), ...place(ballKnob(12), [0, 56, 0]), ...place(ballKnob(9), [0, -54, 0], [180, 0, 0])], [0, 0, 0], [0, 0, 35]), // prettier-ignore
      ring(5, 13, 14, 'z', { at: [0, 0, -7], surf: 'ground' }),
    ],
    [0, 0, 0],
    [0, 90, 0],
  )

const toolPost = (): Item[] => {
  const [tx, ty, tz] = from(POST, TIP)
  const half = 43
  const slotY = ty - 10
  const slots = [
    box([26, 24, 130], { at: [-half + 9, slotY, 0] }),
    box([26, 24, 130], { at: [half - 9, slotY, 0] }),
    box([130, 24, 26], { at: [0, slotY, half - 9] }),
  ]
  const screws = [-28, 0, 28].flatMap((t) => [
    [-half + 11, t],
    [half - 11, t],
  ])
  const shank = tx + 16
  return [
    cut(box([half * 2, 80, half * 2], { at: [0, 40, 0], surf: 'ground', tint: '#c4c8cc', bevel: 1.8 }), slots),
    ...screws.flatMap(
      ([x = 0, z = 0]) =>
      place([box([9, 9, 16], { at: [0, 0, 8], surf: 'oxide', tint: '#88888a', bevel: 0.8 }), cyl(6.5, 3, 'z', { at: [0, 0, 0], surf: 'oxide', tint: '#88888a' })], [x, 80, z], [-90, 0, 0]), // prettier-ignore
    ),
    cyl(19, 15, 'y', { at: [0, 80, 0], surf: 'turned', bevel: 3 }),
    cyl(10, 26, 'y', { at: [0, 90, 0], surf: 'ground' }),
    ...place([cyl(7, 100, 'y', { surf: 'chrome' }), ...place(ballKnob(14), [0, 112, 0])], [0, 104, 0], [52, 0, -38]),
    // holder: a 20 mm shank with its nose cut back to the insert
    fuse(box([20, 20, 104], { at: [shank, ty - 10, tz + 58], surf: 'oxide', tint: '#9a9ca0', bevel: 0.8 }), [
      poly([[-12, -6], [10, -6], [10, 14], [-4, 14]], 17, { at: [shank, ty - 11.5, tz + 12], rot: [90, 0, 0] }), // prettier-ignore
    ]),
    poly([[0, 0], [13, 3.4], [10.4, 16], [-2.6, 12.6]], 4.8, { at: [tx, ty - 2.4, tz], rot: [90, 0, 0], surf: 'brass', tint: '#ffdf8a', bevel: 0.5 }), // prettier-ignore
    cyl(2.6, 3, 'y', { at: [tx + 5.4, ty - 2, tz + 8], surf: 'oxide', tint: '#555' }),
  ]
}

/** A curl of swarf leaving the tip. */
const curl = (): Item[] => {
  const path: V3[] = Array.from({ length: 40 }, (_, i): V3 => {
    const a = i * 0.62
    const r = 6 + i * 0.16
    return [Math.cos(a) * r - 6 - i * 0.8, Math.sin(a) * r + 6 - i * 0.6, 6 + i]
  })
  return [tube(path, 1.5, 0, { surf: 'chrome', tint: '#c9b48a' })]
}

const wheelDial = (r: number, h: number, cell: string): Item[] => place(dial(r, h, cell), [0, 0, -h - 4])

export function addCarriage(m: Model): void {
  m.moving('carriage', [CARRIAGE_X, WAYS, 0], [saddle()])
  m.moving('apron', [0, 0, 0], [apron()], 'carriage')
  m.moving('carriage-wheel', on(-60, 852, 282), [handwheel(75), wheelDial(29, 12, 'dialCarriage')], 'carriage')
  m.moving('feed-lever', on(80, 838, 262), [lever(50, { hub: 14, r: 5, knob: 12 })], 'carriage')
  m.moving('spindle-lever', on(220, 780, 300), [spindleLever()], 'carriage')
  m.moving('cross-slide', on(...CROSS), [crossSlide()], 'carriage')
  m.moving('cross-wheel', on(50, 972, 302), [handwheel(46, { rim: 6 }), wheelDial(24, 18, 'dialCross')], 'carriage')
  m.moving('compound-slide', from(CROSS, COMPOUND), [compound()], 'cross-slide')
  m.moving('compound-wheel', from(COMPOUND, [190, 1024, 125]), [compoundWheel()], 'compound-slide')
  m.moving('tool-post', from(COMPOUND, POST), [toolPost()], 'compound-slide')
  m.loose('chip-curl', from(POST, TIP), [curl()], 'tool-post')
}
