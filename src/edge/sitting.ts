// How long the learner at this device has worn the headset, kept on it: a reload or another lesson begins nothing anew.
import { limitsOf } from '../core/comfort/school.ts'
import { restLeftS, seenBy, worn } from '../core/comfort/sitting.ts'
import type { Sitting } from '../core/comfort/sitting.ts'
import { whoIsHere } from './identity.ts'
import { rulesHere } from './school.ts'

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
  const text = sessionStorage.getItem(SITTING) ?? localStorage.getItem(SITTING)
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (isKept(kept)) return kept
    throw new Error(`expected wornS, lastMs and who, came ${text.slice(0, 80)}`)
  } catch (cause) {
    console.warn(`how long the headset was worn cannot be read, so it counts from now: ${String(cause)}`)
    localStorage.removeItem(SITTING)
    sessionStorage.removeItem(SITTING)
    return undefined
  }
}

function keep(kept: Kept): void {
  const text = JSON.stringify(kept)
  try {
    localStorage.setItem(SITTING, text)
    sessionStorage.removeItem(SITTING)
  } catch (full) {
    try {
      // The tab's own store has room of its own: the limit counts on until it is closed.
      sessionStorage.setItem(SITTING, text)
    } catch (cause) {
      console.warn(`how long the headset was worn is not kept: ${String(full)}; ${String(cause)}`)
    }
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

/** Somebody else's sitting on this device that still asks for a rest; whoever takes the headset next may be the same person under a new name. */
export function othersSitting(): Sitting | undefined {
  const kept = read()
  return kept && kept.who !== whoIsHere().key && restLeftS(kept, Date.now(), limitsOf(rulesHere())) > 0 ? kept : undefined
}

/** It is the same person: the sitting, and the rest that it asks for, are theirs. */
export function takeSittingOver(): void {
  const kept = read()
  if (kept) keep({ ...kept, who: whoIsHere().key })
}

/** Whoever feels unwell rests as after the longest sitting. */
export function restFromNow(): void {
  keep({ wornS: limitsOf(rulesHere()).hardS, lastMs: Date.now(), who: whoIsHere().key })
}

/** Keeps that the headset has been worn for another moment. */
export function keepWorn(deltaS: number): Sitting {
  const sitting = worn(sittingNow(), Date.now(), deltaS)
  keep({ ...sitting, who: whoIsHere().key })
  return sitting
}
