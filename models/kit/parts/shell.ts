// The shell of a room: floor, walls with openings, ceiling, columns and beams as flat panels that carry the baked light.
// Panels are plain quadrangles made here, not solids: so their lightmap charts are exact rectangles and no seam shows through.

/** A point in the room, mm: +X right, +Y up, +Z towards the door. */
type Point = readonly [x: number, y: number, z: number]
export type Finish = 'floor' | 'wall'

/** A flat quadrangle whose corners run counter-clockwise as seen from inside the room. */
export interface Panel {
  corners: readonly [Point, Point, Point, Point]
  tint: string
  finish: Finish
  /** All panels of one chart lie in one plane square to an axis and share one rectangle of the lightmap. */
  chart: string
  /** Named node the panel belongs to. */
  node: string
  /** Painted over another panel: shares its light, is not baked itself. */
  overlay: boolean
}

/** A hole in a wall, mm along the wall from its left end (seen from inside) and above the floor. */
export interface Opening {
  left: number
  right: number
  bottom: number
  top: number
}

/** A stripe of colour on a wall, from the previous stripe's top up to this height, mm. */
export interface Stripe {
  top: number
  tint: string
}

/** Walls run this far into what they meet, so that nothing shines through the joints. */
const LAP = 4
const REVEAL_TINT = '#e9e8e2'

type Side = 'back' | 'front' | 'left' | 'right'
interface Room {
  width: number
  depth: number
  height: number
}

/** Maps (along the wall seen from inside, up, out into the room) to the room. */
function onWall(side: Side, room: Room): (along: number, up: number, out: number) => Point {
  const x = room.width / 2
  const z = room.depth / 2
  switch (side) {
    case 'back':
      return (along, up, out) => [along - x, up, out - z]
    case 'front':
      return (along, up, out) => [x - along, up, z - out]
    case 'left':
      return (along, up, out) => [out - x, up, z - along]
    case 'right':
      return (along, up, out) => [x - out, up, along - z]
  }
}

/** Length of a wall in mm. */
export const wallLength = (side: Side, room: Room): number => (side === 'back' || side === 'front' ? room.width : room.depth)

const sorted = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** A wall cut into cells whose corners all meet, so that no T-junction leaks light; openings get reveals as deep as the wall. */
export function wall(side: Side, room: Room, stripes: readonly Stripe[], openings: readonly Opening[] = [], thickness = 180): Panel[] {
  const at = onWall(side, room)
  const length = wallLength(side, room)
  const columns = sorted([-LAP, length + LAP, ...openings.flatMap((o) => [o.left, o.right])])
  const rows = sorted([-LAP, room.height + LAP, ...stripes.slice(0, -1).map((s) => s.top), ...openings.flatMap((o) => [o.bottom, o.top])])
  const panels: Panel[] = []
  const add = (corners: Panel['corners'], tint: string, chart: string) =>
    panels.push({ corners, tint, finish: 'wall', chart, node: 'walls', overlay: false })
  columns.slice(1).forEach((right, i) =>
    rows.slice(1).forEach((top, j) => {
      const left = columns[i]!
      const bottom = rows[j]!
      if (openings.some((o) => left >= o.left && right <= o.right && bottom >= o.bottom && top <= o.top)) return
      const tint = (stripes.find((s) => top <= s.top) ?? stripes.at(-1)!).tint
      add([at(left, bottom, 0), at(right, bottom, 0), at(right, top, 0), at(left, top, 0)], tint, side)
    }),
  )
  openings.forEach((o, i) => {
    const near = 0
    const far = -thickness
    const ring = [
      [o.left, o.bottom, o.left, o.top],
      [o.left, o.top, o.right, o.top],
      [o.right, o.top, o.right, o.bottom],
      [o.right, o.bottom, o.left, o.bottom],
    ] as const
    ring.forEach(([a0, u0, a1, u1], k) =>
      add([at(a0, u0, near), at(a1, u1, near), at(a1, u1, far), at(a0, u0, far)], REVEAL_TINT, `${side}-reveal-${i}-${k}`),
    )
  })
  return panels
}

/** The whole floor as one panel, running under the walls. */
export function floor(room: Room, tint: string): Panel {
  const x = room.width / 2 + LAP
  const z = room.depth / 2 + LAP
  return {
    corners: [
      [-x, 0, z],
      [x, 0, z],
      [x, 0, -z],
      [-x, 0, -z],
    ],
    tint,
    finish: 'floor',
    chart: 'floor',
    node: 'floor',
    overlay: false,
  }
}

export function ceiling(room: Room, tint: string): Panel {
  const x = room.width / 2 + LAP
  const z = room.depth / 2 + LAP
  const y = room.height
  return {
    corners: [
      [-x, y, -z],
      [x, y, -z],
      [x, y, z],
      [-x, y, z],
    ],
    tint,
    finish: 'wall',
    chart: 'ceiling',
    node: 'ceiling',
    overlay: false,
  }
}

/** The faces of an upright or lying block that can be seen: columns and beams. `faces` names the outward directions. */
export function block(
  id: string,
  min: Point,
  max: Point,
  faces: readonly ('+x' | '-x' | '-y' | '+z' | '-z')[],
  tints: readonly Stripe[],
  node = 'walls',
): Panel[] {
  const [x0, y0, z0] = min
  const [x1, y1, z1] = max
  const levels = [y0, ...tints.map((t) => Math.min(t.top, y1))]
  return faces.flatMap((face) => {
    const quad = (low: number, high: number): Panel['corners'] => {
      switch (face) {
        case '+x':
          return [[x1, low, z1], [x1, low, z0], [x1, high, z0], [x1, high, z1]] // prettier-ignore
        case '-x':
          return [[x0, low, z0], [x0, low, z1], [x0, high, z1], [x0, high, z0]] // prettier-ignore
        case '+z':
          return [[x0, low, z1], [x1, low, z1], [x1, high, z1], [x0, high, z1]] // prettier-ignore
        case '-z':
          return [[x1, low, z0], [x0, low, z0], [x0, high, z0], [x1, high, z0]] // prettier-ignore
        case '-y':
          return [[x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]] // prettier-ignore
      }
    }
    const whole = face === '-y'
    return tints.flatMap((stripe, i): Panel[] => {
      const low = levels[i]!
      const high = levels[i + 1]!
      if ((whole && i > 0) || (!whole && high <= low)) return []
      return [{ corners: quad(low, high), tint: stripe.tint, finish: 'wall', chart: `${id}${face}`, node, overlay: false }]
    })
  })
}

/** How far paint lies above the floor, mm: far enough not to flicker, too thin to see. */
const PAINT = 1.5

function painted(corners: readonly [number, number][], tint: string, layer: number): Panel {
  const y = PAINT * layer
  const lift = ([x, z]: readonly [number, number]): Point => [x, y, z]
  const [a, b, c, d] = corners
  return { corners: [lift(a!), lift(b!), lift(c!), lift(d!)], tint, finish: 'floor', chart: 'floor', node: 'floor', overlay: true }
}

/** A painted rectangle of floor. Coordinates are its edges, mm. */
export const floorPatch = (x0: number, z0: number, x1: number, z1: number, tint: string, layer = 1): Panel =>
  painted([[x0, z1], [x1, z1], [x1, z0], [x0, z0]], tint, layer) // prettier-ignore

/** A painted frame of lines, `width` wide, whose outer edges are given. */
export function floorFrame(x0: number, z0: number, x1: number, z1: number, tint: string, width = 80): Panel[] {
  return [
    floorPatch(x0, z0, x1, z0 + width, tint),
    floorPatch(x0, z1 - width, x1, z1, tint),
    floorPatch(x0, z0 + width, x0 + width, z1 - width, tint),
    floorPatch(x1 - width, z0 + width, x1, z1 - width, tint),
  ]
}

/** Slanting stripes at 45° inside a rectangle: the ground a part may be thrown over. */
export function floorHatch(x0: number, z0: number, x1: number, z1: number, tint: string, width = 90, gap = 150): Panel[] {
  const panels: Panel[] = []
  const step = (width + gap) * Math.SQRT2
  const slant = width * Math.SQRT2
  for (let start = x0 + z0; start < x1 + z1; start += step) {
    const clip = (sum: number): [[number, number], [number, number]] => {
      const left = Math.max(x0, sum - z1)
      const right = Math.min(x1, sum - z0)
      return [
        [left, sum - left],
        [right, sum - right],
      ]
    }
    const [a, b] = clip(Math.min(start, x1 + z1))
    const [d, c] = clip(Math.min(start + slant, x1 + z1))
    panels.push(painted([d, c, b, a], tint, 1))
  }
  return panels
}
