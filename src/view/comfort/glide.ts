// Gliding about by thumbstick, for who has chosen it: one speed, no run-up, and only where one may stand.
import type { ViewSettings } from '../workshop-context.ts'
import { pace } from '../room/walkway.ts'
import type { Spot } from '../room/walkway.ts'
import type { RoomFile } from '../../core/scene/schema.ts'

/** A quiet walk, metres a second: what changes speed is what makes sick, so there is one speed alone. */
export const GLIDE_M_S = 1.2
/** A stick pushed less than this is at rest. */
const DEAD = 0.3

type Chosen = Pick<ViewSettings, 'smoothMotion' | 'reducedMotion' | 'oneHanded' | 'leftHanded'>

/** The hand whose stick glides: the weaker one. None unless it was chosen; one hand alone needs its stick for jumping and turning. */
export function glidingHand({ smoothMotion, reducedMotion, oneHanded, leftHanded }: Chosen): 'left' | 'right' | undefined {
  if (!smoothMotion || reducedMotion || oneHanded) return undefined
  return leftHanded ? 'right' : 'left'
}

/**
 * Where a moment of gliding leads.
 * @param yawRad where the eyes look, about +Y, 0 towards −Z
 * @param stickX to the right, −1…1
 * @param stickY towards oneself, −1…1
 * @returns `from` itself where the stick is at rest or nothing gives way
 */
export function glided(
  floor: Pick<RoomFile, 'walkway' | 'obstacles'>,
  from: Spot,
  yawRad: number,
  stickX: number,
  stickY: number,
  deltaS: number,
): Spot {
  const push = Math.hypot(stickX, stickY)
  if (push < DEAD) return from
  const step = (GLIDE_M_S * deltaS) / push
  const [right, back] = [stickX * step, stickY * step]
  return pace(floor, from, right * Math.cos(yawRad) + back * Math.sin(yawRad), back * Math.cos(yawRad) - right * Math.sin(yawRad))
}
