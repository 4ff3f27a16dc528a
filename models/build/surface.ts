// Paints solids: lays each on its cell of the trim sheet and gives it its colour, with worn edges.
import { Color, Matrix3, Matrix4, Vector3 } from 'three'
import { TRIM, type Solid, type Surface } from '../kit/shape.ts'
import { CELL, CELL_MM, PAD, SHEET } from '../textures/trim.ts'
import type { MaterialName, SolidMesh, Soup } from './mesh.ts'

/** Floors and walls repeat every 2 m. */
const TILE_MM = 2000
/** Broken edges of these widths show wear: narrower ones cannot be seen, wider ones are rounded castings. */
const WORN_FROM_MM = 2
const WORN_TO_MM = 4
const BARE = new Color('#a9a9a6')

export const materialOf = (surface: Surface): MaterialName => {
  switch (surface) {
    case 'glass':
      return 'guard'
    case 'glow':
    case 'floor':
    case 'wall':
      return surface
    default:
      return 'shop'
  }
}

const cellIndex = (surface: Surface): number => Math.max(0, (TRIM as readonly string[]).indexOf(surface))

/** Which of x, y, z is largest; near ties fall the same way everywhere. */
const strongest = (v: [number, number, number]): number => {
  const [x, y, z] = [Math.abs(v[0]) + 1e-3, Math.abs(v[1]) + 5e-4, Math.abs(v[2])]
  return x >= y && x >= z ? 0 : y >= z ? 1 : 2
}

/** From coordinates in a cell (0–1) to the sheet. */
const onSheet = (cell: number, u: number, v: number): [number, number] => {
  const usable = CELL - 2 * PAD
  return [((cell % 4) * CELL + PAD + u * usable) / SHEET, (Math.floor(cell / 4) * CELL + PAD + v * usable) / SHEET]
}

/**
 * Flat coordinates in mm, by box projection, or round the axis for turned things. Box projection looks at each corner's own
 * normal: a broken edge then shares its corners with the faces beside it, and the smear across it is a millimetre wide.
 */
function project(solid: Solid, { positions, normals }: SolidMesh): [number, number][] {
  const g = solid.geometry
  // A turned thing stays turned when slots are cut into it.
  const turned = g.op === 'rev' || (g.op === 'cut' && g.a.geometry.op === 'rev')
  const round = turned && ['turned', 'knurl', 'chrome', 'ground'].includes(solid.surface)
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  positions.forEach((v, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? v, v)
    high[i % 3] = Math.max(high[i % 3] ?? v, v)
  })
  const size = high.map((h, i) => h - (low[i] ?? 0))
  const at = (i: number): number => positions[i] ?? 0
  const uv: [number, number][] = []
  for (let t = 0; t < positions.length; t += 9) {
    const sum = (d: number) => (normals[t + d] ?? 0) + (normals[t + 3 + d] ?? 0) + (normals[t + 6 + d] ?? 0)
    const facing: [number, number, number] = [sum(0), sum(1), sum(2)]
    const axis = strongest(facing)
    const ofCorner = (c: number): [number, number] => {
      const o = t + c * 3
      const p = [at(o), at(o + 1), at(o + 2)]
      const [x = 0, y = 0, z = 0] = p
      if (round) {
        const r = Math.hypot(x, z)
        return axis === 1 ? [Math.atan2(z, x) * 60, r] : [Math.atan2(z, x) * Math.max(r, 20), y]
      }
      const own = strongest([normals[o] ?? 0, normals[o + 1] ?? 0, normals[o + 2] ?? 0])
      const a = own === 0 ? 2 : 0
      const b = own === 1 ? 2 : 1
      // Streaks run along the longer side.
      return (size[a] ?? 0) >= (size[b] ?? 0) ? [p[a] ?? 0, p[b] ?? 0] : [p[b] ?? 0, p[a] ?? 0]
    }
    const corners = [ofCorner(0), ofCorner(1), ofCorner(2)]
    if (round) {
      const turn = 2 * Math.PI * (axis === 1 ? 60 : Math.max(20, Math.hypot(at(t), at(t + 2))))
      const first = corners[0]?.[0] ?? 0
      for (const corner of corners) {
        if (corner[0] - first > turn / 2) corner[0] -= turn
        if (corner[0] - first < -turn / 2) corner[0] += turn
      }
    }
    uv.push(...corners)
  }
  return uv
}

/** Lays projected coordinates somewhere in the unit square, at 480 mm a side or squeezed to fit. */
function intoCell(uv: [number, number][], random: () => number): [number, number][] {
  const side = (k: 0 | 1): ((v: number) => number) => {
    let least = Infinity
    let most = -Infinity
    for (const p of uv) {
      least = Math.min(least, p[k])
      most = Math.max(most, p[k])
    }
    const scale = Math.min(1, CELL_MM / Math.max(1, most - least))
    const shift = random() * (1 - ((most - least) * scale) / CELL_MM)
    return (v) => shift + ((v - least) * scale) / CELL_MM
  }
  const u = side(0)
  const v = side(1)
  return uv.map(([a, b]) => [u(a), v(b)])
}

/** Adds a solid to a soup: moved to its place, laid on the sheet, painted. */
export function addSolid(soup: Soup, solid: Solid, mesh: SolidMesh, random: () => number): void {
  const move = new Matrix4().fromArray(solid.matrix)
  const turn = new Matrix3().setFromMatrix4(move)
  const tiled = solid.surface === 'floor' || solid.surface === 'wall'
  const cell = cellIndex(solid.surface)
  const inCell = mesh.cellUv ? undefined : intoCell(project(solid, mesh), random)
  const shade = 0.985 + random() * 0.03
  const paint = new Color(solid.tint).multiplyScalar(shade)
  const wearable = solid.surface === 'paint' && solid.bevel >= WORN_FROM_MM && solid.bevel <= WORN_TO_MM
  const edge = paint.clone().lerp(BARE, 0.3)
  const worn = cellIndex('worn')
  const p = new Vector3()
  const n = new Vector3()
  for (let i = 0; i < mesh.positions.length / 3; i++) {
    p.fromArray(mesh.positions, i * 3).applyMatrix4(move)
    n.fromArray(mesh.normals, i * 3)
      .applyMatrix3(turn)
      .normalize()
    const onEdge = wearable && mesh.bevels[Math.floor(i / 3)] === 1
    const colour = onEdge ? edge : paint
    soup.positions.push(p.x, p.y, p.z)
    soup.normals.push(n.x, n.y, n.z)
    soup.colours.push(Math.min(1, colour.r), Math.min(1, colour.g), Math.min(1, colour.b))
    if (tiled) {
      const [ax, ay, az] = [Math.abs(n.x), Math.abs(n.y), Math.abs(n.z)]
      const [x, y] = ax > ay && ax > az ? [p.z, p.y] : ay > az ? [p.x, p.z] : [p.x, p.y]
      soup.uvs.push(x / TILE_MM, y / TILE_MM)
    } else {
      const [u, v] = mesh.cellUv ? [mesh.cellUv[i * 2] ?? 0, mesh.cellUv[i * 2 + 1] ?? 0] : (inCell?.[i] ?? [0, 0])
      soup.uvs.push(...onSheet(onEdge ? worn : cell, u, v))
    }
  }
}
