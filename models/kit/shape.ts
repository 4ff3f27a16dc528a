// Modelling operations, free of any kernel. Millimetres, Y up, +Z faces the operator.
import { Euler, MathUtils, Matrix4, Quaternion, Vector3 } from 'three'

export type V3 = [number, number, number]
/** A 2D corner in mm; the third number rounds that corner. */
export type P2 = [number, number] | [number, number, number]

/** The cells of the trim sheet, in sheet order (textures/trim.ts paints them). */
export const TRIM = [
  'paint',
  'iron',
  'ground',
  'turned',
  'oxide',
  'plastic',
  'thread',
  'rubber',
  'chrome',
  'brass',
  'fabric',
  'wood',
  'worn',
  'concrete',
  'knurl',
  'tread',
] as const
export type Trim = (typeof TRIM)[number]
/** What a solid is made of: a cell of the trim sheet, or a surface with a material of its own. */
export type Surface = Trim | 'glass' | 'glow' | 'floor' | 'wall'

export type Geometry =
  | { op: 'box'; size: V3 }
  | { op: 'poly'; points: P2[]; depth: number }
  | { op: 'rev'; profile: P2[] }
  | { op: 'tube'; path: V3[]; radius: number; bend: number }
  | { op: 'thread'; radius: number; length: number }
  | { op: 'loft'; rings: V3[][] }
  | { op: 'cut' | 'fuse'; a: Solid; b: Solid[] }

export interface Solid {
  geometry: Geometry
  /** Column-major 4×4, mm. */
  matrix: number[]
  bevel: number
  round: boolean
  surface: Surface
  tint: string
}
export interface Decal {
  cell: string
  w: number
  h: number
  matrix: number[]
  shape: 'quad' | 'band'
}
export type Item = Solid | Decal
export interface Look {
  surf?: Surface
  /** Paint: multiplies the trim cell. */
  tint?: string
  /** Width of the broken edge, mm; 0 = sharp. */
  bevel?: number
  /** Three segments instead of one: castings and mouldings. */
  round?: boolean
  at?: V3
  /** Degrees, XYZ order. */
  rot?: V3
}

/** Place and turn as one matrix (mm, degrees XYZ). */
export const matrix = (at: V3 = [0, 0, 0], rot: V3 = [0, 0, 0]): Matrix4 => {
  const [x, y, z] = rot
  const turn = new Quaternion().setFromEuler(new Euler(MathUtils.degToRad(x), MathUtils.degToRad(y), MathUtils.degToRad(z)))
  return new Matrix4().compose(new Vector3(...at), turn, new Vector3(1, 1, 1))
}

const solid = (geometry: Geometry, look: Look): Solid => ({
  geometry,
  matrix: matrix(look.at, look.rot).toArray(),
  bevel: look.bevel ?? 1,
  round: look.round ?? false,
  surface: look.surf ?? 'paint',
  tint: look.tint ?? '#ffffff',
})

export const box = (size: V3, look: Look = {}): Solid => solid({ op: 'box', size }, look)
/** An outline in XY pushed along Z, centred. */
export const poly = (points: P2[], depth: number, look: Look = {}): Solid => solid({ op: 'poly', points, depth }, look)
/** A closed (radius, height) outline turned about Y. */
export const rev = (profile: P2[], look: Look = {}): Solid => solid({ op: 'rev', profile }, look)
/** A round bar along a path; `bend` is the radius of its corners. */
export const tube = (path: V3[], radius: number, bend: number, look: Look = {}): Solid => solid({ op: 'tube', path, radius, bend }, look)
/** A threaded bar from 0 along +Y. */
export const thread = (radius: number, length: number, look: Look = {}): Solid =>
  solid({ op: 'thread', radius, length }, { surf: 'thread', ...look })
/** A skin over closed rings of equally many points, shut at both ends: cloth, leather, soft forms. Counter-clockwise seen from the last ring. */
export const loft = (rings: V3[][], look: Look = {}): Solid => solid({ op: 'loft', rings }, { bevel: 0, ...look })

const boolean = (op: 'cut' | 'fuse', a: Solid, b: Solid[], look: Look): Solid =>
  solid({ op, a: { ...a, bevel: 0 }, b }, { surf: a.surface, tint: a.tint, bevel: a.bevel, round: a.round, ...look })
/** `a` less every one of `b`; edges are broken afterwards. */
export const cut = (a: Solid, b: Solid[], look: Look = {}): Solid => boolean('cut', a, b, look)
/** `a` and `b` in one piece; edges are broken afterwards. */
export const fuse = (a: Solid, b: Solid[], look: Look = {}): Solid => boolean('fuse', a, b, look)

/** Turns that lay +Y along the named axis. */
export const AXIS = {
  x: [0, 0, -90] as V3,
  y: [0, 0, 0] as V3,
  z: [90, 0, 0] as V3,
  '-x': [0, 0, 90] as V3,
  '-y': [180, 0, 0] as V3,
  '-z': [-90, 0, 0] as V3,
}
export type Axis = keyof typeof AXIS

/** A cylinder whose foot is at `at`, growing along `axis`; `bevel` breaks both edges. */
export const cyl = (r: number, h: number, axis: Axis, look: Look = {}): Solid => {
  const c = Math.min(look.bevel ?? 1, r * 0.4, h * 0.4)
  // The foot of a small one stands in something: its edge is not worth its triangles.
  const foot: P2[] = r < 20 ? [[r, 0]] : [[r - c, 0], [r, c]] // prettier-ignore
  return rev([[0, 0], ...foot, [r, h - c], [r - c, h], [0, h]], { ...look, bevel: 0, rot: AXIS[axis] })
}

/** A ring from `inner` to `outer` radius, growing along `axis`; `bevel` breaks its outer edges. */
export const ring = (inner: number, outer: number, h: number, axis: Axis, look: Look = {}): Solid => {
  const c = Math.min(look.bevel ?? 1, (outer - inner) * 0.3, h * 0.3)
  const foot: P2[] = outer < 40 ? [[outer, 0]] : [[outer - c, 0], [outer, c]] // prettier-ignore
  return rev([[inner, 0], ...foot, [outer, h - c], [outer - c, h], [inner, h]], { ...look, bevel: 0, rot: AXIS[axis] }) // prettier-ignore
}

export const roundRect = (w: number, h: number, r: number): P2[] => [
  [-w / 2, -h / 2, r],
  [w / 2, -h / 2, r],
  [w / 2, h / 2, r],
  [-w / 2, h / 2, r],
]
/** A plate in XY with rounded corners, centred, `depth` along Z. */
export const plate = (w: number, h: number, depth: number, r: number, look: Look = {}): Solid => poly(roundRect(w, h, r), depth, look)

/** A regular outline of `n` sides, `across` flats. */
export const ngon = (n: number, across: number): P2[] =>
  Array.from({ length: n }, (_, i): P2 => {
    const a = ((i + 0.5) * 2 * Math.PI) / n
    const r = across / 2 / Math.cos(Math.PI / n)
    return [Math.cos(a) * r, Math.sin(a) * r]
  })

/** Points on an arc, degrees counter-clockwise from +X. */
export const arc = (r: number, from: number, to: number, n: number): P2[] =>
  Array.from({ length: n + 1 }, (_, i): P2 => {
    const a = MathUtils.degToRad(from + ((to - from) * i) / n)
    return [Math.cos(a) * r, Math.sin(a) * r]
  })

/** Printed matter: the cell `cell` of the model's labels, facing +Z. */
export const decal = (cell: string, w: number, h: number, at: V3, rot: V3 = [0, 0, 0]): Decal => ({
  cell,
  w,
  h,
  matrix: matrix(at, rot).toArray(),
  shape: 'quad',
})
/** A printed band round a drum of radius `r` about Y. */
export const band = (cell: string, r: number, h: number, at: V3, rot: V3 = [0, 0, 0]): Decal => ({
  cell,
  w: r,
  h,
  matrix: matrix(at, rot).toArray(),
  shape: 'band',
})

export const isDecal = (item: Item): item is Decal => 'cell' in item

export const isSolid = (item: Item): item is Solid => !isDecal(item)

/** Moves a group of items as one. */
export const place = (items: Item[], at: V3 = [0, 0, 0], rot: V3 = [0, 0, 0]): Item[] => {
  const m = matrix(at, rot)
  return items.map((item) => ({ ...item, matrix: m.clone().multiply(new Matrix4().fromArray(item.matrix)).toArray() }))
}
