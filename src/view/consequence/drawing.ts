// Draws a consequence's recipes: all its dots in one call, all its blocks in another.
import {
  AdditiveBlending,
  BoxGeometry,
  Color,
  DataTexture,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NormalBlending,
  Object3D,
  PlaneGeometry,
  SphereGeometry,
  Vector3,
} from 'three'
import type { Material } from 'three'
import type { Block, BlockRecipe, Dot, DotRecipe } from './particle.ts'

const pose = new Object3D()
const facing = new Matrix4()

/** A round, soft-edged dot, 32 × 32. */
function softDot(): DataTexture {
  const size = 32
  const pixels = new Uint8Array(size * size * 4)
  for (let i = 0; i < size * size; i++) {
    const x = ((i % size) + 0.5) / size - 0.5
    const y = (Math.floor(i / size) + 0.5) / size - 0.5
    const strength = Math.max(0, 1 - Math.hypot(x, y) * 2)
    pixels.set([255, 255, 255, Math.round(255 * strength * strength * (3 - 2 * strength))], i * 4)
  }
  const texture = new DataTexture(pixels, size, size)
  texture.needsUpdate = true
  return texture
}

/** The dots of a recipe as one draw call; brightness carries alpha where light adds up, opacity elsewhere. */
export class Dots {
  readonly mesh: InstancedMesh
  private readonly dot: Dot = { position: new Vector3(), sizeM: 0, colour: new Color(), alpha: 0 }
  private readonly recipe: DotRecipe

  constructor(recipe: DotRecipe) {
    this.recipe = recipe
    const material = new MeshBasicMaterial({
      map: softDot(),
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      blending: recipe.light ? AdditiveBlending : NormalBlending,
      opacity: recipe.light ? 1 : 0.8,
    })
    this.mesh = new InstancedMesh(new PlaneGeometry(1, 1), material, recipe.count)
    this.mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(recipe.count * 3), 3)
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 5
  }

  show(time: number, camera: Object3D): void {
    const { dot, mesh, recipe } = this
    facing.copy(this.mesh.matrixWorld).invert().multiply(camera.matrixWorld)
    pose.quaternion.setFromRotationMatrix(facing)
    for (let i = 0; i < recipe.count; i++) {
      recipe.at(i, time, dot)
      pose.position.copy(dot.position)
      pose.scale.setScalar(recipe.light ? dot.sizeM : dot.sizeM * Math.sqrt(Math.max(0, dot.alpha)))
      pose.updateMatrix()
      mesh.setMatrixAt(i, pose.matrix)
      mesh.setColorAt(i, recipe.light ? dot.colour.multiplyScalar(dot.alpha) : dot.colour)
    }
    mesh.instanceMatrix.needsUpdate = true
    mesh.instanceColor!.needsUpdate = true
  }

  dispose(): void {
    const material = this.mesh.material as MeshBasicMaterial
    material.map?.dispose()
    material.dispose()
    this.mesh.geometry.dispose()
    this.mesh.dispose()
  }
}

export class Blocks {
  readonly mesh: InstancedMesh
  private readonly block: Block = { position: new Vector3(), turn: { x: 0, y: 0, z: 0 }, edges: new Vector3(), colour: new Color() }
  private readonly recipe: BlockRecipe

  constructor(recipe: BlockRecipe) {
    this.recipe = recipe
    const material = recipe.clear
      ? new MeshBasicMaterial({ transparent: true, opacity: 0.4, depthWrite: false, toneMapped: false })
      : new MeshStandardMaterial({ roughness: 0.55, metalness: 0.1 })
    // What is only seen through has soft shapes: a figure of light, not of bricks.
    this.mesh = new InstancedMesh(recipe.clear ? new SphereGeometry(0.58, 20, 14) : new BoxGeometry(1, 1, 1), material, recipe.count)
    if (recipe.clear) this.mesh.renderOrder = 4
    this.mesh.frustumCulled = false
  }

  show(time: number): void {
    const { block, mesh, recipe } = this
    for (let i = 0; i < recipe.count; i++) {
      recipe.at(i, time, block)
      pose.position.copy(block.position)
      pose.rotation.set(block.turn.x, block.turn.y, block.turn.z)
      pose.scale.copy(block.edges)
      pose.updateMatrix()
      mesh.setMatrixAt(i, pose.matrix)
      mesh.setColorAt(i, block.colour)
    }
    mesh.instanceMatrix.needsUpdate = true
    if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true
  }

  dispose(): void {
    const material = this.mesh.material as Material
    material.dispose()
    this.mesh.geometry.dispose()
    this.mesh.dispose()
  }
}
