// Ambient occlusion by our own rays, into the vertex colours; flat faces are split only where the light really bends.
import { BufferAttribute, BufferGeometry, DoubleSide, Matrix3, Matrix4, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Model } from '../kit/model.ts'
import type { Gathered } from './gather.ts'
import { emptySoup, type Soup } from './mesh.ts'

const RAYS = 40
/** Openness is kept in so many steps: finer ones cannot be seen and compress badly. */
const STEPS = 48
/** Nothing farther than this shades, metres. */
const REACH_M = 0.45
/** No edge shorter than this is split, mm; every edge longer than the second is. */
const SPLIT_FROM_MM = 70
const SPLIT_ALWAYS_MM = 600
/** The middle of an edge must differ so much from what its ends foretell. */
const SPLIT_AT = 0.1
const DARKEST = 0.16
/** A point with most rays blocked so near lies under something and is never seen: it must not darken its surroundings, metres. */
const COVERED_M = 0.012
const COVERED_OPENNESS = 0.8

function halton(i: number, base: number): number {
  let f = 1
  let r = 0
  for (; i > 0; i = Math.floor(i / base)) {
    f /= base
    r += f * (i % base)
  }
  return r
}
const HEMISPHERE = Array.from({ length: RAYS }, (_, i) => {
  const u = halton(i + 1, 2)
  const a = halton(i + 1, 3) * 2 * Math.PI
  return new Vector3(Math.sqrt(u) * Math.cos(a), Math.sqrt(u) * Math.sin(a), Math.sqrt(1 - u))
})

type Vertex = { p: Vector3; n: Vector3; u: number; v: number; c: [number, number, number] }

function vertices(soup: Soup): Vertex[] {
  const out: Vertex[] = []
  for (let i = 0; i < soup.positions.length / 3; i++)
    out.push({
      p: new Vector3().fromArray(soup.positions, i * 3),
      n: new Vector3().fromArray(soup.normals, i * 3),
      u: soup.uvs[i * 2] ?? 0,
      v: soup.uvs[i * 2 + 1] ?? 0,
      c: [soup.colours[i * 3] ?? 0, soup.colours[i * 3 + 1] ?? 0, soup.colours[i * 3 + 2] ?? 0],
    })
  return out
}

const midway = (a: Vertex, b: Vertex): Vertex => ({
  p: a.p.clone().add(b.p).multiplyScalar(0.5),
  n: a.n.clone().add(b.n).normalize(),
  u: (a.u + b.u) / 2,
  v: (a.v + b.v) / 2,
  c: a.c,
})

/** Rays' targets: the shop solids of the given nodes, metres, model frame; with the floor for things that stand on it. */
function target(gathered: Gathered, names: string[], withFloor: boolean): MeshBVH | undefined {
  const points: number[] = []
  const p = new Vector3()
  for (const name of names) {
    const soup = gathered.soups.get(name)?.get('shop')
    const world = gathered.world.get(name)
    if (!soup || !world) continue
    for (let k = 0; k < soup.positions.length; k += 3) {
      p.fromArray(soup.positions, k).applyMatrix4(world).multiplyScalar(0.001)
      points.push(p.x, p.y, p.z)
    }
  }
  if (withFloor) points.push(-9, 0, 9, 9, 0, 9, 9, 0, -9, -9, 0, 9, 9, 0, -9, -9, 0, -9)
  if (!points.length) return undefined
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(points), 3))
  return new MeshBVH(geometry)
}

/** How open the sky is at a point of a node, 0–1. */
function opennessIn(world: Matrix4, targets: MeshBVH[]): (v: Vertex) => number {
  const turn = new Matrix3().setFromMatrix4(world)
  const known = new Map<string, number>()
  const n = new Vector3()
  const x = new Vector3()
  const y = new Vector3()
  const ray = new Ray()
  return (v) => {
    const key = [v.p.x, v.p.y, v.p.z, v.n.x, v.n.y, v.n.z].map((q) => q.toFixed(1)).join()
    const hit = known.get(key)
    if (hit !== undefined) return hit
    n.copy(v.n).applyMatrix3(turn).normalize()
    x.set(Math.abs(n.y) < 0.9 ? 0 : 1, Math.abs(n.y) < 0.9 ? 1 : 0, 0)
      .cross(n)
      .normalize()
    y.crossVectors(n, x)
    ray.origin.copy(v.p).applyMatrix4(world).multiplyScalar(0.001).addScaledVector(n, 0.0012)
    let shade = 0
    let near = 0
    for (const d of HEMISPHERE) {
      ray.direction.set(0, 0, 0).addScaledVector(x, d.x).addScaledVector(y, d.y).addScaledVector(n, d.z)
      let nearest = REACH_M
      for (const bvh of targets) nearest = Math.min(nearest, bvh.raycastFirst(ray, DoubleSide, 0, REACH_M)?.distance ?? REACH_M)
      if (nearest < COVERED_M) near++
      shade += 1 - (nearest / REACH_M) ** 0.6
    }
    const open = near > RAYS * 0.7 ? COVERED_OPENNESS : Math.max(0.12, 1 - (1.02 * shade) / RAYS)
    const stepped = Math.round(open * STEPS) / STEPS
    known.set(key, stepped)
    return stepped
  }
}

/** Splits triangles whose edges hide a bend of the light; both triangles of an edge decide alike, so no seams open. */
function split(list: Vertex[], openness: (v: Vertex) => number): Vertex[] {
  const decided = new Map<string, boolean>()
  const name = (v: Vertex) => `${v.p.x.toFixed(1)},${v.p.y.toFixed(1)},${v.p.z.toFixed(1)}`
  const wanted = (a: Vertex, b: Vertex): boolean => {
    const length = a.p.distanceTo(b.p)
    if (length < SPLIT_FROM_MM) return false
    const key = [name(a), name(b)].sort().join('|')
    const known = decided.get(key)
    if (known !== undefined) return known
    const middle = midway(a, b)
    const [from, to] = [openness(a), openness(b)]
    const strays = (v: Vertex, share: number) => Math.abs(openness(v) - (from + (to - from) * share)) > SPLIT_AT
    const bends =
      length > SPLIT_ALWAYS_MM ||
      strays(middle, 0.5) ||
      (length > 2 * SPLIT_FROM_MM && (strays(midway(a, middle), 0.25) || strays(midway(middle, b), 0.75)))
    decided.set(key, bends)
    return bends
  }
  const out: Vertex[] = []
  for (let t = 0; t + 2 < list.length; t += 3) {
    const [a, b, c] = [list[t], list[t + 1], list[t + 2]]
    if (!a || !b || !c) break
    const ab = wanted(a, b) ? midway(a, b) : undefined
    const bc = wanted(b, c) ? midway(b, c) : undefined
    const ca = wanted(c, a) ? midway(c, a) : undefined
    if (ab && bc && ca) out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca)
    else if (ab && bc) out.push(a, ab, c, ab, bc, c, ab, b, bc)
    else if (bc && ca) out.push(b, bc, a, bc, ca, a, bc, c, ca)
    else if (ca && ab) out.push(c, ca, b, ca, ab, b, ca, a, ab)
    else if (ab) out.push(a, ab, c, ab, b, c)
    else if (bc) out.push(b, bc, a, bc, c, a)
    else if (ca) out.push(c, ca, b, ca, a, b)
    else out.push(a, b, c)
  }
  return out
}

/** Shades every shop solid in place. Rooms are not split: their furniture is looked at from afar. */
export function shade(model: Model, gathered: Gathered): void {
  const still = target(
    gathered,
    model.nodes.filter((n) => n.mobility === 'still').map((n) => n.name),
    true,
  )
  for (const node of model.nodes) {
    const soups = gathered.soups.get(node.name)
    const soup = soups?.get('shop')
    const world = gathered.world.get(node.name)
    if (!soups || !soup || !world) continue
    const own = node.mobility === 'still' ? undefined : target(gathered, [node.name], false)
    const targets = [node.mobility === 'loose' ? undefined : still, own].filter((t) => t !== undefined)
    const openness = opennessIn(world, targets)
    let list = vertices(soup)
    for (let pass = 0; pass < (node.mobility === 'loose' || model.options.shell ? 0 : 3); pass++) list = split(list, openness)
    const shaded = emptySoup()
    for (const v of list) {
      const light = DARKEST + (1 - DARKEST) * openness(v)
      shaded.positions.push(v.p.x, v.p.y, v.p.z)
      shaded.normals.push(v.n.x, v.n.y, v.n.z)
      shaded.uvs.push(v.u, v.v)
      shaded.colours.push(v.c[0] * light, v.c[1] * light, v.c[2] * light)
    }
    soups.set('shop', shaded)
  }
}
