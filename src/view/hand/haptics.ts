// What a controller feels like in the hand: a light tap where it touches, a firmer one where something takes hold, latches or lets go.
import { buzz } from './tracked.ts'

/** Strength 0…1 and milliseconds. */
const feels = {
  /** A near hand or a tip has come upon something that can be worked. */
  touch: [0.12, 10],
  take: [0.35, 20],
  /** It came to another of its places: a detent, a latch. */
  latch: [0.55, 30],
  release: [0.2, 12],
} as const

export type Feel = keyof typeof feels

/** Lets a controller's hand feel it; nothing where there is no motor. */
export function feel(source: XRInputSource | undefined, what: Feel): void {
  const [strength, ms] = feels[what]
  buzz(source, strength, ms)
}
