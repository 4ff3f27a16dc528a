// How long the learner at this device has worn the headset, kept on it: a reload or another lesson begins nothing anew.
import { seenBy, worn } from '../core/comfort/sitting.ts'
import type { Sitting } from '../core/comfort/sitting.ts'
import { whoIsHere } from './identity.ts'

const SITTING = 'gongfang.sitting'

interface Kept extends Sitting {
  /** Whose it is: the device's own key for the learner. */
  who: string
}

const isKept = (value: unknown): value is Kept => {
  const { wornS, lastMs, who } = (value ?? {}) as Partial<Kept>
  return Number.isFinite(wornS) && Number.isFinite(lastMs) && typeof who === 'string'
}

function read(): Kept | undefined {
  const text = localStorage.getItem(SITTING)
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (isKept(kept)) return kept
    throw new Error(`expected wornS, lastMs and who, came ${text.slice(0, 80)}`)
  } catch (cause) {
    console.warn(`how long the headset was worn cannot be read, so it counts from now: ${String(cause)}`)
    localStorage.removeItem(SITTING)
    return undefined
  }
}

function keep(kept: Kept): void {
  try {
    localStorage.setItem(SITTING, JSON.stringify(kept))
  } catch (cause) {
    console.warn(`how long the headset was worn is not kept: ${String(cause)}`)
  }
}

/** The sitting of the learner at this device; none after somebody else took it. */
export function sittingNow(): Sitting | undefined {
  const kept = read()
  if (kept?.who !== whoIsHere().key) return undefined
  const sitting = { ...kept, ...seenBy(kept, Date.now()) }
  // Kept at once: a rest that begins anew with every look never ends.
  if (sitting.lastMs !== kept.lastMs) keep(sitting)
  return sitting
}

/** Keeps that the headset has been worn for another moment. */
export function keepWorn(deltaS: number): Sitting {
  const sitting = worn(sittingNow(), Date.now(), deltaS)
  keep({ ...sitting, who: whoIsHere().key })
  return sitting
}
