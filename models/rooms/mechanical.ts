// The mechanical workshop of a Taiwanese school: 13 × 10 × 4 m, origin on the floor's middle, +Z to the door. Layout: content brief of the 機械群.
import { roomMechanicalLabels as labels } from '../labels/room-mechanical.ts'
import { Model, type StandIn } from '../kit/model.ts'
import { PAINT } from '../kit/palette.ts'
import { estopHead } from '../kit/parts/controls.ts'
import { bench, file, hammer, powerOffAt, POWER_OFF_TILT, stool, teacherDesk, vise } from '../kit/parts/room-bench.ts'
import { batten, battenLights, outdoors, skyLight, wallFan, window, type BakeLight } from '../kit/parts/room-light.ts'
import { ppeRack, RACK_PLACES, takenOffShelf } from '../kit/parts/room-ppe.ts'
import * as safety from '../kit/parts/room-safety.ts'
import { absorbentStation, barRack, chipBin, toolCabinet } from '../kit/parts/room-storage.ts'
import {
  block,
  ceiling,
  floor,
  floorFrame,
  floorHatch,
  floorPatch,
  wall,
  type Opening,
  type Panel,
  type Stripe,
} from '../kit/parts/shell.ts'
import { box, cyl, decal, place, ring, tube, type Item, type V3 } from '../kit/shape.ts'

const SIZE = { width: 13000, depth: 10000, height: 4000 }
const X = SIZE.width / 2
const Z = SIZE.depth / 2
const FACING: Record<'back' | 'front' | 'left' | 'right', V3> = {
  back: [0, 0, 0],
  front: [0, 180, 0],
  left: [0, 90, 0],
  right: [0, -90, 0],
}

const STRIPES: Stripe[] = [
  { top: 110, tint: '#5b6561' },
  { top: 1200, tint: '#a3bfb2' },
  { top: 1235, tint: '#6d8a7e' },
  { top: SIZE.height, tint: '#efede5' },
]
const BEAM: Stripe[] = [{ top: SIZE.height, tint: '#e9e8e2' }]

// windows: three high ones behind the machines, two ordinary ones to the yard
const high = (x: number): Opening => ({ left: X + x - 1500, right: X + x + 1500, bottom: 2300, top: 3400 })
const backWindows = [high(-4500), high(0), high(4500)]
const rightWindows: Opening[] = [
  { left: Z - 1200, right: Z + 1000, bottom: 1050, top: 2750 },
  { left: Z + 2300, right: Z + 4500, bottom: 1050, top: 2750 },
]
const doorway: Opening = { left: X - 900, right: X + 900, bottom: 0, top: 2100 }

// the floor's paint
const YELLOW = '#f2b705'
const GREEN = '#5f9c7c'
const WHITE = '#eef0ea'
const RED = '#c3352f'
const aisle: Panel[] = [
  floorPatch(-650, -1250, 650, Z - 60, GREEN),
  floorPatch(-5300, -1250, -650, -150, GREEN),
  floorPatch(650, -1250, 5450, -150, GREEN),
  floorPatch(-5650, 2350, -650, 3450, GREEN),
  floorPatch(-5300, -1250, 5450, -1170, WHITE, 2),
  floorPatch(-5300, -230, -570, -150, WHITE, 2),
  floorPatch(570, -230, 5450, -150, WHITE, 2),
  floorPatch(-650, -150, -570, 2350, WHITE, 2),
  floorPatch(-5650, 2350, -570, 2430, WHITE, 2),
  floorPatch(-5650, 3370, -570, 3450, WHITE, 2),
  floorPatch(-650, 3450, -570, Z - 60, WHITE, 2),
  floorPatch(570, -150, 650, Z - 60, WHITE, 2),
]
const LATHE: V3 = [-3600, 0, -3400]
const areas: Panel[] = [
  ...floorFrame(LATHE[0] - 1600, -4450, LATHE[0] + 1850, -1700, YELLOW),
  ...floorHatch(LATHE[0] - 660, LATHE[2] + 520, LATHE[0] - 110, -1780, RED),
  ...floorFrame(-700, -4650, 1500, -2300, YELLOW),
  ...floorFrame(2500, -4650, 4700, -2300, YELLOW),
]

const column = (x: number, side: 'back' | 'front'): Panel[] =>
  side === 'back'
    ? block(`column${x}`, [x - 200, 0, -Z - 4], [x + 200, 3554, -Z + 250], ['-x', '+x', '+z'], STRIPES)
    : block(`column${x}front`, [x - 200, 0, Z - 250], [x + 200, 3554, Z + 4], ['-x', '+x', '-z'], STRIPES)
const beam = (x: number): Panel[] =>
  block(`beam${x}`, [x - 225, 3550, -Z], [x + 225, SIZE.height + 4, Z], ['-x', '+x', '-y'], BEAM, 'ceiling')

const shell: Panel[] = [
  floor(SIZE, '#a4aca7'),
  ceiling(SIZE, '#f0efea'),
  ...wall('back', SIZE, STRIPES, backWindows),
  ...wall('front', SIZE, STRIPES, [doorway]),
  ...wall('left', SIZE, STRIPES),
  ...wall('right', SIZE, STRIPES, rightWindows),
  ...[-2300, 2300].flatMap((x) => [...column(x, 'back'), ...column(x, 'front'), ...beam(x)]),
  ...aisle,
  ...areas,
]

// light
const BATTEN_Y = 3330
// four even rows: no corner is darker than another
const battens: V3[] = [-3750, -1250, 1250, 3750].flatMap((z) => [-5300, -3300, -1100, 1100, 3300, 5300].map((x): V3 => [x, BATTEN_Y, z]))
const lights: BakeLight[] = [
  ...battens.flatMap(battenLights),
  ...[-4.5, 0, 4.5].map((x) => skyLight([x, 2.85, -Z / 1000 - 0.02], [0, -0.25, 1], 2.9, 1.05, 30)),
  skyLight([X / 1000 + 0.02, 1.9, -0.1], [-1, -0.2, 0], 2.1, 1.6, 50),
  skyLight([X / 1000 + 0.02, 1.9, 3.4], [-1, -0.2, 0], 2.1, 1.6, 50),
  { kind: 'sun', to: [-0.66, -0.7, -0.28], strength: 3.2, rgb: [1, 0.93, 0.8], angle: 2.2 },
]

// the lathe for its shadow, roughly
const latheBox = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number): StandIn => ({
  min: [LATHE[0] + x0, y0, LATHE[2] + z0],
  max: [LATHE[0] + x1, y1, LATHE[2] + z1],
  tint: '#58756a',
})
const standIns: StandIn[] = [
  latheBox(-930, 20, -230, -420, 700, 230),
  latheBox(420, 20, -230, 930, 700, 230),
  latheBox(-930, 690, -300, 930, 740, 300),
  latheBox(-650, 760, -170, 900, 980, 170),
  latheBox(-920, 850, -230, -450, 1340, 230),
  latheBox(560, 960, -120, 860, 1200, 120),
  latheBox(-80, 820, -210, 200, 1100, 300),
  // the corridor's wall keeps the sun from the door's lights
  { min: [-2500, 0, Z + 1500], max: [2500, 3800, Z + 1600], tint: '#c9ccc6' },
]

const room = new Model('room-mechanical', {
  labels,
  atlas: 808,
  budget: { triangles: 40_000, kilobytes: 500 },
  shell,
  lights,
  standIns,
})

/** A sign's wall spot: board centre. */
const hang = (name: string, at: V3, side: keyof typeof FACING, items: Item[]): void => room.part(name, at, items, undefined, FACING[side])

room.part(
  'fittings',
  [0, 0, 0],
  [
    ...battens.map((at) => place(batten(SIZE.height - BATTEN_Y), at)),
    ...backWindows.map((o) => place(window(o), [-X, 0, -Z])),
    ...rightWindows.map((o) => place(window(o), [X, 0, -Z], FACING.right)),
    place(outdoors(34000, 3), [0, -900, -Z]),
    place(outdoors(30000, 8), [X, -900, 1500], FACING.right),
    box([3000, 2600, 20], { at: [0, 1300, Z + 900], surf: 'glow', tint: '#b9c4c4', bevel: 0 }),
    place(wallFan(), [-X, 2750, -1750], FACING.left),
  ],
)

// electricity: panel, a conduit along the back wall, an isolator behind each machine
const conduit = (path: V3[]): Item => tube(path, 14, 70, { surf: 'iron', tint: '#d4d7d6' })
/** An isolator and its conduit along the floor to `end`, mm from the wall. */
const isolator = (x: number, end: number): Item[] => [
  conduit([[x, 2170, -Z + 22], [x, 1500, -Z + 22]]), // prettier-ignore
  box([120, 190, 90], { at: [x, 1410, -Z + 45], tint: '#c9ced0', bevel: 5 }),
  cyl(30, 26, 'z', { at: [x, 1430, -Z + 88], surf: 'plastic', tint: PAINT.red, bevel: 0 }),
  conduit([[x, 1320, -Z + 22], [x, 60, -Z + 22], [x, 30, -Z + end]]), // prettier-ignore
]
room.part(
  'conduits',
  [0, 0, 0],
  [
    conduit([[X - 30, 2000, 1500], [X - 30, 3480, 1500], [X - 30, 3480, -Z + 30], [2560, 3480, -Z + 30]]), // prettier-ignore
    conduit([[X - 30, 2000, 1600], [X - 30, 3430, 1600], [X - 30, 3430, -Z + 80]]), // prettier-ignore
    conduit([[-5900, 2170, -Z + 22], [-2520, 2170, -Z + 22]]), // prettier-ignore
    conduit([[-2080, 2170, -Z + 22], [2080, 2170, -Z + 22]]), // prettier-ignore
    conduit([[2520, 2170, -Z + 22], [6200, 2170, -Z + 22], [6200, 3480, -Z + 22]]), // prettier-ignore
    ...isolator(-4430, LATHE[2] + Z - 225),
    // a box where a machine may be connected
    ...[1450, 3050].flatMap((x) => [...isolator(x, 400), box([110, 64, 110], { at: [x, 32, -Z + 430], tint: '#c9ced0', bevel: 4 })]),
    // compressed air in blue, with a drop and a coupling beside each column
    tube([[-6300, 2060, -Z + 60], [-2540, 2060, -Z + 60]], 17, 40, { tint: '#3f77b5' }), // prettier-ignore
    ...[-2800].flatMap((x) => [tube([[x, 2060, -Z + 60], [x, 1250, -Z + 60]], 12, 40, { tint: '#3f77b5' }), ring(8, 20, 60, 'y', { at: [x, 1190, -Z + 60], surf: 'brass' })]), // prettier-ignore
  ],
)

// left wall: material, chips, oil, dressing
room.part(
  'material-rack',
  [-6170, 0, -3200],
  barRack(2400, 1800, ['rackA6061', 'rackSs400', 'rackBrass', 'rackS45c']),
  undefined,
  FACING.left,
)
room.part('chip-bins', [-6130, 0, -600], [
  place(chipBin('#5c6a72', 'binSteel', false), [470, 0, 0]),
  place(chipBin('#aeb6ba', 'binAluminium', false), [0, 0, 0]),
  place(chipBin('#a8161b', 'binRags', true), [-470, 0, 0]),
], undefined, FACING.left) // prettier-ignore
room.part('absorbent', [-6130, 0, 1000], absorbentStation('absorbentTub', 'wet'), undefined, FACING.left)
hang('rules-board', [-X, 1650, 1400], 'left', safety.board(1640, 980, [
  { cell: 'rulesBoard', x: -290, w: 1040 },
  { cell: 'lessonBoard', x: 525, w: 580 },
])) // prettier-ignore
hang('mirror', [-X, 1500, 2600], 'left', [...safety.mirror(600, 1150), decal('mirrorTitle', 560, 72, [0, 660, 12]), ...takenOffShelf(-650)])
room.part('ppe-rack', [-6235, 0, 3850], ppeRack(), undefined, FACING.left)
for (const [id, at, rot] of RACK_PLACES) room.socket(`socket-ppe-${id}`, at, 'ppe-rack', rot)
room.socket('socket-ppe-watch', [-130, -590, 130], 'mirror')
room.socket('socket-ppe-lanyard', [110, -590, 130], 'mirror')

// right wall and floor: bench, cabinet, panel, desk
room.part('bench-vise', [4900, 0, 400], [
  bench(1500, 800),
  place(vise(), [-520, 900, 290]),
  place(file(), [-60, 910, 240], [0, 12, 0]),
  place(file(), [-80, 910, 170], [0, 4, 0]),
  place(hammer(), [180, 900, 120], [0, -20, 0]),
]) // prettier-ignore
for (const [i, at] of ([[4300, 0, 1250], [5200, 0, 1300]] as V3[]).entries()) room.part(`stool-${i + 1}`, at, stool()) // prettier-ignore
room.part('tool-cabinet', [6190, 0, -2200], toolCabinet(1400, 2000, 560, ['cabinetGauges', 'cabinetTools']), undefined, FACING.right)
hang('panel', [X, 1500, 1600], 'right', safety.powerPanel(700, 1000, 'panel'))
const DESK = 1300
room.part('teacher-desk', [5400, 0, 3750], teacherDesk(DESK, 700, 'powerOff'), undefined, FACING.front)
room.moving('area-power-off', powerOffAt(DESK), estopHead(26, 'clock').slice(0, 1), 'teacher-desk', POWER_OFF_TILT)

// front wall: way out, fire, first aid, telephone
hang('door-main', [0, 0, Z], 'front', safety.doubleDoor(1800, 2100))
hang('exit-sign', [0, 2400, Z], 'front', safety.exitSign('exit'))
for (const [id, x, kind, cell] of [
  ['extinguisher-powder', 1400, 'powder', 'agentPowder'],
  ['extinguisher-co2', 1800, 'co2', 'agentCo2'],
] as const)
  room.part(id, [x, 0, Z - 220], [safety.extinguisherStand(), place(safety.extinguisher(kind, cell), [0, 12, 0])], undefined, FACING.front)
hang('first-aid', [-1400, 1500, Z], 'front', safety.firstAidBox('firstAid'))
hang('phone', [-1900, 1500, Z], 'front', safety.telephone('extensions'))

// what hangs on the walls
hang('signs-front', [0, 0, Z], 'front', [
  ...place(safety.sign('signFire', 240, 324), [-1600, 1500, 0]),
  ...place(safety.board(2000, 1050, [{ cell: 'whiteboard', x: 0, w: 1970 }]), [-4400, 1560, 0]),
  ...place(safety.board(1700, 1050, [{ cell: 'latheParts', x: 0, w: 1670 }]), [4400, 1560, 0]),
]) // prettier-ignore
hang('signs-back', [0, 0, -Z], 'back', [
  ...place(safety.sign('rotating', 800, 283), [-1650, 1830, 0]),
  ...(['signGoggles', 'signClothing', 'signBoots', 'signGloves', 'signRollers'] as const).flatMap((cell, i) =>
    place(safety.sign(cell, 280, 378), [-6190 + i * 345, 1830, 0]),
  ),
  ...place(safety.sign('safetyFirst', 2400, 464), [90, 1830, 0]),
  ...place(safety.sign('fiveS', 2400, 348), [4500, 1830, 0]),
  ...place(safety.clock('clock'), [2300, 2650, 250]),
]) // prettier-ignore

export default room
