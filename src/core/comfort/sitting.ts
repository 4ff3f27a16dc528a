// How long somebody has worn the headset at a stretch, and when it is enough. Pure arithmetic: the clock comes from outside.
export interface Limits {
  /** From then on a rest is advised. */
  softS: number
  /** Then the headset comes off. */
  hardS: number
  /** So long off makes fit again. */
  restS: number
}

/** For minors: a soft stop at 15 minutes, a hard one at 20, ten minutes of rest. Ours, on the side of caution: no standard gives figures for pupils. */
export const LIMITS: Limits = { softS: 15 * 60, hardS: 20 * 60, restS: 10 * 60 }

export interface Sitting {
  /** Seconds worn since the last rest. */
  wornS: number
  /** When it was last worn, milliseconds since 1970. */
  lastMs: number
}

export type Fitness = 'well' | 'tired' | 'over'

/** How it stands with whoever wears it. */
export interface WornNow {
  fitness: Fitness
  /** Whole minutes since the last rest. */
  wornMin: number
}

/** The sitting after it was worn for another moment; a rest long enough begins a new one. */
export function worn(before: Sitting | undefined, nowMs: number, deltaS: number, { restS }: Limits = LIMITS): Sitting {
  const rested = before === undefined || nowMs - before.lastMs >= restS * 1000
  return { wornS: (rested ? 0 : before.wornS) + deltaS, lastMs: nowMs }
}

/** How it stands with somebody who has worn it so long. */
export const fitness = ({ wornS }: Sitting, { softS, hardS }: Limits = LIMITS): Fitness =>
  wornS >= hardS ? 'over' : wornS >= softS ? 'tired' : 'well'

/** A sitting as this clock can have seen it: one that was kept while the clock was ahead ends now, so that its rest begins now and comes to an end. */
export const seenBy = (sitting: Sitting, nowMs: number): Sitting => (sitting.lastMs > nowMs ? { ...sitting, lastMs: nowMs } : sitting)

/** Seconds until the headset may be put on again; 0: now. */
export function restLeftS(sitting: Sitting | undefined, nowMs: number, limits: Limits = LIMITS): number {
  if (sitting === undefined || fitness(sitting, limits) !== 'over') return 0
  return Math.max(0, limits.restS - (nowMs - seenBy(sitting, nowMs).lastMs) / 1000)
}
