// What a pointer can strike of a part: never drawn, true to the part's shape, forgiving by a few centimetres, on a screen by a finger's width.
import { Box3, Matrix4, Object3D, Ray, Sphere, Vector3 } from 'three'
import type { Intersection, Mesh, Raycaster } from 'three'
import { fingerM } from './finger.ts'

/** Nothing that can be handled is smaller than this (DESIGN §7: targets ≥ 4 cm at arm's length). */
const LEAST_SIZE_M = 0.04
/** A ray that only passes near counts as if it were that much farther, so that a true hit wins. */
const NEAR_MISS_PENALTY_M = 0.25
/** A hand finds the larger of two things that much farther: metres for each metre of its box's diagonal. */
const SIZE_PENALTY = 0.02

/** On a screen a true hit counts as if it were that much nearer: what stands out beside it and is only nearly struck must not win. */
const STANDS_OUT_M = 0.06
/** What is fixed to something that cannot be worked is meant before that; of two things nearly struck, the nearer one (metres for each metre beside it). */
const FIXED_ON_M = 0.02
const BESIDE = 0.1

const ray = new Ray()
const grown = new Box3()
const inverse = new Matrix4()
const sphere = new Sphere()
const point = new Vector3()
const a = new Vector3()
const b = new Vector3()
const c = new Vector3()
const hit = new Vector3()
const nearest = new Vector3()

/** Corners of a node's own triangles (children that are parts of their own left out), in the node's frame, nine numbers a triangle. */
function triangles(node: Object3D, isPart: (name: string) => boolean): Float32Array {
  const corners: number[] = []
  const gather = (object: Object3D, toNode: Matrix4) => {
    const mesh = object as Mesh
    if (mesh.isMesh) {
      const position = mesh.geometry.getAttribute('position')
      const index = mesh.geometry.getIndex()
      for (let i = 0; i < (index?.count ?? position.count); i++) {
        a.fromBufferAttribute(position, index ? index.getX(i) : i).applyMatrix4(toNode)
        corners.push(a.x, a.y, a.z)
      }
    }
    for (const child of object.children) if (!isPart(child.name)) gather(child, new Matrix4().multiplyMatrices(toNode, child.matrix))
  }
  gather(node, new Matrix4())
  return new Float32Array(corners)
}

/** A part's body. It follows its node; give it handlers with `<primitive object={body} …/>`. */
export class Body extends Object3D {
  readonly part: string
  readonly node: Object3D
  /** The part's bounds in the node's frame, grown to the least size. */
  readonly box = new Box3()
  private readonly corners: Float32Array
  private readonly isWorked: boolean
  /** Half of its width as it is seen: a rod is as wide as it is thick, a plate as it is broad. */
  private readonly halfWidth: number

  /**
   * @param isPart tells which child nodes are parts with a body of their own
   * @param isWorked whether it has a control: a finger beside it means it
   */
  constructor(part: string, node: Object3D, isPart: (name: string) => boolean, isWorked = true) {
    super()
    this.isWorked = isWorked
    this.part = part
    this.name = `body-${part}`
    this.node = node
    this.matrixAutoUpdate = false
    this.corners = triangles(node, isPart)
    for (let i = 0; i < this.corners.length; i += 3) this.box.expandByPoint(a.fromArray(this.corners, i))
    if (this.box.isEmpty()) this.box.expandByPoint(a.set(0, 0, 0))
    const grow = this.box.getSize(b)
    this.box.expandByVector(a.set(growth(grow.x), growth(grow.y), growth(grow.z)))
    const { x, y, z } = this.box.getSize(b)
    this.halfWidth = (x + y + z - Math.min(x, y, z) - Math.max(x, y, z)) / 2
  }

  override updateMatrixWorld(): void {
    this.matrixWorld.copy(this.node.matrixWorld)
  }

  override updateWorldMatrix(): void {
    this.matrixWorld.copy(this.node.matrixWorld)
  }

  override raycast(raycaster: Raycaster, found: Intersection[]): void {
    if (!this.node.visible) return
    ray.copy(raycaster.ray).applyMatrix4(inverse.copy(this.node.matrixWorld).invert())
    const finger = this.isWorked && raycaster.camera ? fingerM(raycaster.camera, b.setFromMatrixPosition(this.node.matrixWorld)) : 0
    const box = finger > this.halfWidth ? grown.copy(this.box).expandByScalar(finger - this.halfWidth) : this.box
    if (!ray.intersectBox(box, point)) return
    let best = Infinity
    for (let i = 0; i < this.corners.length; i += 9) {
      a.fromArray(this.corners, i)
      b.fromArray(this.corners, i + 3)
      c.fromArray(this.corners, i + 6)
      if (!ray.intersectTriangle(a, b, c, false, hit)) continue
      const distance = hit.distanceToSquared(ray.origin)
      if (distance >= best) continue
      best = distance
      nearest.copy(hit)
    }
    const isHit = best < Infinity
    if (isHit) point.copy(nearest)
    else if (finger > 0) ray.closestPointToPoint(this.box.getCenter(a), point)
    const onScreen = isHit ? -STANDS_OUT_M : BESIDE * this.box.distanceToPoint(point) - FIXED_ON_M
    const farther = finger > 0 ? onScreen : isHit ? 0 : NEAR_MISS_PENALTY_M
    const at = point.clone().applyMatrix4(this.node.matrixWorld)
    const distance = at.distanceTo(raycaster.ray.origin) + farther
    if (distance >= raycaster.near && distance <= raycaster.far) found.push({ distance, point: at, object: this })
  }

  /** For near grabs and pokes: the sphere of a hand or finger against the body's box. */
  override spherecast(hand: Sphere, found: Intersection[]): void {
    if (!this.node.visible) return
    sphere.copy(hand).applyMatrix4(inverse.copy(this.node.matrixWorld).invert())
    this.box.clampPoint(sphere.center, point)
    if (point.distanceToSquared(sphere.center) > sphere.radius * sphere.radius) return
    const at = point.clone().applyMatrix4(this.node.matrixWorld)
    // Of two boxes that both hold the hand, the smaller thing is meant: the key, not the chuck it sits in.
    const distance = at.distanceTo(hand.center) + SIZE_PENALTY * this.box.min.distanceTo(this.box.max)
    found.push({ distance, point: at, object: this })
  }
}

const growth = (size: number) => Math.max(0.01, (LEAST_SIZE_M - size) / 2)
