// Law P8: the perfect run, its hand at the real grip of each part it works, enters no fault zone.
import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { fact, reduce, startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Deposit, Entry } from '../../src/core/run/schema.ts'
import { SupposedHand } from '../../src/session/hand.ts'
import { allLessons } from '../../tools/lessons-to-test.ts'
import { playExample } from '../../tools/replay.ts'

/** Plays a log with a hand that goes where each act is and stays a moment; returns the run and which zones it was in. */
function withHand(lesson: Lesson, entries: readonly Entry[], header: Run['header']): { run: Run; zones: string[] } {
  let run = startRun(lesson, header)
  const zones: string[] = []
  const append = (deposit: Deposit, tick: number) => {
    run = reduce(lesson, run, { ...deposit, seq: run.seq, tick })
  }
  const hand = new SupposedHand(lesson.machine, (zone, inside) => {
    if (inside) zones.push(zone)
    append({ kind: 'zone', body: 'hand', zone, inside }, run.tick)
  })
  for (const { seq: _, tick, ...deposit } of entries) {
    while (run.tick < tick && !run.ended && !run.pending) {
      append({ kind: 'pause', ms: 0, why: 'asked' }, run.tick + 1)
      hand.rest(run.tick)
    }
    if (deposit.kind === 'act') hand.reach(run, deposit.part, 'mouse')
    append(deposit, Math.max(tick, run.tick))
  }
  return { run, zones }
}

describe.each(allLessons())('%s', (name) => {
  const { lesson, run, entries } = playExample(`scenes/${name}/runs/perfect.json`)
  it('[P8] is done perfectly with real hands at the real grips', () => {
    const real = withHand(lesson, entries, run.header)
    expect(real.run.faults).toEqual([])
    expect(real.run.ended?.outcome).toBe('passed')
  })
  it('[P8] would be caught with a grip in a fault zone', () => {
    const wheel = lesson.machine.zones.find((z) => z.kind === 'hazard' && z.active?.includes('turning') === true)
    const moved = {
      ...lesson,
      machine: {
        ...lesson.machine,
        parts: lesson.machine.parts.map((p) => (p.grip && wheel ? { ...p, grip: wheel.center, rides: undefined } : p)),
      },
    } as unknown as Lesson
    const swallowed = withHand(moved, entries, run.header)
    expect(swallowed.zones.length).toBeGreaterThan(0)
    expect(swallowed.run.faults.length).toBeGreaterThan(0)
  })
  it('gives every part that is worked a grip', () => {
    const worked = new Set(entries.flatMap((e) => (e.kind === 'act' ? [e.part] : [])))
    const without = [...worked].filter((id) => lesson.part(id).model === 'machine' && !lesson.part(id).grip)
    expect(without).toEqual([])
    expect(fact(run, 'state')).toBeTypeOf('string')
  })
})
