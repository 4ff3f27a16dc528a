// From a deed (worked examples, demonstrations, drills) to entries of a log.
import type { Lesson } from '../lesson/compile.ts'
import type { Deed } from '../lesson/schema.ts'
import { advance, reading, reduce, startRun } from './run.ts'
import type { Run } from './run.ts'
import type { By, Deposit, Entry, Header } from './schema.ts'

const TICK_RATE = 50
/** A hand does at most ten things a second. */
const PACE_TICKS = 5

/** What a deed asks for: entries now, or time until something holds. */
export type Move = { deposits: Deposit[] } | { until: (run: Run) => boolean; atMostTicks: number }

/** Turns a deed into what a session would append, given where the run stands. @throws ConditionError on a bad `waitFor`. */
export function moveOf(lesson: Lesson, run: Run, deed: Deed, by: By): Move {
  if ('waitS' in deed) return { until: () => false, atMostTicks: Math.round(deed.waitS * TICK_RATE) }
  if ('waitFor' in deed) {
    const met = reading(lesson, deed.waitFor)
    return { until: (now) => met(now) === true, atMostTicks: Math.round(deed.atMostS * TICK_RATE) }
  }
  return { deposits: depositsOf(lesson, run, deed, by) }
}

function depositsOf(lesson: Lesson, run: Run, deed: Exclude<Deed, { waitS: number } | { waitFor: string }>, by: By): Deposit[] {
  if ('act' in deed) return [{ kind: 'act', part: deed.act, value: deed.to, by }]
  if ('look' in deed) return [{ kind: 'look', part: deed.look }]
  if ('judge' in deed) return [{ kind: 'judge', part: deed.judge, verdict: deed.as, by }]
  if ('say' in deed) return [{ kind: 'say', option: deed.say, by }]
  if ('answer' in deed) return [{ kind: 'answer', question: deed.answer, option: deed.option, by }]
  if ('reach' in deed) return [{ kind: 'zone', body: 'hand', zone: deed.reach, inside: true }]
  if ('withdraw' in deed) return [{ kind: 'zone', body: 'hand', zone: deed.withdraw, inside: false }]
  const { layout, cells } = run.facts
  const left = lesson.machine.zones.filter((z) => z.id !== deed.stand && cells[layout.find(`inside:body/${z.id}`) ?? -1] === 1)
  return [
    ...left.map((z): Deposit => ({ kind: 'zone', body: 'body', zone: z.id, inside: false })),
    { kind: 'zone', body: 'body', zone: deed.stand, inside: true },
  ]
}

/** Plays deeds one after another from a fresh run, tries again after each consequence, and finishes. The log comes with it. */
export function playDeeds(lesson: Lesson, header: Header, deeds: readonly Deed[]): { run: Run; entries: Entry[] } {
  const entries: Entry[] = []
  let run = startRun(lesson, header)
  const append = (deposit: Deposit) => {
    const entry: Entry = { ...deposit, seq: run.seq, tick: run.tick }
    run = reduce(lesson, run, entry)
    entries.push(entry)
    if (run.pending) append({ kind: 'rewind', toTick: run.pending.safeTick })
  }
  const wait = (ticks: number, until: (run: Run) => boolean) => {
    for (let i = 0; i < ticks && !run.ended && !until(run); i++) {
      run = advance(lesson, run, run.tick + 1)
      if (run.pending) append({ kind: 'rewind', toTick: run.pending.safeTick })
    }
  }
  for (const deed of deeds) {
    const move = moveOf(lesson, run, deed, 'program')
    if ('deposits' in move) {
      move.deposits.forEach(append)
      wait(PACE_TICKS, () => false)
    } else wait(move.atMostTicks, move.until)
  }
  append(run.ended ? { kind: 'tick' } : { kind: 'end', why: 'finished' })
  return { run, entries }
}
