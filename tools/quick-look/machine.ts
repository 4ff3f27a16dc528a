// A machine's GLB gathered into the few meshes of its USD: by material, lightened, in the machine's own frame.
import type { Document, Node, Primitive } from '@gltf-transform/core'
import { dequantize, simplify, weld } from '@gltf-transform/functions'
import { MeshoptSimplifier } from 'meshoptimizer'
import { Matrix3, Matrix4, Vector3 } from 'three'
import { gltf } from '../../models/build/document.ts'
import { TRIM } from '../../models/kit/shape.ts'
import type { Trim } from '../../models/kit/shape.ts'
import { Paint } from './paint.ts'
import type { Rgb } from './paint.ts'
import type { UsdMesh } from './usda.ts'

/** So much of the triangles stays, where that moves nothing farther than this share of a mesh's size. */
const KEPT_SHARE = 0.5
const ERROR_SHARE = 0.002
/** Tenths of a millimetre a metre. */
const TENTHS = 10_000
/** Cells of the trim sheet that are bare metal, and the mean grey of each cell (models/textures/trim.ts). */
const METALS: ReadonlySet<Trim> = new Set(['iron', 'ground', 'turned', 'oxide', 'thread', 'chrome', 'brass', 'knurl'])
const MEANS: Partial<Record<Trim, Rgb>> = { brass: [0.88, 0.68, 0.34], wood: [0.66, 0.46, 0.27] }
const MEAN: Rgb = [0.85, 0.85, 0.85]

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** The cell of the trim sheet in which a vertex lies. */
function cellOf(u: number, v: number): Trim {
  const at = (part: number) => Math.min(3, Math.max(0, Math.floor(part * 4)))
  const cell = TRIM[at(v) * 4 + at(u)]
  if (!cell) throw new Error(`trim sheet: expected one of ${TRIM.length} cells, came ${u}, ${v}`)
  return cell
}

/** One mesh as it grows; a vertex that comes again in the same paint is written once. */
class Growing {
  readonly mesh = { points: [] as number[], normals: [] as number[], st: [] as number[], triangles: [] as number[] }
  /** The row of paint of each vertex, whose height is known at the end. */
  readonly rows: (string | undefined)[] = []
  private readonly known = new Map<string, number>()

  vertex(key: string, at: Vector3, normal: Vector3, s: number, t: number, row?: string): void {
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.rows.length
      this.known.set(key, index)
      this.rows.push(row)
      this.mesh.points.push(at.x * TENTHS, at.y * TENTHS, at.z * TENTHS)
      this.mesh.normals.push(normal.x, normal.y, normal.z)
      this.mesh.st.push(s, t)
    }
    this.mesh.triangles.push(index)
  }
}

const attribute = (primitive: Primitive, name: string) => primitive.getAttribute(name)

/** @param leftOut nodes that are not there at first (chips, an oil patch) */
export async function meshesOf(glb: string, leftOut: ReadonlySet<string>): Promise<{ meshes: UsdMesh[]; paint: Paint }> {
  await MeshoptSimplifier.ready
  const document: Document = await gltf.read(glb)
  await document.transform(dequantize(), weld(), simplify({ simplifier: MeshoptSimplifier, ratio: KEPT_SHARE, error: ERROR_SHARE }))
  const paint = new Paint()
  const growing = new Map<string, Growing>()
  const [at, normal, move, turn] = [new Vector3(), new Vector3(), new Matrix4(), new Matrix3()]

  const add = (node: Node, primitive: Primitive, part: number) => {
    const name = primitive.getMaterial()?.getName() ?? 'shop'
    const [points, normals] = [attribute(primitive, 'POSITION'), attribute(primitive, 'NORMAL')]
    const [uvs, colours] = [attribute(primitive, 'TEXCOORD_0'), attribute(primitive, 'COLOR_0')]
    const indices = primitive.getIndices()
    if (!points || !normals || !indices) throw new Error(`${glb}: expected points, normals and indices in ${node.getName()}`)
    move.fromArray(node.getWorldMatrix())
    turn.getNormalMatrix(move)
    for (let i = 0; i < indices.getCount(); i += 3) {
      const corners = [0, 1, 2].map((k) => indices.getScalar(i + k))
      const uv = corners.map((c) => uvs?.getElement(c, []) ?? [0, 0])
      const cell =
        name === 'shop'
          ? cellOf(
              uv.reduce((sum, each) => sum + each[0]! / 3, 0),
              uv.reduce((sum, each) => sum + each[1]! / 3, 0),
            )
          : 'paint'
      const mean = (MEANS[cell] ?? MEAN).map(linear)
      const painted = corners.map((c) => {
        const rgb = colours?.getElement(c, []) ?? [1, 1, 1]
        return [rgb[0]! * mean[0]!, rgb[1]! * mean[1]!, rgb[2]! * mean[2]!] as const
      })
      // What is printed has its own picture, and what is clear has none.
      const isPainted = name === 'shop' || name === 'glow'
      const material = isPainted ? (METALS.has(cell) ? 'metal' : 'painted') : name
      const row = isPainted
        ? paint.row([0, 1, 2].map((c) => painted.reduce((sum, each) => sum + each[c]! / 3, 0)) as unknown as Rgb)
        : undefined
      const mesh = growing.get(material) ?? new Growing()
      growing.set(material, mesh)
      corners.forEach((corner, k) => {
        at.fromArray(points.getElement(corner, [])).applyMatrix4(move)
        normal.fromArray(normals.getElement(corner, [])).applyMatrix3(turn).normalize()
        const s = isPainted ? paint.shade(painted[k]!) : uv[k]![0]!
        mesh.vertex(`${part} ${corner} ${row ?? ''}`, at, normal, s, isPainted ? 0 : 1 - uv[k]![1]!, row)
      })
    }
  }

  let part = 0
  const walk = (node: Node) => {
    if (leftOut.has(node.getName())) return
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) add(node, primitive, part++)
    node.listChildren().forEach(walk)
  }
  document
    .getRoot()
    .listScenes()
    .forEach((scene) => scene.listChildren().forEach(walk))
  for (const { mesh, rows } of growing.values())
    rows.forEach((row, i) => {
      if (row !== undefined) mesh.st[i * 2 + 1] = paint.height(row)
    })
  return { meshes: [...growing].map(([material, { mesh }]) => ({ material, ...mesh })), paint }
}
