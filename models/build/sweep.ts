// Solids made here rather than in the kernel: bent tubes and threaded bars.
import { Quaternion, Vector3 } from 'three'
import type { V3 } from '../kit/shape.ts'
import { CELL_MM, THREADS } from '../textures/trim.ts'
import type { SolidMesh } from './mesh.ts'

/** Facets of a rounded corner of a path. */
const BEND_STEPS = 6

interface Corner {
  p: Vector3
  n: Vector3
  u: number
  v: number
}

function collect(triangles: Corner[][], withUv: boolean): SolidMesh {
  const corners = triangles.flat()
  const mesh: SolidMesh = {
    positions: Float32Array.from(corners.flatMap((c) => c.p.toArray())),
    normals: Float32Array.from(corners.flatMap((c) => c.n.toArray())),
    bevels: new Uint8Array(triangles.length),
  }
  return withUv ? { ...mesh, cellUv: Float32Array.from(corners.flatMap((c) => [c.u, c.v])) } : mesh
}

/** The path with its corners rounded by `bend` mm. */
function filleted(path: V3[], bend: number, steps: number): Vector3[] {
  const points = path.map((p) => new Vector3(...p))
  return points.flatMap((p, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before || !after || bend === 0) return [p]
    const a = before.clone().sub(p)
    const b = after.clone().sub(p)
    const half = a.angleTo(b) / 2
    const reach = Math.min(bend / Math.tan(half), a.length() * 0.49, b.length() * 0.49)
    const from = p.clone().addScaledVector(a.normalize(), reach)
    const to = p.clone().addScaledVector(b.normalize(), reach)
    return Array.from({ length: steps + 1 }, (_, k) => {
      const t = k / steps
      return from
        .clone()
        .multiplyScalar((1 - t) ** 2)
        .addScaledVector(p, 2 * t * (1 - t))
        .addScaledVector(to, t ** 2)
    })
  })
}

/** A round bar along a path, closed at both ends. */
export function sweepTube(path: V3[], radius: number, bend: number): SolidMesh {
  const line = filleted(path, bend, BEND_STEPS)
  const sides = radius < 3 ? 4 : 10
  const along = (i: number): Vector3 => {
    const a = line[Math.max(0, i - 1)] ?? new Vector3()
    const b = line[Math.min(line.length - 1, i + 1)] ?? new Vector3()
    return b.clone().sub(a).normalize()
  }
  let direction = along(0)
  let side = new Vector3(Math.abs(direction.x) < 0.9 ? 1 : 0, Math.abs(direction.x) < 0.9 ? 0 : 1, 0).cross(direction).normalize()
  const rings = line.map((p, i) => {
    const next = along(i)
    side = side.clone().applyQuaternion(new Quaternion().setFromUnitVectors(direction, next))
    direction = next
    const up = direction.clone().cross(side)
    return Array.from({ length: sides }, (_, k): Corner => {
      const a = (k / sides) * 2 * Math.PI
      const n = side.clone().multiplyScalar(Math.cos(a)).addScaledVector(up, Math.sin(a))
      return { p: p.clone().addScaledVector(n, radius), n, u: 0, v: 0 }
    })
  })
  const triangles: Corner[][] = []
  const corner = (i: number, k: number): Corner => rings[i]?.[k % sides] ?? { p: new Vector3(), n: new Vector3(), u: 0, v: 0 }
  for (let i = 0; i + 1 < rings.length; i++)
    for (let k = 0; k < sides; k++) {
      triangles.push([corner(i, k), corner(i, k + 1), corner(i + 1, k + 1)], [corner(i, k), corner(i + 1, k + 1), corner(i + 1, k)])
    }
  for (const [i, sign] of [
    [0, -1],
    [rings.length - 1, 1],
  ] as const) {
    const n = along(i).multiplyScalar(sign)
    const cap = (k: number): Corner => ({ ...corner(i, k), n })
    for (let k = 1; k + 1 < sides; k++) triangles.push(sign > 0 ? [cap(0), cap(k), cap(k + 1)] : [cap(0), cap(k + 1), cap(k)])
  }
  return collect(triangles, false)
}

/** A threaded bar along +Y from 0: a smooth rod whose trim cell shows the thread, in lengths of one cell each. */
export function sweepThread(radius: number, length: number): SolidMesh {
  const sides = 16
  const pitch = CELL_MM / THREADS
  const run = THREADS * pitch
  const triangles: Corner[][] = []
  const at = (k: number, y: number, v: number): Corner => {
    const a = (k / sides) * 2 * Math.PI
    const n = new Vector3(Math.cos(a), 0, -Math.sin(a))
    return { p: n.clone().multiplyScalar(radius).setY(y), n, u: k / sides, v }
  }
  for (let from = 0; from < length; from += run) {
    const to = Math.min(length, from + run)
    const v = (to - from) / run
    for (let k = 0; k < sides; k++) {
      triangles.push([at(k, from, 0), at(k + 1, from, 0), at(k + 1, to, v)], [at(k, from, 0), at(k + 1, to, v), at(k, to, v)])
    }
  }
  for (const [y, sign] of [
    [0, -1],
    [length, 1],
  ] as const) {
    const n = new Vector3(0, sign, 0)
    const cap = (k: number): Corner => ({ ...at(k, y, 0), n, u: 0.5, v: 0.004 })
    for (let k = 1; k + 1 < sides; k++) triangles.push(sign > 0 ? [cap(0), cap(k), cap(k + 1)] : [cap(0), cap(k + 1), cap(k)])
  }
  return collect(triangles, true)
}
