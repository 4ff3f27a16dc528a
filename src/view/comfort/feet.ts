// Where the headset's own floor lies in the room: moved so that the head comes to stand where one wants to stand. Pure geometry.
export interface Feet {
  x: number
  z: number
  /** About +Y, 0 looks towards −Z. */
  turnRad: number
}

interface Point {
  x: number
  z: number
}

const turned = ({ x, z }: Point, rad: number): Point => ({
  x: x * Math.cos(rad) + z * Math.sin(rad),
  z: z * Math.cos(rad) - x * Math.sin(rad),
})

/** The origin that brings the head (given in the headset's own floor) to a place in the room, turned so. */
export function originFor(head: Point, place: Point, turnRad: number): Feet {
  const offset = turned(head, turnRad)
  return { x: place.x - offset.x, z: place.z - offset.z, turnRad }
}

/** Where a point of the headset's floor is in the room. */
export function inRoom(origin: Feet, point: Point): Point {
  const offset = turned(point, origin.turnRad)
  return { x: origin.x + offset.x, z: origin.z + offset.z }
}

/** The origin after turning on the spot where the head is. */
export function turnAbout(origin: Feet, head: Point, rad: number): Feet {
  return originFor(head, inRoom(origin, head), origin.turnRad + rad)
}

/**
 * The origin that lays a pose found on the real floor (place and turn, headset's own floor) onto a pose in the room:
 * the machine stays where the room has it, and the learner's floor is moved under it.
 */
export function originForPlaced(found: Feet, inTheRoom: Feet): Feet {
  const turnRad = inTheRoom.turnRad - found.turnRad
  return originFor(found, inTheRoom, turnRad)
}

/** The turn that makes something's front (+Z) look from one point towards another. */
export function facing(from: Point, to: Point): number {
  return Math.atan2(to.x - from.x, to.z - from.z)
}

/** Eyes of someone standing, as a share of stature (Drillis and Contini 1966, body segment parameters). */
const EYES_OF_STATURE = 0.936
/** More than this no chair is low. */
const MOST_LIFT_M = 0.8

/** How far someone who sits is lifted, metres, so that things are as high as they are for them standing. */
export function seatedLift(statureM: number, headHeightM: number): number {
  return Math.min(MOST_LIFT_M, Math.max(0, statureM * EYES_OF_STATURE - headHeightM))
}

/** How tall someone is who stands and whose eyes are so high, metres. */
export const statureOf = (eyesM: number): number => eyesM / EYES_OF_STATURE

/** A machine is set down no nearer and no farther than this, metres. */
const NEAREST_M = 0.9
const FARTHEST_M = 4

interface Direction extends Point {
  y: number
}

/** The floor's place that is looked at (eyes above the floor at 0, metres), kept within a few steps; undefined when it is not looked down at. */
export function floorAhead(eyes: Direction, way: Direction): Point | undefined {
  const level = Math.hypot(way.x, way.z)
  if (way.y > -0.05 || level < 1e-3) return undefined
  const away = Math.min(FARTHEST_M, Math.max(NEAREST_M, (eyes.y / -way.y) * level))
  return { x: eyes.x + (way.x / level) * away, z: eyes.z + (way.z / level) * away }
}

/** Where something on the headset's own floor is after a reset that moved that floor's origin to `origin` (as the floor before had it). */
export function afterReset(place: Feet, origin: Feet): Feet {
  return { ...turned({ x: place.x - origin.x, z: place.z - origin.z }, -origin.turnRad), turnRad: place.turnRad - origin.turnRad }
}
