// When the ways into the menu show themselves: a palm turned to one's face, eyes lowered to one's own feet. Pure geometry.
import type { Vector3 } from 'three'

/** Grip space: +X leaves through the back of the right hand, and through the palm of the left (WebXR, gripSpace). */
const GRIP_PALM = { left: [1, 0, 0], right: [-1, 0, 0] } as const
/** Joint space of a hand: +Y leaves through its back (WebXR Hand Input). */
const JOINT_PALM = [0, -1, 0] as const

/** Which way the palm looks, in the space that follows the hand. */
export const palmWay = (side: 'left' | 'right', isBare: boolean): readonly [number, number, number] =>
  isBare ? JOINT_PALM : GRIP_PALM[side]

/** Palm to face within some 40°. */
const FACES = 0.76
/** A hand nearer to the line of sight than some 37° is looked at. */
const LOOKED_AT = 0.8
/** Farther away no arm reaches. */
const ARM_M = 0.8

/**
 * Whether a palm is held up to be looked at.
 * @param palm where it is
 * @param outward which way it looks, unit
 * @param eye where the eyes are
 * @param sight which way they look, unit
 */
export function isPalmShown(palm: Vector3, outward: Vector3, eye: Vector3, sight: Vector3): boolean {
  const away = palm.distanceTo(eye)
  if (away > ARM_M || away === 0) return false
  const x = (eye.x - palm.x) / away
  const y = (eye.y - palm.y) / away
  const z = (eye.z - palm.z) / away
  return outward.x * x + outward.y * y + outward.z * z > FACES && -(sight.x * x + sight.y * y + sight.z * z) > LOOKED_AT
}

/** Work and pedals lie ahead; lower than this (62°) one looks at one's own feet alone. It stays until the eyes have risen a little more. */
const DOWN = { comes: -0.88, stays: -0.8 }

/** The sign hangs steeply down (66°), and aside: what lies on the floor ahead can be looked at for as long as one likes. */
const BESIDE = { down: 1, ahead: 0.45 * Math.cos(0.7), aside: 0.45 * Math.sin(0.7) }

/**
 * Which way the sign before the feet hangs from the eyes.
 * @param ahead which way one faced when the eyes came down: level, unit. It stays that way, so that one can turn to the sign
 * @param side where it hangs
 */
export function besideFeet(ahead: Vector3, side: 'left' | 'right', into: Vector3): Vector3 {
  const aside = side === 'left' ? BESIDE.aside : -BESIDE.aside
  const x = BESIDE.ahead * ahead.x + aside * ahead.z
  const z = BESIDE.ahead * ahead.z - aside * ahead.x
  return into.set(x, -BESIDE.down, z).normalize()
}

/** @param sightY the height of the unit vector of sight · @param wasSo whether it was so a moment ago */
export const looksAtFeet = (sightY: number, wasSo: boolean): boolean => sightY < (wasSo ? DOWN.stays : DOWN.comes)
