// At a distance a wheel of twenty turns is geared up: a mouse or a ray winds the whole of it in a few circles.
import type { Joint } from '../../core/machine/schema.ts'
import type { Means } from './contact.ts'

const MOST_TURNS = 6

/** How far the joint goes for each degree or millimetre that the pointer does. A hand on the wheel itself winds it one to one. */
export function gearing(joint: Joint, means: Means): number {
  if (joint.kind !== 'spin' || joint.unit !== 'deg' || means === 'grab') return 1
  return Math.max(1, Math.abs(joint.range[1] - joint.range[0]) / 360 / MOST_TURNS)
}
