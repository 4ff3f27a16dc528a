// Which pedal a foot is at.
import type { Vector3 } from 'three'
import { FOOT_REACH_M } from './reach.ts'

/** The pedal nearest to the feet on the floor; undefined when none is within reach. World metres. */
export function nearestPedal<T extends { at: Vector3 }>(feet: Vector3, pedals: readonly T[]): T | undefined {
  let best: T | undefined
  let least = FOOT_REACH_M
  for (const pedal of pedals) {
    const away = Math.hypot(pedal.at.x - feet.x, pedal.at.z - feet.z)
    if (away > least) continue
    least = away
    best = pedal
  }
  return best
}
