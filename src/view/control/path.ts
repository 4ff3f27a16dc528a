// The way a grip goes along its joint, and where on that way it is nearest to a hand or to a line of sight.
import { Quaternion, Ray, Vector3 } from 'three'
import type { Object3D } from 'three'
import type { Joint } from '../../core/machine/schema.ts'

/** Closer to the axis than this, a pull has no leverage: the way is widened so that it still can be dragged. */
const LEAST_RADIUS_M = 0.05
/** How far a hinge may follow between two moves, and how finely it is searched. */
const LOOK_AROUND_DEG = 75
const SEARCH_STEP_DEG = 1.5

const toTarget = new Vector3()
const crossed = new Vector3()
const onWay = new Vector3()
const gap = new Vector3()
const turn = new Quaternion()

/** A grip taken hold of: from here on travel is found from where the hand goes. Travel is in the joint's unit (degrees, millimetres). */
export class GripPath {
  private readonly turns: boolean
  private readonly radius: number
  /** World, unit length. */
  readonly axis = new Vector3()
  private readonly pivot = new Vector3()
  /** From the pivot to the grip, at right angles to the axis (hinge and spin only). */
  private readonly arm = new Vector3()
  private readonly grip = new Vector3()
  private readonly heldAt: number
  private travel: number

  /**
   * @param node the part's node: its origin is the pivot, and at rest it is turned as the machine is
   * @param grip where it was taken hold of, world
   * @param travel the joint's travel at that moment
   */
  constructor(joint: Joint, node: Object3D, grip: Vector3, travel: number) {
    this.turns = joint.kind === 'hinge' || joint.kind === 'spin'
    this.axis.fromArray(joint.axis)
    // A turn about its own axis leaves the axis where it is, so the node's pose now serves for any travel.
    this.axis.transformDirection(node.matrixWorld)
    node.getWorldPosition(this.pivot)
    this.grip.copy(grip)
    this.heldAt = travel
    this.travel = travel
    this.arm.copy(grip).sub(this.pivot)
    this.arm.addScaledVector(this.axis, -this.arm.dot(this.axis))
    this.radius = this.arm.length()
    if (this.arm.lengthSq() < 1e-8) this.arm.set(this.axis.y, this.axis.z, this.axis.x).cross(this.axis)
    if (this.radius < LEAST_RADIUS_M) this.arm.setLength(LEAST_RADIUS_M)
  }

  /** It turns, and is held so near to its axis that only a wrist can turn it. */
  turnsWithin(radiusM: number): boolean {
    return this.turns && this.radius <= radiusM
  }

  /** The travel at which the grip is nearest to a hand at `point` (world). A hinge keeps count of whole turns. */
  nearestToPoint(point: Vector3): number {
    if (!this.turns) return this.moveTo(this.heldAt + toTarget.copy(point).sub(this.grip).dot(this.axis) * 1000)
    toTarget.copy(point).sub(this.pivot)
    toTarget.addScaledVector(this.axis, -toTarget.dot(this.axis))
    if (toTarget.lengthSq() < 1e-6) return this.travel
    const angle = (Math.atan2(crossed.crossVectors(this.arm, toTarget).dot(this.axis), this.arm.dot(toTarget)) * 180) / Math.PI
    return this.moveTo(this.heldAt + nearestTurn(angle, this.travel - this.heldAt))
  }

  /** The travel at which the grip is nearest to a line of sight (mouse, touch). */
  nearestToRay(ray: Ray): number {
    return this.moveTo(this.turns ? this.searchCircle(ray) : this.closestOnLine(ray))
  }

  /** A turn of the wrist about the axis, degrees since the hold began; for knobs held near their axis. */
  twisted(degrees: number): number {
    return this.moveTo(this.heldAt + nearestTurn(degrees, this.travel - this.heldAt))
  }

  private moveTo(travel: number): number {
    this.travel = travel
    return travel
  }

  private closestOnLine(ray: Ray): number {
    const along = ray.direction.dot(this.axis)
    const sharp = 1 - along * along
    // Looking straight along the slide, the line of sight says nothing about the depth.
    if (sharp < 0.02) return this.travel
    toTarget.copy(this.grip).sub(ray.origin)
    return this.heldAt + ((along * ray.direction.dot(toTarget) - this.axis.dot(toTarget)) / sharp) * 1000
  }

  private searchCircle(ray: Ray): number {
    const from = this.travel - this.heldAt
    let best = from
    let least = this.gapAt(from, ray)
    for (let d = SEARCH_STEP_DEG; d <= LOOK_AROUND_DEG; d += SEARCH_STEP_DEG)
      for (const degrees of [from + d, from - d]) {
        const distance = this.gapAt(degrees, ray)
        if (distance >= least - 1e-9) continue
        least = distance
        best = degrees
      }
    return this.heldAt + best
  }

  /** Where the point that was taken hold of lies at a travel, world. */
  at(travel: number, into: Vector3): Vector3 {
    const since = travel - this.heldAt
    if (!this.turns) return into.copy(this.grip).addScaledVector(this.axis, since / 1000)
    turn.setFromAxisAngle(this.axis, (since * Math.PI) / 180)
    // The circle goes through the very point that was taken hold of, not through the pivot's plane.
    return into.copy(this.arm).applyQuaternion(turn).sub(this.arm).add(this.grip)
  }

  private gapAt(degrees: number, ray: Ray): number {
    this.at(this.heldAt + degrees, onWay)
    return ray.distanceSqToPoint(onWay) + gap.copy(onWay).sub(ray.origin).lengthSq() * 1e-6
  }
}

/** The angle equal to `degrees` (mod 360) that is nearest to `near`. */
function nearestTurn(degrees: number, near: number): number {
  return degrees + 360 * Math.round((near - degrees) / 360)
}
