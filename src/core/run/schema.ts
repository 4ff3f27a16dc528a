// The run's log: what a header and an entry may hold. Acts and senses only; never poses, never derived facts.
import { z } from 'zod'
import { id, value } from '../machine/schema.ts'
import { deed } from '../lesson/schema.ts'

export const help = z.enum(['demo', 'guided', 'prompted', 'independent', 'exam'])

/** What is being done: the lesson itself, a hunt for planted defects, a drill, the visitor's minute. */
export const task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson') }),
  z.strictObject({ kind: z.literal('hunt'), defects: z.array(id).min(1) }),
  z.strictObject({ kind: z.literal('drill'), drill: id }),
  z.strictObject({ kind: z.literal('preview') }),
])

export const header = z.strictObject({
  schemaVersion: z.literal(1),
  run: z.uuid(),
  cluster: id,
  equipment: id,
  lessonVersion: z.string(),
  /** SHA-256 of machine.json + lesson.json (hex); words are left out. */
  contentHash: z.string(),
  rules: z.literal(1),
  tickRate: z.literal(50),
  seed: z.number().int().nonnegative(),
  help,
  task,
  /** Times the usual time where a lesson limits it (a drill's seconds); 0: no limit. Left out: the usual time. */
  timeScale: z.number().nonnegative().max(10).optional(),
  /** ISO 8601 UTC; statement time = this + ticks + logged pauses. */
  startedAt: z.iso.datetime(),
})

/** What can be in a zone. */
export const bodies = ['hand', 'head', 'body', 'foot', 'hair', 'other_person'] as const

const stamp = { seq: z.number().int().nonnegative(), tick: z.number().int().nonnegative() }
/** The means by which it was done: where a hand, pointer or list is told apart (never scored). */
export const by = z.enum(['mouse', 'touch', 'controller', 'hand', 'list', 'keys', 'demo', 'replay', 'program'])

export const entry = z.discriminatedUnion('kind', [
  /** A part was moved to a value; a number is the place the hand has reached. */
  z.strictObject({ ...stamp, kind: z.literal('act'), part: id, value, by }),
  /** A hand, the head or the body went into or out of a zone. */
  z.strictObject({ ...stamp, kind: z.literal('zone'), body: z.enum(bodies), zone: id, inside: z.boolean() }),
  /** Gaze or pointer stayed on a part for a second. */
  z.strictObject({ ...stamp, kind: z.literal('look'), part: id }),
  z.strictObject({ ...stamp, kind: z.literal('judge'), part: id, verdict: z.enum(['sound', 'defective']), by }),
  z.strictObject({ ...stamp, kind: z.literal('say'), option: id, by }),
  z.strictObject({ ...stamp, kind: z.literal('answer'), question: id, option: z.number().int().min(0), by }),
  z.strictObject({ ...stamp, kind: z.literal('hint'), step: id, level: z.number().int().min(1).max(3) }),
  /** Time off the clock, milliseconds: a hidden page, a frozen consequence, a pause asked for. */
  z.strictObject({
    ...stamp,
    kind: z.literal('pause'),
    ms: z.number().int().nonnegative(),
    why: z.enum(['asked', 'hidden', 'gap', 'consequence', 'resumed']),
  }),
  /** Skip a waiting time: the machine runs on that many ticks without an act. */
  z.strictObject({ ...stamp, kind: z.literal('skip'), ticks: z.number().int().positive() }),
  /** Facts go back to that tick; the log and the tick go on. */
  z.strictObject({ ...stamp, kind: z.literal('rewind'), toTick: z.number().int().nonnegative() }),
  /** Nothing was done, but something has happened by itself by this tick (a step, a fault, the end): the log reaches that far. */
  z.strictObject({ ...stamp, kind: z.literal('tick') }),
  /** The learner says it is finished, or leaves. */
  z.strictObject({ ...stamp, kind: z.literal('end'), why: z.enum(['finished', 'left']) }),
])

/** A worked example under scenes/…/runs/: deeds in order with the end they must come to. */
export const workedExample = z.strictObject({
  schemaVersion: z.literal(1),
  help: help.default('exam'),
  task: task.default({ kind: 'lesson' }),
  seed: z.number().int().default(1),
  deeds: z.array(deed),
  expect: z.strictObject({ outcome: z.enum(['passed', 'failed']), score: z.number().int().min(0).max(100), faults: z.array(id) }),
})

export type Help = z.infer<typeof help>
export type Task = z.infer<typeof task>
export type Header = z.infer<typeof header>
export type Entry = z.infer<typeof entry>
export type By = z.infer<typeof by>
export type WorkedExample = z.infer<typeof workedExample>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** An entry before the session has stamped it. */
export type Deposit = DistributiveOmit<Entry, 'seq' | 'tick'>
