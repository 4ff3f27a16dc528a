// What a school has settled for everybody's time in a headset. Nothing settled: the defaults, on the side of caution.
import { z } from 'zod'
import { LIMITS } from './sitting.ts'
import type { Limits } from './sitting.ts'

/** Longer than an hour nobody has been seen to bear it (Kourtesis 2019: 55–70 minutes, adults of 28–43); for minors we let nobody set more than half of that. */
const MOST_MIN = 30
const LEAST_MIN = 5

const minutes = z.int().min(LEAST_MIN, `expected at least ${LEAST_MIN} minutes`).max(MOST_MIN, `expected at most ${MOST_MIN} minutes`)

export const schoolRules = z
  .strictObject({
    /** Minutes worn until a rest is advised. */
    softMin: minutes,
    /** Minutes worn until the headset comes off. */
    hardMin: minutes,
    /** Whether what pupils answer about how they feel is kept with their run, for their teacher. */
    keepsAnswers: z.boolean(),
  })
  .refine(({ softMin, hardMin }) => softMin < hardMin, { path: ['hardMin'], error: 'expected more minutes than softMin' })

export type SchoolRules = z.infer<typeof schoolRules>

export const DEFAULT_RULES: SchoolRules = { softMin: LIMITS.softS / 60, hardMin: LIMITS.hardS / 60, keepsAnswers: false }

export const limitsOf = ({ softMin, hardMin }: SchoolRules): Limits => ({ ...LIMITS, softS: softMin * 60, hardS: hardMin * 60 })
