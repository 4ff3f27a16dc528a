// Carrying: a thing keeps the pose it was taken in, in the hand that took it, and goes into the socket it is put down near.
import { Matrix4, Quaternion, Ray, Vector3 } from 'three'
import type { Object3D } from 'three'
import { SOCKET_RADIUS_M } from '../hand/reach.ts'
import type { Contact } from './contact.ts'
import type { Place } from './places.ts'

const one = new Vector3(1, 1, 1)
const hand = new Matrix4()
const at = new Vector3()
const thing = new Vector3()
const ray = new Ray()

/** World pose of a thing that follows the contact it was taken by. */
export class Carry {
  readonly pose = new Matrix4()
  private readonly inHand = new Matrix4()
  private readonly fromPoint = new Vector3()
  private readonly turned = new Quaternion()
  private readonly scale = new Vector3()

  constructor(node: Object3D, contact: Contact) {
    this.pose.copy(node.matrixWorld)
    this.inHand.copy(handPose(contact)).invert().multiply(node.matrixWorld)
    this.pose.decompose(this.fromPoint, this.turned, this.scale)
    this.fromPoint.sub(contact.point)
  }

  follow(contact: Contact): void {
    if (contact.means === 'screen') this.pose.compose(thing.copy(contact.point).add(this.fromPoint), this.turned, this.scale)
    else this.pose.multiplyMatrices(handPose(contact), this.inHand)
  }
}

const handPose = (contact: Contact) => hand.compose(contact.position, contact.quaternion, one)

/** The socket near enough to put a thing into: to the thing itself, or to the line it is pointed along. */
export function nearestPlace(
  places: readonly Place[],
  socket: (name: string) => Object3D | undefined,
  pose: Matrix4,
  contact: Contact,
): Place | undefined {
  let best: Place | undefined
  let least = SOCKET_RADIUS_M
  thing.setFromMatrixPosition(pose)
  const pointed = contact.means === 'screen' || contact.means === 'ray' ? contact.ray(ray) : undefined
  for (const place of places) {
    const object = socket(place.socket)
    if (!object) continue
    object.getWorldPosition(at)
    const distance = Math.min(thing.distanceTo(at), pointed ? pointed.distanceToPoint(at) : Infinity)
    if (distance > least) continue
    least = distance
    best = place
  }
  return best
}
