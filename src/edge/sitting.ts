// How long each learner has worn the headset, kept on this device: a reload or another lesson begins nothing anew.
import { worn } from '../core/comfort/sitting.ts'
import type { Sitting } from '../core/comfort/sitting.ts'
import { whoIsHere } from './identity.ts'

const SITTING = 'gongfang.sitting'

interface Kept extends Sitting {
  /** Whose it is: the device's own key for the learner. */
  who: string
}

/** The sitting of the learner at this device; none after somebody else took it. */
export function sittingNow(): Sitting | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(SITTING) ?? 'null') as Kept | null
    return kept?.who === whoIsHere().key ? kept : undefined
  } catch (cause) {
    console.warn(`how long the headset was worn cannot be read, so it counts from now: ${String(cause)}`)
    return undefined
  }
}

/** Keeps that the headset has been worn for another moment. */
export function keepWorn(deltaS: number): Sitting {
  const sitting = worn(sittingNow(), Date.now(), deltaS)
  localStorage.setItem(SITTING, JSON.stringify({ ...sitting, who: whoIsHere().key } satisfies Kept))
  return sitting
}
