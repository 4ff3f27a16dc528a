// Draws everything of a material in one call: one BatchedMesh a material, whose instances follow the nodes.
import { BatchedMesh, BufferAttribute, Color, Matrix4 } from 'three'
import type { BufferGeometry, Material, Mesh, Object3D } from 'three'

interface Instance {
  mesh: Mesh
  batch: BatchedMesh
  id: number
}

const plain = new Color(1, 1, 1)
const toFrame = new Matrix4()
const pose = new Matrix4()

/** The attribute names that every geometry of a batch needs, so that a mesh without uv can stand beside one with it. */
function evenOut(geometries: readonly BufferGeometry[]): void {
  const first = geometries.reduce((most, g) => (Object.keys(g.attributes).length > Object.keys(most.attributes).length ? g : most))
  for (const geometry of geometries)
    for (const [name, like] of Object.entries(first.attributes)) {
      if (geometry.hasAttribute(name)) continue
      const { array, itemSize, normalized } = like
      const Kind = array.constructor as new (length: number) => typeof array
      const filler = new Kind(geometry.getAttribute('position').count * itemSize)
      if (name === 'color') filler.fill(normalized ? 255 : 1)
      geometry.setAttribute(name, new BufferAttribute(filler, itemSize, normalized))
    }
}

/** Meshes of one frame (machine or room) gathered into one draw call a material. */
export class ModelBatch {
  readonly meshes: readonly BatchedMesh[]
  private readonly byMesh = new Map<Mesh, Instance>()
  private readonly frame: Object3D

  /**
   * @param frame the object these batches are added to; instances are kept in its coordinates
   * @param roots node trees to draw; their meshes are hidden, the batch draws in their stead
   * @param materialOf the material to draw a mesh with; undefined leaves the mesh to itself
   */
  constructor(frame: Object3D, roots: readonly Object3D[], materialOf: (mesh: Mesh) => Material | undefined) {
    this.frame = frame
    const groups = new Map<Material, Mesh[]>()
    for (const root of roots)
      root.traverse((object) => {
        const mesh = object as Mesh
        const material = mesh.isMesh ? materialOf(mesh) : undefined
        if (!material) return
        groups.set(material, [...(groups.get(material) ?? []), mesh])
      })
    this.meshes = [...groups].map(([material, meshes]) => this.gather(material, meshes))
  }

  private gather(material: Material, meshes: readonly Mesh[]): BatchedMesh {
    const geometries = [...new Set(meshes.map((mesh) => mesh.geometry))]
    evenOut(geometries)
    const vertices = geometries.reduce((sum, g) => sum + g.getAttribute('position').count, 0)
    const indices = geometries.reduce((sum, g) => sum + (g.getIndex()?.count ?? 0), 0)
    const batch = new BatchedMesh(meshes.length, vertices, indices, material)
    batch.name = `batch-${material.name}`
    // Nearly everything is in view, always: sorting and culling would cost more than they save, and would allocate.
    batch.sortObjects = material.transparent
    batch.perObjectFrustumCulled = false
    batch.frustumCulled = false
    const ids = new Map(geometries.map((geometry) => [geometry, batch.addGeometry(geometry)]))
    for (const mesh of meshes) {
      const id = batch.addInstance(ids.get(mesh.geometry)!)
      batch.setColorAt(id, plain)
      this.byMesh.set(mesh, { mesh, batch, id })
      mesh.visible = false
    }
    return batch
  }

  /** The instances drawn for a node and everything under it. */
  under(node: Object3D): Instance[] {
    const found: Instance[] = []
    node.traverse((object) => {
      const instance = this.byMesh.get(object as Mesh)
      if (instance) found.push(instance)
    })
    return found
  }

  /** Copies the nodes' poses into the batch. Call after the nodes' world matrices are up to date. */
  follow(instances: Iterable<Instance>): void {
    toFrame.copy(this.frame.matrixWorld).invert()
    for (const { mesh, batch, id } of instances) batch.setMatrixAt(id, pose.multiplyMatrices(toFrame, mesh.matrixWorld))
  }

  all(): Iterable<Instance> {
    return this.byMesh.values()
  }

  dispose(): void {
    for (const mesh of this.meshes) mesh.dispose()
  }
}

export type { Instance }
