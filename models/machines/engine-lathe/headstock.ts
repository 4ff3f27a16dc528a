// The headstock with everything on its front: switch, lamps, emergency stop, speed lever, key holder; feed box; end gears and their cover.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { estopBase, estopHead, isolatorHandle, pilotLens } from '../../kit/parts/controls.ts'
import { capScrew, corners } from '../../kit/parts/fasteners.ts'
import { ballKnob } from '../../kit/parts/handles.ts'
import { limitSwitch, louvres } from '../../kit/parts/housings.ts'
import { AXIS, box, cut, cyl, decal, place, plate, poly, ring, roundRect, thread, tube, type Item, type P2 } from '../../kit/shape.ts'
import { HEAD_FRONT, HEAD_LEFT, HEAD_RIGHT, HEAD_TOP, SPINDLE } from './frame.ts'

const MID = (HEAD_LEFT + HEAD_RIGHT) / 2
const WIDTH = HEAD_RIGHT - HEAD_LEFT
/** The speed dial stands left of the key in its holder: from the operator's place, on the right, the key hides no number. */
const DIAL_X = -775
const PANEL = { x: -705, y: 1300, w: 300, h: 100, front: HEAD_FRONT + 18 }

const casting = (): Item[] => [
  poly(roundRect(460, HEAD_TOP - 920, 30), WIDTH, {
    at: [MID, (HEAD_TOP + 920) / 2, 0],
    rot: [0, 90, 0],
    tint: PAINT.cream,
    bevel: 10,
    round: true,
  }),
  box([WIDTH - 20, 16, 400], { at: [MID, HEAD_TOP + 2, 0], tint: PAINT.green, bevel: 5, round: true }),
  ...place(
    corners(WIDTH - 50, 370, 14, (at) => capScrew(8, at)),
    [MID, HEAD_TOP + 9, 0],
    [-90, 0, 0],
  ),
  cyl(16, 14, 'y', { at: [MID - 60, HEAD_TOP + 8, -60], surf: 'plastic', tint: PAINT.red, bevel: 2 }),
  // spindle nose bearing cap
  ring(62, 118, 22, 'x', { at: [HEAD_RIGHT - 4, SPINDLE, 0], tint: PAINT.cream, bevel: 3 }),
  ...[0, 1, 2, 3, 4, 5].flatMap((i) => {
    const a = ((i + 0.5) * Math.PI) / 3
    return capScrew(9, [HEAD_RIGHT + 16, SPINDLE + 104 * Math.sin(a), 104 * Math.cos(a)], [0, 90, 0])
  }),
  // oil sight glass
  ring(11, 19, 7, 'z', { at: [-560, 985, HEAD_FRONT - 2], surf: 'chrome' }),
  cyl(11.5, 3, 'z', { at: [-560, 985, HEAD_FRONT], surf: 'brass', tint: '#ffd780' }),
  box([22, 1.5, 1], { at: [-560, 987, HEAD_FRONT + 3.4], surf: 'plastic', tint: '#a01010', bevel: 0 }),
  decal('oilLevel', 40, 16, [-560, 955, HEAD_FRONT + 0.6]),
]

const controlPanel = (): Item[] => [
  box([PANEL.w, PANEL.h, 20], { at: [PANEL.x, PANEL.y, HEAD_FRONT + 7], tint: PAINT.panel, bevel: 5, round: true }),
  plate(PANEL.w - 12, PANEL.h - 8, 2, 6, { at: [PANEL.x, PANEL.y, PANEL.front - 0.6], tint: '#2a2d30', surf: 'plastic', bevel: 0.6 }),
  decal('panel', PANEL.w - 14, PANEL.h - 10, [PANEL.x, PANEL.y, PANEL.front + 0.8]),
  // isolator: yellow ground under the red handle
  plate(56, 56, 4, 6, { at: [-800, 1294, PANEL.front + 1.6], surf: 'plastic', tint: PAINT.yellow, bevel: 1 }),
  // eye for the padlock that holds the isolator off
  cut(plate(20, 22, 5, 5, { at: [-800, 1261, PANEL.front + 3], surf: 'plastic', tint: PAINT.yellow, bevel: 0 }), [
    cyl(4, 20, 'z', { at: [-800, 1256, PANEL.front - 6] }),
  ]),
  ...place(estopBase(18), [-620, 1296, PANEL.front]),
  ring(9, 13, 6, 'z', { at: [-744, 1302, PANEL.front], surf: 'chrome' }),
  ring(9, 13, 6, 'z', { at: [-702, 1302, PANEL.front], surf: 'chrome' }),
]

/** Contactors and transformer behind the headstock; its cable runs down to the motor in the pedestal. */
const electricCabinet = (): Item[] => [
  box([250, 310, 90], { at: [-675, 1130, -272], tint: PAINT.grey, bevel: 4 }),
  plate(226, 286, 6, 6, { at: [-675, 1130, -319], tint: PAINT.grey, bevel: 1.5 }),
  cyl(9, 8, 'z', { at: [-585, 1130, -322], rot: AXIS['-z'], surf: 'chrome' }),
  decal('electric', 80, 80, [-675, 1190, -322.6], [0, 180, 0]),
  ...place(louvres(120, 4, 14), [-675, 1035, -322.4]),
  tube([[-740, 976, -275], [-740, 900, -275], [-740, 690, -180]], 11, 60, { surf: 'rubber', tint: '#333333' }), // prettier-ignore
]

/** Feed gearbox below the headstock, with its chart and two selector levers that stay as they are. */
const feedBox = (): Item[] => [
  box([385, 172, 96], { at: [-712, 810, 176], tint: PAINT.cream, bevel: 8, round: true }),
  plate(232, 114, 4, 5, { at: [-770, 822, 225], surf: 'ground', bevel: 0.8 }),
  decal('feedChart', 226, 106, [-770, 822, 227.4]),
  ...place(
    corners(232, 114, 6, (at) => capScrew(4, at)),
    [-770, 822, 226],
  ),
  ...[-615, -560].flatMap(
    (x, i) =>
    place([cyl(15, 26, 'z', { surf: 'oxide', tint: '#6a6b6e', bevel: 2 }), ...place([cyl(5, 44, 'y', { surf: 'chrome' }), ...place(ballKnob(11), [0, 54, 0])], [0, 0, 14], [14, 0, 0])], [x, 842, 223], [0, 0, i ? 205 : 155]), // prettier-ignore
  ),
  decal('feedRange', 44, 13, [-615, 872, 224.6]),
  decal('feedNumber', 44, 13, [-560, 872, 224.6]),
]

/** A spur gear about X of module 3, `teeth` teeth. */
const gear = (teeth: number, y: number, z: number): Item[] => {
  const x = -924
  const r = teeth * 1.5
  const outline: P2[] = []
  for (let i = 0; i < teeth; i++)
    for (const [share, radius] of [
      [0, r - 3.5],
      [0.26, r - 3.5],
      [0.4, r + 3],
      [0.86, r + 3],
    ] as const) {
      // prettier-ignore
      const a = ((i + share) / teeth) * 2 * Math.PI
      outline.push([Math.cos(a) * radius, Math.sin(a) * radius])
    }
  return [
    poly(outline, 18, { at: [x, y, z], rot: [0, 90, 0], surf: 'ground', tint: '#d9d2c4', bevel: 0 }),
    ring(9, r * 0.5, 26, '-x', { at: [x + 13, y, z], surf: 'iron', tint: '#b9b3a6' }),
    ...capScrew(10, [x - 10, y, z], [0, -90, 0]),
  ]
}

const endGears = (): Item[] => [
  // spindle gear, two idlers, feed-box gear: pitch circles touch
  ...gear(26, SPINDLE, 0),
  ...gear(36, SPINDLE - 86, 35),
  ...gear(30, SPINDLE - 176, 79),
  ...gear(24, SPINDLE - 255, 61),
  poly([[-24, 790, 20], [110, 790, 30], [120, 930, 30], [40, 1070, 24], [-24, 1070, 24]], 8, { at: [-911, 0, 0], rot: [0, -90, 0], surf: 'iron', tint: '#8d9290', bevel: 1.5 }), // prettier-ignore
  // V-belt pulley of the motor
  ring(16, 46, 26, '-x', { at: [-908, 800, -90], surf: 'iron', tint: '#9a9a9a', bevel: 2 }),
]

const COVER = { low: 724, high: 1318, half: 205 }

/** A sheet cover like a tray, open towards the headstock; its pivot is the hinge at the back edge. */
const cover = (): Item[] => {
  const outline: P2[] = [[-COVER.half, COVER.low, 18], [COVER.half, COVER.low, 18], [COVER.half, 1180, 60], [110, COVER.high, 60], [-110, COVER.high, 60], [-COVER.half, 1180, 60]] // prettier-ignore
  const inner = outline.map(([z, y, r]): P2 => [z * 0.972, 1020 + (y - 1020) * 0.98, r ?? 0])
  const shell = cut(poly(outline, 60, { rot: [0, -90, 0], tint: PAINT.green, bevel: 2 }), [
    poly(inner, 60, { at: [5, 0, 0], rot: [0, -90, 0] }),
  ])
  return place(
    [
      shell,
      // yellow inside: an open cover is seen from afar
      poly(inner, 2, { at: [-23, 0, 0], rot: [0, -90, 0], tint: PAINT.yellow, bevel: 0 }),
      decal('gearsInside', 100, 100, [-30.6, 1060, 0], [0, -90, 0]),
      decal('coverNote', 110, 37, [-30.6, 985, 0], [0, -90, 0]),
      ...place(ballKnob(13), [-43, 1050, 165], [0, 0, 90]),
      ...[820, 1200].map((y) => cyl(7, 60, 'y', { at: [0, y, -COVER.half - 5], surf: 'ground', bevel: 1 })),
    ],
    [0, -1020, 210],
  )
}

export function addHeadstock(m: Model): void {
  m.part(
    'headstock',
    [0, 0, 0],
    [
      casting(),
      controlPanel(),
      feedBox(),
      electricCabinet(),
      // speed plate's boss
      cyl(99, 6, 'z', { at: [DIAL_X, 1140, HEAD_FRONT - 3], tint: PAINT.dark, bevel: 1.5 }),
      decal('speedTitle', 130, 31, [DIAL_X, 1022, HEAD_FRONT + 0.6]),
      // limit switches of gear cover and guard
      place(limitSwitch(), [HEAD_LEFT + 22, 1240, -247], [0, 180, 0]),
      place(limitSwitch(), [-486, 1306, -176], [0, 0, 0]),
      // guard's hinge bracket: a bar out of the headstock over the chuck
      cyl(11, 222, 'x', { at: [-505, 1270, -160], surf: 'ground', bevel: 1.5 }),
      ring(10, 24, 14, 'x', { at: [-502, 1270, -160], tint: PAINT.yellow, bevel: 2 }),
      ring(10, 17, 8, 'x', { at: [-292, 1270, -160], surf: 'oxide', tint: '#7a7a7c' }),
      tube([[-480, 1340, -180], [-480, 1380, -190], [-560, 1380, -200], [-560, 1350, -200]], 6, 20, { surf: 'rubber', tint: '#333333' }), // prettier-ignore
    ],
  )
  m.part('speed-plate', [DIAL_X, 1140, HEAD_FRONT + 3], [decal('speedPlate', 192, 192, [0, 0, 0.6])])
  m.part('end-gears', [0, 0, 0], [endGears()])
  m.part(
    'key-holder',
    [-545, 1140, HEAD_FRONT],
    [
      box([60, 56, 8], { at: [0, 0, 3], tint: PAINT.yellow, bevel: 2 }),
      ring(13.5, 22, 46, 'y', { at: [0, -23, 30], tint: PAINT.yellow, bevel: 2 }),
      box([18, 30, 10], { at: [0, 0, 8], tint: PAINT.yellow, bevel: 1.5 }),
      decal('keyLabel', 66, 26, [0, -66, 0.8]),
      capScrew(5, [-22, 0, 7]),
      capScrew(5, [22, 0, 7]),
    ],
  )
  m.part('lamp-ready', [-744, 1302, PANEL.front + 3], [pilotLens(9, '#22c04a')])
  m.part('lamp-stop', [-702, 1302, PANEL.front + 3], [pilotLens(9, '#ff2a20')])
  m.moving('main-switch', [-800, 1294, PANEL.front + 4], [isolatorHandle(19)])
  m.moving('e-stop', [-620, 1296, PANEL.front + 8], [estopHead(19)])
  m.moving(
    'speed-lever',
    [DIAL_X, 1140, HEAD_FRONT + 4],
    [
      // flat: seen from the operator's place it hides no number
      cyl(24, 12, 'z', { surf: 'oxide', tint: '#6a6b6e', bevel: 3 }),
      cyl(10, 15, 'z', { surf: 'ground', bevel: 1.5 }),
      place([cyl(6, 44, 'y', { surf: 'chrome' }), ...place(ballKnob(12), [0, 50, 0])], [0, 4, 10], [6, 0, 0]),
      poly([[-5, 24], [5, 24], [0, 44]], 3, { at: [0, 0, 4], tint: PAINT.yellow, surf: 'plastic', bevel: 0.4 }), // prettier-ignore
    ],
  )
  m.moving('gear-cover', [-940, 1020, -210], [cover()])
  m.moving(
    'lead-screw',
    [-520, 796, 205],
    [
      thread(14, 1400, { rot: AXIS.x, tint: '#f2f0ea' }),
      cyl(20, 42, 'x', { surf: 'oxide', tint: '#8a8a8c', at: [0, 0, 0] }),
      cyl(10, 30, 'x', { surf: 'ground', at: [1380, 0, 0] }),
    ],
  )
  m.moving(
    'feed-rod',
    [-520, 758, 205],
    [
      cyl(10, 1400, 'x', { surf: 'chrome' }),
      cyl(16, 34, 'x', { surf: 'oxide', tint: '#8a8a8c' }),
      box([1330, 3, 1.2], { at: [710, 0, 10.1], surf: 'oxide', tint: '#606062', bevel: 0 }),
    ],
  )
  m.socket('socket-key-holder', [-545, 1220, HEAD_FRONT + 30])
  m.socket('socket-machine-tag', [-800, 1270, PANEL.front + 28])
}
