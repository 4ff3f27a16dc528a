// What stands still below and behind: base with chip tray, splash guard, coolant, bed with ways, trolley, work light.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { capScrew, corners, hexBolt } from '../../kit/parts/fasteners.ts'
import { gooseneck, levelFoot, louvres } from '../../kit/parts/housings.ts'
import { AXIS, box, cut, cyl, decal, place, plate, poly, rev, ring, tube, type Item, type P2 } from '../../kit/shape.ts'
import { HEAD_FRONT, TROLLEY_TOP, WAYS } from './frame.ts'

const PEDESTAL_FRONT = 220

/** A cabinet stand of width `w` about `x`, with a door. */
const pedestal = (x: number, w: number): Item[] => [
  box([w, 560, 440], { at: [x, 350, 0], tint: PAINT.green, bevel: 14, round: true }),
  box([w + 6, 46, 450], { at: [x, 62, 0], tint: PAINT.dark, bevel: 4 }),
  plate(w - 90, 390, 7, 10, { at: [x, 350, PEDESTAL_FRONT + 2], tint: PAINT.green, bevel: 2 }),
  ...place(
    corners(w - 90, 390, 18, (at) => capScrew(7, at)),
    [x, 350, PEDESTAL_FRONT + 5],
  ),
  ...place(louvres(w - 210, 5, 16), [x, 205, PEDESTAL_FRONT + 6]),
  cyl(9, 8, 'z', { at: [x + w / 2 - 75, 370, PEDESTAL_FRONT + 4], surf: 'chrome' }),
  ...[-1, 1].flatMap((a) => [-1, 1].flatMap((b) => levelFoot([x + a * (w / 2 - 55), 0, b * 170]))),
]

/** Foot-brake guides: slotted plates on the pedestals' fronts. */
const brakeGuide = (x: number): Item =>
  cut(box([46, 130, 14], { at: [x, 130, PEDESTAL_FRONT + 6], tint: PAINT.dark, bevel: 2 }), [
    box([20, 90, 40], { at: [x, 122, PEDESTAL_FRONT + 6] }),
  ])

const tray = (): Item[] => [
  cut(box([1880, 64, 660], { at: [-5, 668, 5], tint: PAINT.cream, bevel: 5 }), [box([1852, 64, 632], { at: [-5, 678, 5] })]),
  box([520, 200, 24], { at: [40, 540, -120], tint: PAINT.dark, bevel: 4 }),
  // sludge drawer under the tray, between the pedestals
  box([420, 90, 380], { at: [40, 588, 40], tint: PAINT.cream, bevel: 4 }),
  box([110, 14, 24], { at: [40, 596, 240], surf: 'chrome', bevel: 4 }),
]

const splashGuard = (): Item[] => [
  box([1400, 570, 4], { at: [215, 965, -300], tint: PAINT.cream, bevel: 1.2 }),
  box([1400, 26, 26], { at: [215, 1252, -290], tint: PAINT.cream, bevel: 4 }),
  box([22, 570, 60], { at: [915, 965, -276], tint: PAINT.cream, bevel: 4 }),
  box([22, 570, 40], { at: [-480, 965, -284], tint: PAINT.cream, bevel: 4 }),
  ...[-300, 100, 500, 850].flatMap((x) => capScrew(8, [x, 730, -297])),
  decal('warnStrip', 620, 78, [420, 1160, -297.2]),
]

/** Bed section in (z, y): flat back way, prismatic front way, both on ribbed walls. */
const SECTION: P2[] = [
  [-150, 716],
  [150, 716],
  [150, 750, 4],
  [128, 766, 8],
  [128, 868, 8],
  [150, 884, 4],
  [150, 913],
  [132, 913],
  [118, 926],
  [104, 913],
  [78, 913],
  [78, 872, 6],
  [-72, 872, 6],
  [-72, 920],
  [-112, 920],
  [-112, 913],
  [-150, 913],
  [-150, 884, 4],
  [-128, 868, 8],
  [-128, 766, 8],
  [-150, 750, 4],
]

const bed = (): Item[] => {
  const casting = poly(
    SECTION.map(([z, y, r]): P2 => [-z, y, r ?? 0]),
    1790,
    { at: [-5, 0, 0], rot: [0, 90, 0], tint: PAINT.green, bevel: 1.6 },
  )
  const windows = [-330, -110, 110, 330, 550].map((x) => plate(150, 74, 400, 30, { at: [x, 817, 0] }))
  const frontWay: P2[] = [
    [-151, 913],
    [-133, 913],
    [-119, 926.6],
    [-105, 913],
    [-78, 913],
    [-78, 909],
    [-151, 909],
  ]
  return [
    cut(casting, windows),
    // ground ways, half a millimetre proud of the casting
    poly(frontWay, 1370, { at: [203, 0.5, 0], rot: [0, 90, 0], surf: 'ground', bevel: 0.5 }),
    box([1370, 6, 40.8], { at: [203, WAYS - 2, -92], surf: 'ground', bevel: 0.6 }),
    box([1370, 6, 38], { at: [203, WAYS - 9, -131], surf: 'ground', bevel: 0.6 }),
    rack(),
    carriageStop(),
  ].flat()
}

/** The toothed rack the apron's pinion climbs along, under the front way. */
const rack = (): Item[] => {
  const teeth: P2[] = []
  const pitch = 18.85
  for (let x = -600; x < 588; x += pitch) teeth.push([x, -9], [x + 4.8, -17], [x + 9.4, -17], [x + 14.1, -9])
  const outline: P2[] = [[600, -9], [600, 9], [-600, 9], ...teeth] // prettier-ignore
  return [poly(outline, 14, { at: [190, 868, 158], surf: 'oxide', tint: '#7d7d80', bevel: 0 })]
}

/** Carriage stop clamped on the front way: the saddle meets its pin after 250 mm, where the tool stands at the jaws. */
const carriageStop = (): Item[] => [
  box([44, 36, 62], { at: [-376, 934, 118], surf: 'iron', tint: PAINT.iron, bevel: 2 }),
  cyl(6, 24, 'x', { at: [-354, 938, 130], surf: 'ground' }),
  ring(5, 10, 10, 'x', { at: [-348, 938, 130], surf: 'knurl' }),
  ...[-12, 12].flatMap((x) => capScrew(7, [-376 + x, 952, 104], [-90, 0, 0])),
]

/** Earth terminal at the foot of the left pedestal, its wire to the supply's conduit. */
const earthing = (): Item[] => [
  ...hexBolt(8, [-911, 170, 60], [0, -90, 0]),
  tube([[-918, 170, 60], [-930, 110, 40], [-926, 62, -180], [-845, 50, -245]], 4, 30, { surf: 'plastic', tint: '#8fb52c' }), // prettier-ignore
  decal('earth', 44, 44, [-910.8, 230, 60], [0, -90, 0]),
]

const coolant = (): Item[] => [
  tube([[-170, 700, -282], [-170, 1200, -282], [-170, 1262, -190], [-205, 1215, -80]], 8, 40, { surf: 'oxide', tint: '#66686c' }), // prettier-ignore
  cyl(6, 44, 'y', { at: [-206, 1176, -74], surf: 'brass' }),
  cyl(11, 20, 'y', { at: [-170, 1050, -282], surf: 'brass' }),
  box([8, 6, 34], { at: [-170, 1062, -262], surf: 'plastic', tint: PAINT.red, bevel: 1.5 }),
]

const trolley = (): Item[] => {
  const steel = '#4f6272'
  const shelf = (y: number): Item[] => [
    box([450, 14, 500], { at: [0, y, 0], tint: steel, bevel: 3 }),
    ...[-1, 1].flatMap((s) => [
      box([450, 34, 6], { at: [0, y + 6, s * 247], tint: steel, bevel: 1.5 }),
      box([6, 34, 500], { at: [s * 222, y + 6, 0], tint: steel, bevel: 1.5 }),
    ]),
  ]
  const caster = (x: number, z: number): Item[] =>
    place(
      [
        cyl(38, 26, 'x', { at: [-13, 38, 0], surf: 'rubber', tint: '#2b2b2b', bevel: 3 }),
        box([34, 26, 34], { at: [0, 72, 0], surf: 'ground', bevel: 2 }),
      ],
      [x, 0, z],
    )
  return place(
    [
      ...[-1, 1].flatMap((x) =>
        [-1, 1].flatMap((z) => [box([34, 850, 34], { at: [x * 205, 505, z * 230], tint: steel, bevel: 3 }), ...caster(x * 205, z * 230)]),
      ),
      ...shelf(TROLLEY_TOP - 14),
      ...shelf(480),
      ...shelf(150),
      box([430, 4, 480], { at: [0, TROLLEY_TOP - 2.5, 0], surf: 'rubber', tint: '#3f4446', bevel: 0 }),
      tube([[222, 830, -190], [290, 830, -190], [290, 830, 190], [222, 830, 190]], 11, 30, { surf: 'chrome' }), // prettier-ignore
      // bars waiting on the middle shelf
      ...[-150, -100, -50].flatMap((z, i) => [cyl(20 - i * 3, 300 + i * 40, 'x', { at: [-170, 507, z], surf: 'turned', tint: '#d8d8d8' })]),
      box([180, 90, 130], { at: [90, 532, 110], tint: PAINT.blue, bevel: 4 }),
      decal('trolley', 150, 39, [0, TROLLEY_TOP - 8, 250.6]),
    ],
    [1320, 0, 100],
  )
}

/** Two V-blocks the bar rests on. */
const vBlocks = (): Item[] =>
  [1250, 1350].map(
    (x) =>
    poly([[-26, 0], [26, 0], [26, 20], [14, 8], [-14, 8], [-26, 20]], 26, { at: [x, TROLLEY_TOP, 100], rot: [0, 90, 0], surf: 'ground', bevel: 0.8 }), // prettier-ignore
  )

const lampArm = (): Item[] => [
  box([60, 70, 12], { at: [-110, 1220, -292], surf: 'oxide', tint: '#5a5b5e', bevel: 3 }),
  cyl(16, 24, 'y', { at: [-110, 1240, -284], surf: 'oxide', tint: '#5a5b5e', bevel: 3 }),
  ...gooseneck([[-110, 1255, -284], [-110, 1560, -290], [-160, 1640, -215],
    [-216, 1486, -139]]), // prettier-ignore
]

const lampHead = (): Item[] =>
  place(
    [
      rev([[0, 46], [13, 46], [18, 26], [44, -26], [50, -52], [46, -52], [40, -26], [12, 20], [0, 20]], { tint: '#2f3133', bevel: 0 }), // prettier-ignore
      cyl(7, 22, 'x', { at: [40, -6, 0], surf: 'plastic', tint: PAINT.red, bevel: 1.5 }),
    ],
    [0, 0, 0],
    [-26, 0, 22],
  )

/** The bearing block that carries the right ends of lead screw and feed rod. */
const endBracket = (): Item[] => [
  box([44, 130, 100], { at: [868, 766, 190], tint: PAINT.green, bevel: 6, round: true }),
  ring(16, 24, 8, 'x', { at: [890, 796, 205], surf: 'turned' }),
  ...place(capScrew(9), [868, 812, 240]),
  ...place(capScrew(9), [868, 720, 240]),
  rev([[0, 0], [9, 0], [9, 10], [0, 10]], { at: [890, 758, 205], rot: AXIS.x, surf: 'ground', bevel: 0 }), // prettier-ignore
]

export function addStand(m: Model): void {
  m.part(
    'base',
    [0, 0, 0],
    [
      pedestal(-655, 510),
      pedestal(690, 420),
      tray(),
      splashGuard(),
      coolant(),
      [brakeGuide(-560), brakeGuide(760)],
      earthing(),
      decal('electric', 90, 90, [-560, 470, PEDESTAL_FRONT + 6.2]),
      decal('coolantTank', 110, 33, [690, 420, PEDESTAL_FRONT + 6.2]),
      decal('brake', 150, 37, [690, 480, PEDESTAL_FRONT + 6.2]),
    ],
  )
  m.part('bed', [0, 0, 0], [bed(), endBracket()])
  m.part(
    'name-plate',
    [-775, 966, HEAD_FRONT],
    [plate(190, 52, 4, 4, { surf: 'ground', bevel: 0.8, at: [0, 0, 1] }), decal('nameplate', 186, 50, [0, 0, 3.4])],
  )
  m.part('stock-stand', [0, 0, 0], [trolley(), vBlocks()])
  m.part('work-light-arm', [0, 0, 0], [lampArm()])
  m.part('work-light', [-200, 1450, -120], [lampHead()])
  m.part('work-light-glow', [0, 0, 0], [place([cyl(41, 3, 'y', { at: [0, -40, 0], surf: 'glow', tint: '#fff6e0', bevel: 0.5 })], [0, 0, 0], [-26, 0, 22])], 'work-light') // prettier-ignore
  m.moving(
    'foot-brake',
    [100, 140, 340],
    [
      box([1400, 14, 62], { surf: 'tread', tint: PAINT.yellow, bevel: 3 }),
      box([1400, 26, 8], { at: [0, -12, 28], tint: PAINT.yellow, bevel: 2 }),
      ...[-660, 660].map((x) => poly([[20, -6, 4], [-150, -6], [-150, -30], [10, -30, 8]], 14, { at: [x, 0, 0], rot: [0, -90, 0], tint: PAINT.dark, bevel: 2 })), // prettier-ignore
      ...[-500, -250, 0, 250, 500].map((x) => poly([[-30, -6.5], [10, -6.5], [30, 6.5], [-10, 6.5]], 1, { at: [x, -12, 32.2], tint: PAINT.black, bevel: 0 })), // prettier-ignore
    ],
  )
}
