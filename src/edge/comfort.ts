// What the learner here answered about how they feel: kept on this device for as long as it is needed, and told on only where the school asks.
import { z } from 'zod'
import { answersSchema, told as toldSchema } from '../core/comfort/check.ts'
import type { Answers, Told } from '../core/comfort/check.ts'
import { LIMITS } from '../core/comfort/sitting.ts'
import { rulesHere } from './school.ts'
import { ServiceError, service } from './service.ts'
import { sittingNow } from './sitting.ts'

const BEFORE = 'gongfang.comfort'
const TO_TELL = 'gongfang.comfort-to-tell'
/** A run that the service has not heard of in so many days is not told of any more. */
const GIVEN_UP_MS = 30 * 24 * 3600_000

const beforeSchema = z.object({ atMs: z.number(), answers: answersSchema })
const toTellSchema = z.array(z.object({ run: z.uuid(), told: toldSchema }))

function read<Kept>(key: string, schema: z.ZodType<Kept>): Kept | undefined {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    // None kept, or nothing that can be read: then it is asked again.
    return undefined
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch (cause) {
    console.warn(`an answer about how one feels is not kept: ${String(cause)}`)
  }
}

/** What was answered before this sitting; undefined when that is to be asked (again, after a rest). */
export function answeredBefore(nowMs = Date.now()): Answers | undefined {
  const before = read(BEFORE, beforeSchema)
  const lastMs = Math.max(before?.atMs ?? 0, sittingNow()?.lastMs ?? 0)
  return before && nowMs - lastMs < LIMITS.restS * 1000 ? before.answers : undefined
}

/** Keeps an answer, and what is to be told of it. @param run the run that it belongs to */
export function keepAnswers(run: string, moment: Told['moment'], answers: Answers): void {
  if (moment === 'before') keep(BEFORE, { atMs: Date.now(), answers })
  if (!rulesHere().keepsAnswers) return
  keep(TO_TELL, [...(read(TO_TELL, toTellSchema) ?? []), { run, told: { moment, at: new Date().toISOString(), answers } }])
}

/** Tells what waits to be told; what the service cannot take yet goes on waiting. */
export async function tellAnswers(): Promise<void> {
  const waiting = read(TO_TELL, toTellSchema) ?? []
  const left: typeof waiting = []
  for (const each of waiting) {
    try {
      await service.tellComfort(each.run, each.told)
    } catch (cause) {
      if (!(cause instanceof ServiceError)) throw cause
      const isNotYet = cause.status === 0 || cause.status === 401 || cause.status === 404 || cause.status === 429 || cause.status >= 500
      if (isNotYet && Date.now() - Date.parse(each.told.at) < GIVEN_UP_MS) left.push(each)
      else console.warn(`an answer about how one feels was not taken: ${cause.message}`)
    }
  }
  if (left.length > 0) keep(TO_TELL, left)
  else localStorage.removeItem(TO_TELL)
}

/** The device goes to somebody else: how the one before felt is nobody's business. */
export function forgetAnswers(): void {
  localStorage.removeItem(BEFORE)
  localStorage.removeItem(TO_TELL)
}
