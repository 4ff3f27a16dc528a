// Three-jaw chuck with scroll pinion, its jaws, and the guard over it.
import type { Model } from '../../kit/model.ts'
import { PAINT } from '../../kit/palette.ts'
import { arcSheet } from '../../kit/parts/housings.ts'
import { capScrew } from '../../kit/parts/fasteners.ts'
import { AXIS, box, cut, cyl, decal, fuse, isSolid, place, poly, rev, ring, tube, type Item, type V3 } from '../../kit/shape.ts'
import { CHUCK_X, HEAD_RIGHT, JAW_FACE_X, SPINDLE } from './frame.ts'

/** Chuck body: 200 mm across, 90 long, about the node's origin. */
const RADIUS = 100
const BACK = -45
const FRONT = 40
/** Bar of 40 mm and 3 mm of opening. */
const JAW_OPEN = 23
/** Where the jaws stand, degrees from +Y towards +Z: midway between the pinions, one of which is on top. */
const JAW_DEG = [60, 180, 300]
const PINION_DEG = [0, 120, 240]

/** Items drawn along +Z, laid along +X with +Y kept. */
const alongX = (items: Item[]): Item[] => place(items, [0, 0, 0], [0, 90, 0])

/** A stepped jaw: its foot slides in the body, its steps look outward; local +Y is outward, +Z away from the headstock. */
const jaw = (): Item[] => {
  const z0 = FRONT - 10
  const z1 = JAW_FACE_X - CHUCK_X
  const step = (z1 - FRONT) / 3
  const y = JAW_OPEN
  return [
    fuse(
      poly(
        [
          [-13, y],
          [13, y],
          [13, 92],
          [-13, 92],
        ],
        FRONT + step - z0,
        { at: [0, 0, (z0 + FRONT + step) / 2], surf: 'ground', tint: '#dcdcdc', bevel: 1.2 },
      ),
      [
        // prettier-ignore
        poly([[-12, y], [12, y], [12, 70], [-12, 70]], step + 4, { at: [0, 0, FRONT + step * 1.5] }),
        poly(
          [
            [-12, y],
            [12, y],
            [12, 47],
            [-12, 47],
          ],
          step + 4,
          { at: [0, 0, FRONT + step * 2.5 - 2] },
        ),
      ],
    ),
    ...capScrew(8, [0, 82, FRONT + step]),
  ]
}

const body = (): Item[] => {
  // turned about Y, so that its cuts keep the turning marks; laid along Z below
  const outline = rev([[28, BACK], [96, BACK, 2], [RADIUS, BACK + 4, 1], [RADIUS, FRONT - 8, 1], [94, FRONT, 4], [28, FRONT]], { surf: 'turned', tint: '#e2e2e2', bevel: 0.8 }) // prettier-ignore
  const slots = JAW_DEG.flatMap((deg) => place([poly([[-15, 18], [15, 18], [15, 120], [-15, 120]], 24, { at: [0, 0, FRONT] })], [0, 0, 0], [0, 0, deg])) // prettier-ignore
  const squares = PINION_DEG.flatMap((deg) => place([box([12, 26, 12], { at: [0, RADIUS - 6, 0] })], [0, 0, 0], [0, 0, deg]))
  const tools = place([...slots, ...squares], [0, 0, 0], AXIS['-z']).filter(isSolid)
  return [
    ...place([cut(outline, tools)], [0, 0, 0], AXIS.z),
    // collars round the key squares
    ...PINION_DEG.flatMap((deg) => place([ring(9, 15, 4, 'y', { at: [0, RADIUS - 2.4, 0], surf: 'oxide', tint: '#a0a0a2' })], [0, 0, 0], [0, 0, deg])), // prettier-ignore
    ring(100.2, 101, 6, 'z', { at: [0, 0, BACK + 18], surf: 'oxide', tint: '#a0a0a2', bevel: 0.3 }),
    ...[30, 150, 270].flatMap((deg) => place(capScrew(9, [0, 78, FRONT - 3]), [0, 0, 0], [0, 0, deg])),
  ]
}

/** Spindle nose and back plate behind the chuck. */
const nose = (): Item[] => [
  // the dark of the spindle bore
  cyl(28, 2, 'x', { at: [HEAD_RIGHT - CHUCK_X + 6, 0, 0], surf: 'rubber', tint: '#151515', bevel: 0 }),
  ring(26, 60, 40, 'x', { at: [HEAD_RIGHT - CHUCK_X + 4, 0, 0], surf: 'ground' }),
  ring(26, 92, 22, 'x', { at: [BACK - 21, 0, 0], surf: 'turned', tint: '#c9c9c9', bevel: 2 }),
]

/** Arc of the screen, degrees from the front up; it ends at the jaws' face, so that the tool post passes. Open above the pinion: a forgotten key can stand in the chuck with the guard shut, as on the real one. */
const GUARD = { radius: 158, left: -450, right: -304, from: -38, to: 70 }

/** Guard frame, in the hinge's frame: two arcs, a lower rail with a handle, arms to the hinge. */
const guardFrame = (): Item[] => {
  const toHinge: V3 = [370, -1270, 160]
  const arcs = [GUARD.left, GUARD.right].map((x) => {
    const sheet = arcSheet(GUARD.radius + 3, GUARD.radius - 9, GUARD.from, GUARD.to, 10, { tint: PAINT.yellow, bevel: 1.2 })
    return place([sheet], [x, SPINDLE, 0], [0, -90, 0])
  })
  const low = (GUARD.from * Math.PI) / 180
  const railY = SPINDLE + Math.sin(low) * (GUARD.radius - 4)
  const railZ = Math.cos(low) * (GUARD.radius - 4)
  const middle = (GUARD.left + GUARD.right) / 2
  const width = GUARD.right - GUARD.left
  const top = (GUARD.to * Math.PI) / 180
  const topY = SPINDLE + Math.sin(top) * GUARD.radius
  const topZ = Math.cos(top) * GUARD.radius
  return place(
    [
      ...arcs.flat(),
      box([width, 14, 12], { at: [middle, railY, railZ], tint: PAINT.yellow, bevel: 2 }),
      box([width, 12, 14], { at: [middle, topY, topZ], tint: PAINT.yellow, bevel: 2 }),
      ...place([tube([[-45, 0, 0], [-45, 0, 34], [45, 0, 34], [45, 0, 0]], 7, 16, { surf: 'plastic', tint: PAINT.black })], [middle, railY + 4, railZ]), // prettier-ignore
      // arms from the upper rail back to the hinge tube
      ...[GUARD.left + 12, GUARD.right - 12].map((x) => tube([[x, topY, topZ], [x, 1262, -120], [x, 1270, -160]], 7, 20, { tint: PAINT.yellow, surf: 'paint' })), // prettier-ignore
      ring(11, 17, width - 10, 'x', { at: [GUARD.left + 5, 1270, -160], tint: PAINT.yellow, bevel: 2 }),
      // cam that works the limit switch
      poly([[-14, -14, 10], [24, -12, 8], [20, 14, 8], [-14, 14, 10]], 8, { at: [GUARD.left - 6, 1270, -160], rot: [0, 90, 0], surf: 'ground', bevel: 1 }), // prettier-ignore
    ],
    toHinge,
  )
}

const guardScreen = (): Item[] => {
  const middle = (GUARD.left + GUARD.right) / 2
  const a = 0.32
  const at: V3 = [middle, SPINDLE + Math.sin(a) * (GUARD.radius + 1.2), Math.cos(a) * (GUARD.radius + 1.2)]
  return place(
    [
      ...place([arcSheet(GUARD.radius, GUARD.radius - 4, GUARD.from, GUARD.to, GUARD.right - GUARD.left, { surf: 'glass', bevel: 0 })], [middle, SPINDLE, 0], [0, -90, 0]), // prettier-ignore
      decal('guardLabel', 116, 36, at, [(-a * 180) / Math.PI, 0, 0]),
    ],
    [370, -1270, 160],
  )
}

export function addChuck(m: Model): void {
  m.moving('chuck', [CHUCK_X, SPINDLE, 0], [alongX(body()), nose()])
  JAW_DEG.forEach((deg, i) => {
    const number = decal(`jaw${i + 1}`, 12, 12, [0, 57, FRONT + (JAW_FACE_X - CHUCK_X - FRONT) * (2 / 3) + 0.4])
    m.moving(`jaw-${i + 1}`, [0, 0, 0], [alongX(place([...jaw(), number], [0, 0, 0], [0, 0, deg]))], 'chuck')
  })
  m.socket('socket-chuck-key', [0, RADIUS + 104, 0], 'chuck')
  // at the least stick-out, 40 mm, 120 of the bar's 160 mm lie inside
  m.socket('socket-chuck-work', [JAW_FACE_X - 120 - CHUCK_X, 0, 0], 'chuck')
  m.moving('chuck-guard', [-370, 1270, -160], [guardFrame()])
  m.moving('guard-screen', [0, 0, 0], [guardScreen()], 'chuck-guard')
}
