// Laws R1, R2, X1, X3 over every lesson: random hands (a seed in every title) and every worked example.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { decode } from '../../src/core/machine/layout.ts'
import { boardRow, boardRowOfRun } from '../../src/core/record/board.ts'
import { statements } from '../../src/core/record/statements.ts'
import type { Statement } from '../../src/core/record/statements.ts'
import { advance, fold, reduce, startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Deposit, Entry, Help } from '../../src/core/run/schema.ts'
import { playExample } from '../../tools/replay.ts'
import { header } from '../fixtures/grinder.ts'
import { Finder } from './means.ts'
import { everyScene } from './scenes.ts'

const base = 'https://gongfang.example/'

/** The same numbers for the same seed (a linear congruence): below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed >>> 0
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * n)
  }
}

/** A log of anything that can be done, in any order. */
function anything(lesson: Lesson, help: Help, seed: number): { run: Run; entries: Entry[] } {
  const roll = dice(seed)
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)]!
  const finder = new Finder(lesson)
  const { machine, file } = lesson
  const controls = [...lesson.logic.controls]
  const deposit = (run: Run): Deposit => {
    if (run.pending) return { kind: 'rewind', toTick: run.pending.safeTick }
    const kind = roll(20)
    if (kind < 12) {
      const [part, { variable }] = pick(controls)
      return { kind: 'act', part, value: decode(variable.type, pick(finder.values(variable.id))), by: 'list' }
    }
    if (kind < 14) return { kind: 'zone', body: pick(['hand', 'body'] as const), zone: pick(machine.zones).id, inside: roll(2) === 0 }
    if (kind < 16) return { kind: 'judge', part: pick(machine.parts).id, verdict: pick(['sound', 'defective'] as const), by: 'list' }
    if (kind === 16) return { kind: 'say', option: pick(pick(file.menus).options), by: 'list' }
    if (kind === 17) return { kind: 'hint', step: pick(file.steps).id, level: 1 }
    if (kind === 18 && roll(2) === 0) return { kind: 'skip', ticks: 1 + roll(300) }
    if (kind === 18) return { kind: 'pause', ms: roll(5000), why: 'asked' }
    return { kind: 'answer', question: pick(file.questions).id, option: roll(2), by: 'list' }
  }
  let run = startRun(lesson, header({ help, seed }))
  const entries: Entry[] = []
  for (let i = 0; i < 120; i++) {
    run = advance(lesson, run, run.tick + roll(60))
    const entry: Entry = { ...deposit(run), seq: run.seq, tick: run.tick }
    run = reduce(lesson, run, entry)
    entries.push(entry)
  }
  const end: Entry = { kind: 'end', why: 'finished', seq: run.seq, tick: run.tick }
  return { run: reduce(lesson, run, end), entries: [...entries, end] }
}

/** Everything somebody might still do: every part to every place, every answer, a way back. */
function afterwards(lesson: Lesson): Deposit[] {
  const finder = new Finder(lesson)
  return [
    ...[...lesson.logic.controls].flatMap(([part, { variable }]) =>
      finder.values(variable.id).map((value): Deposit => ({ kind: 'act', part, value: decode(variable.type, value), by: 'list' })),
    ),
    ...lesson.file.questions.map(({ id }): Deposit => ({ kind: 'answer', question: id, option: 0, by: 'list' })),
    { kind: 'hint', step: lesson.file.steps[0]!.id, level: 1 },
    { kind: 'rewind', toTick: 0 },
    { kind: 'end', why: 'left' },
  ]
}

/** All of a run that must be the same. */
const essence = ({ facts, ...rest }: Run) => JSON.stringify({ ...rest, cells: facts.cells })

/** Checks the four laws on one log. */
function check(
  lesson: Lesson,
  text: Parameters<typeof statements>[1],
  { run, entries }: { run: Run; entries: Entry[] },
  roll: (n: number) => number,
) {
  const log = JSON.parse(JSON.stringify(entries)) as Entry[]
  const folded = fold(lesson, run.header, log)
  expect(essence(folded) === essence(run), 'R1: the log folded at once').toBe(true)

  const cut = roll(log.length)
  let resumed = fold(lesson, run.header, log.slice(0, cut))
  const told: Statement[] = statements(lesson, text, startRun(lesson, run.header), resumed, base)
  for (const entry of log.slice(cut)) {
    const next = reduce(lesson, advance(lesson, resumed, Math.min(entry.tick, resumed.tick + roll(40))), entry)
    told.push(...statements(lesson, text, resumed, next, base))
    resumed = next
  }
  expect(essence(resumed) === essence(run), `R1: resumed after ${cut} entries`).toBe(true)

  const whole = statements(lesson, text, startRun(lesson, run.header), run, base)
  expect([...new Map(told.map((s) => [s.id, s])).values()], 'X1: told in pieces').toEqual(whole)
  expect(whole.length, 'at most 40 statements').toBeLessThanOrEqual(40)
  expect(boardRow(whole), 'X3: the row of the statements').toEqual(boardRowOfRun(lesson, run))

  let after = advance(lesson, run, run.tick + 500)
  for (const deposit of afterwards(lesson)) after = reduce(lesson, after, { ...deposit, seq: after.seq, tick: after.tick + 5 })
  expect(essence({ ...after, seq: run.seq }) === essence(run), 'R2: after the end').toBe(true)
}

describe.each(everyScene())('%s', (name, { lesson, scene }) => {
  it.each([
    [1, 'exam'],
    [2, 'independent'],
    [3, 'guided'],
    [4, 'demo'],
    [5, 'independent'],
    [6, 'prompted'],
  ] as const)('[R1 R2 X1 X3] whatever hands do (seed %d, %s)', (seed, help) =>
    check(lesson, scene.text, anything(lesson, help, seed), dice(seed + 100)),
  )
  const runs = `scenes/${name}/runs`
  it.runIf(existsSync(runs))('[R1 R2 X1 X3] in every worked example', () => {
    for (const [i, file] of readdirSync(runs).entries()) check(lesson, scene.text, playExample(`${runs}/${file}`), dice(i))
  })
})
