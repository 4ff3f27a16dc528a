// What a run says in xAPI: the same words whenever it is told, never more than forty, and the teacher's row out of them.
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { boardRow, boardRowOfRun } from '../../src/core/record/board.ts'
import { statements } from '../../src/core/record/statements.ts'
import type { Statement } from '../../src/core/record/statements.ts'
import { after, duration } from '../../src/core/record/time.ts'
import { startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Header } from '../../src/core/run/schema.ts'
import { grinderScene, header } from '../fixtures/grinder.ts'
import { Player } from '../fixtures/play.ts'

const { machine, lesson: file, text } = grinderScene()
const lesson = compileLesson(machine, file)
const base = 'https://gongfang.example/'
const all = (run: Run) => statements(lesson, text, startRun(lesson, run.header), run, base)
const play = (part: Partial<Header> = {}) => new Player(lesson, header(part))
const verbs = (told: readonly Statement[]) => told.map((s) => s.verb.id.replace(/.*\//, ''))

const passed = () =>
  play()
    .act('glasses', true)
    .put({ kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' })
    .act('eye-shield', 0)
    .wait(1.2)
    .act('supply-switch', true)
    .act('start-button', true)
    .wait(3)
    .put({ kind: 'hint', step: 's05', level: 1 })
    .put({ kind: 'say', option: 'take-off', by: 'list' })
    .put({ kind: 'say', option: 'refuse', by: 'list' })
    .act('supply-switch', false)
    .wait(15)
    .put({ kind: 'answer', question: 'q1', option: 1, by: 'list' })
    .put({ kind: 'end', why: 'finished' })

describe('statements', () => {
  it('tell a run from its start to its result', () => {
    const told = all(passed().run)
    expect(verbs(told)).toEqual([
      'initialized',
      'progressed',
      'progressed',
      'progressed',
      'progressed',
      'hinted',
      'erred',
      'progressed',
      'progressed',
      'answered',
      'completed',
      'passed',
      'terminated',
    ])
    const result = told.at(-2)
    expect(result?.result).toMatchObject({ success: true, score: { scaled: 0.9, raw: 90, min: 0, max: 100 } })
    expect(result?.result.duration).toMatch(/^PT\d+(\.\d+)?S$/)
    expect(told[6]).toMatchObject({
      object: {
        id: `${base}lessons/mechanical/pedestal-grinder/faults/m-hurry`,
        definition: { type: `${base}activity-types/fault`, name: { en: 'fault.m-hurry.name' } },
      },
      context: { registration: header().run },
    })
  })
  it('have the same ids and words however the run was cut up [X1]', () => {
    const player = passed()
    const whole = all(player.run)
    const pieces: Statement[] = []
    const again = play()
    let told = again.run
    for (const entry of player.entries) {
      again.wait((entry.tick - again.run.tick) / 50)
      again.put(entry)
      pieces.push(...statements(lesson, text, told, again.run, base))
      told = again.run
    }
    expect(pieces).toEqual(whole)
    expect(new Set(whole.map((s) => s.id)).size).toBe(whole.length)
  })
  it('of two runs never share an id', () => {
    const other = play({ run: '6f1f4c0a-7a53-4e7e-9a0c-0d6a1f1a0002' })
    expect(all(other.run)[0]?.id).not.toBe(all(play().run)[0]?.id)
  })
  it('stay within forty whatever happens, and lose no fault', () => {
    const player = play({ help: 'independent' }).act('glasses', true).put({ kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' })
    player.act('eye-shield', 0).wait(1.2).act('supply-switch', true).act('start-button', true).wait(3)
    for (let i = 0; i < 60; i++) {
      player.put({ kind: 'hint', step: 's05', level: 1 }).put({ kind: 'zone', body: 'hand', zone: 'z-wheel', inside: true })
      player
        .put({ kind: 'rewind', toTick: player.run.pending?.safeTick ?? 0 })
        .put({ kind: 'zone', body: 'hand', zone: 'z-wheel', inside: false })
    }
    player.put({ kind: 'say', option: 'take-off', by: 'list' }).put({ kind: 'end', why: 'finished' })
    const told = all(player.run)
    expect(told.length).toBeLessThanOrEqual(40)
    expect(verbs(told).slice(-3)).toEqual(['completed', 'failed', 'terminated'])
    expect(told.some((s) => s.object.id.endsWith('/faults/m-hurry'))).toBe(true)
    expect(boardRow(told)).toEqual(boardRowOfRun(lesson, player.run))
    expect(boardRow(told)?.faults.find((f) => f.id === 'm-reach')?.count).toBe(60)
  })
  it('judge nobody who leaves, looks on or visits', () => {
    expect(verbs(all(play().put({ kind: 'end', why: 'left' }).run))).toEqual(['initialized', 'terminated'])
    expect(verbs(all(play({ help: 'demo' }).put({ kind: 'end', why: 'finished' }).run)).slice(-1)).toEqual(['terminated'])
    expect(verbs(all(play({ help: 'guided', task: { kind: 'preview' } }).wait(21).run))).toEqual([
      'initialized',
      'progressed',
      'progressed',
      'terminated',
    ])
  })
  it('hold nothing that says who it was', () => {
    expect(JSON.stringify(all(passed().run))).not.toContain('actor')
  })
})

describe("the teacher's row", () => {
  it('is the same from statements, in any order, as from the log [X3]', () => {
    const player = passed()
    const told = all(player.run)
    const row = boardRowOfRun(lesson, player.run)
    expect(boardRow(told.toReversed())).toEqual(row)
    expect(row).toMatchObject({
      lesson: 'mechanical/pedestal-grinder',
      done: 6,
      steps: 6,
      score: 90,
      outcome: 'passed',
      faults: [{ id: 'm-hurry', severity: 'major', count: 1 }],
      hints: 1,
    })
  })
  it('follows a run step by step', () => {
    const player = play().act('glasses', true)
    expect(boardRow(all(player.run))).toMatchObject({ done: 1, steps: 6, step: 's02', score: 100 })
    expect(boardRow(all(player.run))).toEqual(boardRowOfRun(lesson, player.run))
  })
  it('takes the actor the server gave', () => {
    const told = all(play().run).map((s) => ({ ...s, actor: { account: { name: 'p-7' } } }))
    expect(boardRow(told)?.actor).toBe('p-7')
    expect(boardRow([])).toBeUndefined()
    expect(boardRow([{ context: {} }])).toBeUndefined()
  })
})

describe('statement time', () => {
  it.each([
    ['2026-02-28T23:59:00.5Z', 60_000, '2026-03-01T00:00:00.500Z'],
    ['2024-02-28T23:59:59Z', 1000, '2024-02-29T00:00:00.000Z'],
    ['1999-12-31T23:59:59.999Z', 1, '2000-01-01T00:00:00.000Z'],
    ['2026-11-23T10:00:00Z', -500, '2026-11-23T09:59:59.500Z'],
  ])('%s plus %d ms is %s', (start, ms, expected) => {
    expect(after(start, ms)).toBe(expected)
  })
  it('agrees with the platform over four centuries', () => {
    for (let i = 0; i < 3000; i++) {
      const ms = i * 4_212_345_678
      expect(after('1970-01-01T00:00:00Z', ms)).toBe(new Date(ms).toISOString())
    }
  })
  it('is refused when it is no instant', () => {
    expect(() => after('yesterday', 0)).toThrow('expected an ISO 8601 UTC instant')
  })
  it('lasts in seconds', () => {
    expect(duration(93_400)).toBe('PT93.4S')
  })
})
