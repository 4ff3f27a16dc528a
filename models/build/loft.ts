// Skins a loft: quads between its rings, a fan over each end, smooth normals that break at the rims.
import { Vector3 } from 'three'
import type { V3 } from '../kit/shape.ts'
import type { SolidMesh } from './mesh.ts'

/** Corners that meet at more than this angle keep an edge between them. */
const EDGE_COS = Math.cos((50 * Math.PI) / 180)

/** Throws when the rings have different numbers of points. */
export function skinLoft(rings: readonly (readonly V3[])[]): SolidMesh {
  const count = rings[0]?.length ?? 0
  const odd = rings.findIndex((ring) => ring.length !== count)
  if (rings.length < 2 || count < 3 || odd >= 0)
    throw new Error(
      `loft: expected two rings or more of equally many points (3 or more), ring ${Math.max(odd, 0)} has ${rings[Math.max(odd, 0)]?.length ?? 0} of ${count}`,
    )
  const points = rings.map((ring) => ring.map((p) => new Vector3(...p)))
  const triangles: [Vector3, Vector3, Vector3][] = []
  const add = (a: Vector3, b: Vector3, c: Vector3) => {
    if (b.clone().sub(a).cross(c.clone().sub(a)).length() > 1e-3) triangles.push([a, b, c])
  }
  points.slice(1).forEach((upper, i) => {
    const lower = points[i]!
    for (let k = 0; k < count; k++) {
      const n = (k + 1) % count
      add(lower[k]!, lower[n]!, upper[n]!)
      add(lower[k]!, upper[n]!, upper[k]!)
    }
  })
  const cap = (ring: Vector3[], up: boolean) => {
    const middle = ring.reduce((sum, p) => sum.add(p), new Vector3()).divideScalar(count)
    for (let k = 0; k < count; k++) {
      const [a, b] = [ring[k]!, ring[(k + 1) % count]!]
      if (up) add(a, b, middle)
      else add(b, a, middle)
    }
  }
  cap(points[0]!, false)
  cap(points.at(-1)!, true)
  return smoothed(triangles)
}

function smoothed(triangles: readonly [Vector3, Vector3, Vector3][]): SolidMesh {
  const faces = triangles.map(([a, b, c]) => b.clone().sub(a).cross(c.clone().sub(a)))
  const key = (p: Vector3) => `${p.x.toFixed(2)},${p.y.toFixed(2)},${p.z.toFixed(2)}`
  const around = new Map<string, Vector3[]>()
  triangles.forEach((corners, t) => {
    for (const corner of corners) around.set(key(corner), [...(around.get(key(corner)) ?? []), faces[t]!])
  })
  const positions = new Float32Array(triangles.length * 9)
  const normals = new Float32Array(triangles.length * 9)
  triangles.forEach((corners, t) => {
    const own = faces[t]!.clone().normalize()
    corners.forEach((corner, k) => {
      const normal = new Vector3()
      for (const face of around.get(key(corner))!) if (face.clone().normalize().dot(own) > EDGE_COS) normal.add(face)
      corner.toArray(positions, t * 9 + k * 3)
      normal.normalize().toArray(normals, t * 9 + k * 3)
    })
  })
  return { positions, normals, bevels: new Uint8Array(triangles.length) }
}
