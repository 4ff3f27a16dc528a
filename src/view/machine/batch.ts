// Draws everything of a material in one call: one BatchedMesh a material, whose instances follow the nodes.
import { BatchedMesh, BufferAttribute, Color, Matrix4 } from 'three'
import type { BufferGeometry, InterleavedBufferAttribute, Material, Mesh, Object3D } from 'three'

/** One mesh as it is drawn in a batch. */
export interface Instance {
  mesh: Mesh
  batch: BatchedMesh
  id: number
  seen: boolean
  pose: Matrix4
}

const plain = new Color(1, 1, 1)
const toFrame = new Matrix4()
const pose = new Matrix4()

const kindOf = (attribute: BufferAttribute | InterleavedBufferAttribute) =>
  `${attribute.array.constructor.name} ${attribute.itemSize} ${attribute.normalized}`

/** The attribute as floats of so many components; 1 where it had none (alpha, white). */
function asFloats(attribute: BufferAttribute | InterleavedBufferAttribute | undefined, count: number, itemSize: number): BufferAttribute {
  const floats = new Float32Array(count * itemSize).fill(1)
  for (let i = 0; attribute && i < count; i++)
    for (let c = 0; c < attribute.itemSize; c++) floats[i * itemSize + c] = attribute.getComponent(i, c)
  return new BufferAttribute(floats, itemSize)
}

/** Models packed in different ways, made alike: a batch wants the same attributes, of the same kind, in all its geometries. */
function evenOut(geometries: readonly BufferGeometry[]): void {
  for (const name of new Set(geometries.flatMap((geometry) => Object.keys(geometry.attributes)))) {
    const attributes = geometries.map((geometry) => geometry.attributes[name])
    if (new Set(attributes.map((each) => each && kindOf(each))).size === 1) continue
    const itemSize = Math.max(...attributes.map((each) => each?.itemSize ?? 0))
    geometries.forEach((geometry, i) =>
      geometry.setAttribute(name, asFloats(attributes[i], geometry.getAttribute('position').count, itemSize)),
    )
  }
}

/** A node tree to draw, and what to draw its meshes with; undefined leaves a mesh to itself. */
export interface Drawn {
  root: Object3D
  materialOf(mesh: Mesh): Material | undefined
}

/** Everything of one frame (machine or room) gathered into one draw call a material. */
export class ModelBatch {
  readonly meshes: readonly BatchedMesh[]
  private readonly byMesh = new Map<Mesh, Instance>()
  /** The same once more, to go through every frame without garbage. */
  private readonly instances: readonly Instance[]
  private readonly frame: Object3D

  /** @param frame the object these batches are added to; instances are kept in its coordinates */
  constructor(frame: Object3D, drawn: readonly Drawn[]) {
    this.frame = frame
    const groups = new Map<Material, Mesh[]>()
    for (const { root, materialOf } of drawn)
      root.traverse((object) => {
        const mesh = object as Mesh
        const material = mesh.isMesh ? materialOf(mesh) : undefined
        if (material) groups.set(material, [...(groups.get(material) ?? []), mesh])
      })
    this.meshes = [...groups].map(([material, meshes]) => this.gather(material, meshes))
    for (const mesh of this.meshes) frame.add(mesh)
    this.instances = [...this.byMesh.values()]
  }

  private gather(material: Material, meshes: readonly Mesh[]): BatchedMesh {
    const geometries = [...new Set(meshes.map((mesh) => mesh.geometry))]
    evenOut(geometries)
    if ('vertexColors' in material) material.vertexColors = geometries[0]!.hasAttribute('color')
    const vertices = geometries.reduce((sum, g) => sum + g.getAttribute('position').count, 0)
    const indices = geometries.reduce((sum, g) => sum + (g.getIndex()?.count ?? 0), 0)
    const batch = new BatchedMesh(meshes.length, vertices, indices, material)
    batch.name = `batch-${material.name}`
    // Nearly everything is in view, always: sorting and culling would cost more than they save, and would allocate.
    batch.sortObjects = false
    batch.perObjectFrustumCulled = false
    batch.frustumCulled = false
    if (material.transparent) batch.renderOrder = 2
    const ids = new Map(geometries.map((geometry) => [geometry, batch.addGeometry(geometry)]))
    for (const mesh of meshes) {
      const id = batch.addInstance(ids.get(mesh.geometry)!)
      batch.setColorAt(id, plain)
      this.byMesh.set(mesh, { mesh, batch, id, seen: true, pose: new Matrix4().makeScale(0, 0, 0) })
      mesh.visible = false
    }
    return batch
  }

  /** The instances drawn for a node: its own and those of child nodes that are not parts themselves. */
  of(node: Object3D, isPart: (name: string) => boolean): Instance[] {
    const found: Instance[] = []
    const gather = (object: Object3D) => {
      const instance = this.byMesh.get(object as Mesh)
      if (instance) found.push(instance)
      for (const child of object.children) if (!isPart(child.name)) gather(child)
    }
    gather(node)
    return found
  }

  /** Copies poses and visibility of the nodes into the batch, where they changed. Call when the nodes' world matrices are up to date. */
  follow(): void {
    toFrame.copy(this.frame.matrixWorld).invert()
    for (const instance of this.instances) {
      const { mesh, batch, id } = instance
      const seen = this.isSeen(mesh)
      if (seen !== instance.seen) batch.setVisibleAt(id, (instance.seen = seen))
      if (!seen) continue
      pose.multiplyMatrices(toFrame, mesh.matrixWorld)
      if (pose.equals(instance.pose)) continue
      instance.pose.copy(pose)
      batch.setMatrixAt(id, pose)
    }
  }

  private isSeen(mesh: Mesh): boolean {
    for (let node = mesh.parent; node && node !== this.frame; node = node.parent) if (!node.visible) return false
    return true
  }
}

/** Tints what is drawn for a part: white is its own colour, above 1 is brighter. */
export function tint(instances: readonly Instance[], colour: Color): void {
  for (const { batch, id } of instances) batch.setColorAt(id, colour)
}
