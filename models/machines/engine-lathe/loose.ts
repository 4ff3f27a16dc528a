// What is taken in the hand or shown by a fact: key, bar, hook, brush, caliper, rag, tag, oil, chips; and where they can lie.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { chance } from '../../textures/noise.ts'
import { AXIS, arc, box, cyl, decal, plate, poly, rev, ring, roundRect, tube, type Item, type P2, type V3 } from '../../kit/shape.ts'
import { HEAD_FRONT, TROLLEY_TOP } from './frame.ts'

/** T-wrench: origin at the grip, the 11 mm square 120 mm below. */
const key = (): Item[] => [
  poly(roundRect(11, 11, 1), 24, { at: [0, -108, 0], rot: [90, 0, 0], surf: 'iron', tint: '#a8abaf', bevel: 0.8 }),
  cyl(10, 106, 'y', { at: [0, -96, 0], surf: 'iron', tint: '#90949a', bevel: 2 }),
  cyl(15, 32, 'y', { at: [0, 4, 0], surf: 'iron', tint: '#90949a', bevel: 3 }),
]
const keyBar = (): Item[] => [
  cyl(7, 150, 'x', { at: [-75, 0, 0], tint: PAINT.red, bevel: 2 }),
  ...[-1, 1].map((s) => cyl(9, 10, 'x', { at: [s * 70 - 5, 0, 0], tint: PAINT.red, bevel: 3 })),
]

/** Ø40 × 160 bar from its left end. */
const bar = (): Item[] => [rev([[0, 0], [18.5, 0], [20, 1.5], [20, 158.5], [18.5, 160], [2, 160], [0, 158]], { surf: 'turned', tint: '#f4f2ee', bevel: 0, rot: AXIS.x })] // prettier-ignore
const barEnd = (): Item[] => [ring(12, 18, 0.6, 'x', { surf: 'turned', tint: '#e0dcd2', bevel: 0.1 })]

/** Hook along +Y, grip at the origin, a round guard between hand and hook. */
const hook = (): Item[] => [
  cyl(13, 112, 'y', { at: [0, -56, 0], surf: 'plastic', tint: PAINT.red, bevel: 4 }),
  cyl(48, 4, 'y', { at: [0, 60, 0], surf: 'iron', tint: '#c9cccb', bevel: 1 }),
  tube([[0, 56, 0], [0, 262, 0], [26, 272, 0], [28, 246, 0]], 4.5, 14, { surf: 'ground' }), // prettier-ignore
]

/** Bench brush along +X, grip at the origin. */
const brush = (): Item[] => [
  poly([[-70, -11, 8], [40, -11, 8], [60, -9], [176, -9, 4], [176, 9, 4], [60, 9], [40, 11, 8], [-70, 11, 8]], 24, { rot: [90, 0, 0], surf: 'wood', bevel: 4, round: true }), // prettier-ignore
  ...[0, 1, 2, 3, 4, 5].map((i) => box([17, 42, 20], { at: [70 + i * 19, -26, 0], surf: 'fabric', tint: '#3a2c20', bevel: 2 })), // prettier-ignore
]

/** Vernier caliper along +X, jaws down, grip at the slide; set to 40 mm. */
const caliper = (): Item[] => {
  const steel = { surf: 'ground', tint: '#e2e4e4', bevel: 0.5 } as const
  return [
    box([232, 15, 3.6], { at: [56, 0, 0], ...steel }),
    decal('caliperScale', 190, 11, [72, 1, 2]),
    poly([[-60, 7], [-38, 7], [-38, -8], [-40, -50], [-46, -50], [-60, -10]], 3.6, { ...steel, at: [0, 0, 0] }), // prettier-ignore
    poly([[-60, 7], [-46, 7], [-42, 26], [-44, 26]], 2.4, { ...steel }), // prettier-ignore
    poly([[0, -8], [28, -8], [22, -12], [6, -50], [0, -50]], 3.6, steel), // prettier-ignore
    box([56, 24, 7], { at: [26, 0, 0], ...steel }),
    poly([[4, 10], [14, 10], [2, 26], [0, 26]], 2.4, { ...steel }), // prettier-ignore
    decal('ruler', 40, 7, [26, -7.5, 3.8]),
    cyl(6, 8, '-z', { at: [34, -11, 4], surf: 'knurl', bevel: 1 }),
    cyl(4, 7, 'y', { at: [40, 11, 0], surf: 'knurl', bevel: 1 }),
  ]
}

const rag = (): Item[] => [
  box([110, 9, 86], { at: [0, -3, 0], surf: 'fabric', tint: '#7c93ad', bevel: 4, round: true }),
  box([96, 8, 80], { at: [-4, 4, 2], surf: 'fabric', tint: '#8aa0b8', bevel: 3.5, round: true }),
  box([60, 7, 84], { at: [20, 10, -2], surf: 'fabric', tint: '#7f97b2', bevel: 3, round: true }),
]

/** Hangs from its loop; the print faces +Z. */
const tag = (): Item[] => [
  plate(72, 120, 1.6, 6, { at: [0, -82, 0], surf: 'plastic', tint: '#ffffff', bevel: 0.4 }),
  decal('faultTag', 71, 118.5, [0, -82, 1.1]),
  decal('faultTag', 71, 118.5, [0, -82, -1.1], [0, 180, 0]),
  tube([[0, -32, 0], [-10, -10, 0], [-7, 4, 0], [7, 4, 0], [10, -10, 0], [0, -32, 0]], 1.6, 6, { surf: 'plastic', tint: PAINT.red }), // prettier-ignore
]

/** A puddle's outline, uneven. */
const puddle = (rx: number, rz: number, seed: number, round = 30): P2[] => {
  const random = chance(seed)
  return arc(1, 0, 340, 17).map(([x, y]): P2 => {
    const r = 0.8 + random() * 0.4
    return [x * rx * r, y * rz * r, round]
  })
}
const oil = (): Item[] => [
  poly(puddle(230, 130, 5), 1.2, { at: [0, 1, 0], rot: [-90, 0, 0], surf: 'chrome', tint: '#23201a', bevel: 0 }),
  poly(puddle(46, 34, 9, 0), 1, { at: [270, 1, 90], rot: [-90, 0, 0], surf: 'chrome', tint: '#23201a', bevel: 0 }),
  poly(puddle(30, 22, 3, 0), 1, { at: [-255, 1, -70], rot: [-90, 0, 0], surf: 'chrome', tint: '#23201a', bevel: 0 }),
]

/** Curls of swarf heaped about the origin, at full size. */
const heap = (): Item[] => {
  const random = chance(21)
  const curl = (): Item => {
    const at: V3 = [(random() - 0.5) * 250, 8 + random() * 26, (random() - 0.5) * 100]
    const turn = random() * 7
    const pitch = 2 + random() * 3
    const r = 7 + random() * 8
    const path = Array.from({ length: 12 }, (_, i): V3 => {
      const a = turn + i * 1.1
      return [Math.cos(a) * r + Math.cos(turn) * i * pitch, Math.sin(a) * r * 0.7 + 6, Math.sin(turn) * i * pitch]
    })
    const blued = random()
    return tube(path, 1.7, 0, { surf: 'chrome', tint: blued < 0.3 ? '#8a8f9c' : blued < 0.6 ? '#c9b48a' : '#d5d6d4', at })
  }
  return [
    poly(puddle(100, 40, 13), 6, { at: [0, 3, 0], rot: [-90, 0, 0], surf: 'worn', tint: '#b9b6ae', bevel: 2 }),
    ...Array.from({ length: 13 }, curl),
  ]
}

export function addLoose(m: Model): void {
  const top = TROLLEY_TOP
  m.loose('chuck-key', [-545, 1220, HEAD_FRONT + 30], [key()])
  m.loose('chuck-key-bar', [0, 20, 0], [keyBar()], 'chuck-key')
  m.loose('workpiece', [1220, top + 20, 100], [bar()])
  m.loose('workpiece-end', [160, 0, 0], [barEnd()], 'workpiece')
  // on its guard and the end of its grip
  const lying: V3 = [0, 0, -73]
  m.loose('chip-hook', [1190, top + 30, 222], [hook()], undefined, lying)
  m.loose('brush', [1200, top + 48, 300], [brush()])
  m.loose('caliper', [1240, top + 5, -20], [caliper()], undefined, [-90, 0, 0])
  m.loose('rag', [1485, top + 8, -80], [rag()])
  m.loose('fault-tag', [1470, top + 4, 5], [tag()], undefined, [-90, 0, 0])
  m.socket('socket-stand-work', [1220, top + 20, 100])
  m.socket('socket-stand-hook', [1190, top + 30, 222], undefined, lying)
  m.socket('socket-stand-brush', [1200, top + 48, 300])
  m.socket('socket-stand-caliper', [1240, top + 5, -20], undefined, [-90, 0, 0])
  m.socket('socket-stand-rag', [1485, top + 8, -80])
  m.socket('socket-stand-tag', [1470, top + 4, 5], undefined, [-90, 0, 0])
  m.socket('socket-floor-key', [-300, 15, 700], undefined, [0, 25, 90])
  m.socket('socket-floor-rag', [100, 8, 700])
  m.socket('socket-tray-hook', [200, 676, 270], undefined, lying)
  m.socket('socket-tray-brush', [-180, 692, 280])
  m.socket('socket-work-caliper', [-235, 1100, 22], undefined, [0, 90, 90])
  m.loose('oil-patch', [100, 0, 700], [oil()])
  m.loose('chips', [-150, 647, 245], [heap()])
}
