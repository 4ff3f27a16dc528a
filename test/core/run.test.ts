// A run: progress, faults, practice and exam, the three other tasks, and a log that must fit.
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { RunError } from '../../src/core/run/error.ts'
import { currentSteps, fact, fold, machineState, openMenus, reduce } from '../../src/core/run/run.ts'
import { scoreOf } from '../../src/core/run/score.ts'
import { lastSafeTick } from '../../src/core/run/state.ts'
import type { Header } from '../../src/core/run/schema.ts'
import { grinderScene, header } from '../fixtures/grinder.ts'
import { Player } from '../fixtures/play.ts'

const { machine, lesson: file } = grinderScene()
const lesson = compileLesson(machine, file)
const play = (part: Partial<Header> = {}) => new Player(lesson, header(part))
const practice = () => play({ help: 'independent' })
const prepared = (player: Player) =>
  player
    .act('glasses', true)
    .put({ kind: 'look', part: 'e-stop' })
    .put({ kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' })
    .act('eye-shield', 0)
    .wait(1.2)
    .act('supply-switch', true)
const started = (player: Player) => prepared(player).act('start-button', true).act('start-button', false).wait(3)
const finished = (player: Player) => started(player).put({ kind: 'say', option: 'refuse', by: 'list' }).act('supply-switch', false).wait(15)

describe('steps', () => {
  it('open when what is before them is done, and stay done', () => {
    const player = play()
    expect(player.run.steps).toMatchObject({ s01: 'open', s02: 'open', s03: 'waiting' })
    expect(currentSteps(lesson, player.run).map((s) => s.id)).toEqual(['s01', 's02'])
    prepared(player).act('glasses', false)
    expect(player.run.steps).toMatchObject({ s01: 'done', s03: 'done', s04: 'open' })
    expect(fact(player.run, 'phase')).toBe('during')
  })
  it('are not done by looking alone', () => {
    expect(play().put({ kind: 'look', part: 'e-stop' }).run.steps.s02).toBe('open')
  })
  it('are missed by a start without them, and charged by their severity', () => {
    const player = play().act('glasses', true).act('eye-shield', 0).wait(1.2).act('supply-switch', true).act('start-button', true)
    expect(player.run.steps).toMatchObject({ s02: 'missed', s03: 'missed', s04: 'open' })
    expect(player.faults).toEqual(['missed-s02', 'missed-s03'])
    expect(player.run.score).toBe(87)
  })
  it('end an exam when one left out is critical, and nothing is told after that', () => {
    const { machine: same, lesson: strict } = grinderScene(undefined, (l) => (l.steps[1]!.severity = 'critical'))
    const player = new Player(compileLesson(same, strict), header({ help: 'exam' }))
    player.act('glasses', true).act('eye-shield', 0).wait(1.2).act('supply-switch', true).act('start-button', true)
    expect(player.faults).toEqual(['missed-s02'])
    expect(player.run.ended).toMatchObject({ why: 'critical', by: 'missed-s02' })
    expect(player.run.moments.at(-1)).toMatchObject({ kind: 'ended' })
  })
  it('with an omission fault are charged as that fault, once, when it comes true', () => {
    const player = play().put({ kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' }).act('eye-shield', 0).wait(1.2)
    player.act('supply-switch', true).act('start-button', true)
    expect(player.faults).toEqual([])
    player.wait(1)
    expect(player.run.faults).toMatchObject([{ id: 'm-glasses', count: 1 }])
    expect(player.run.ended).toMatchObject({ why: 'critical', by: 'm-glasses', outcome: 'failed' })
  })
  it('left out altogether are charged at the end, emergencies never', () => {
    const player = play().put({ kind: 'end', why: 'finished' })
    expect(player.faults).toEqual(['missed-s02', 'missed-s03', 'missed-s04', 'missed-s05', 'missed-s06', 'm-glasses'])
    expect(player.run).toMatchObject({ score: 64, ended: { outcome: 'failed', why: 'finished' } })
  })
  it('cost nothing to who leaves: there is no result', () => {
    const player = play().put({ kind: 'end', why: 'left' })
    expect(player.faults).toEqual([])
    expect(player.run.ended).toMatchObject({ outcome: 'failed', why: 'left' })
  })
  it('done without a fault come to 100 and a pass', () => {
    const player = finished(play()).put({ kind: 'end', why: 'finished' })
    expect([player.faults, player.run.score, player.run.ended?.outcome]).toEqual([[], 100, 'passed'])
  })
})

describe('faults', () => {
  const reach = (inside: boolean) => ({ kind: 'zone', body: 'hand', zone: 'z-wheel', inside }) as const
  it('are charged when they come true, once an entry, and score once', () => {
    const player = started(play()).put(reach(true)).wait(2)
    expect(player.run.faults).toMatchObject([{ id: 'm-reach', count: 1 }])
    player.put(reach(false)).wait(0.1).put(reach(true))
    expect(player.run.faults).toMatchObject([{ id: 'm-reach', count: 2 }])
    expect(player.run.moments.filter((m) => m.kind === 'fault').map((m) => m.again)).toEqual([false, true])
    expect(player.run.score).toBe(90)
  })
  it('do not see a zone that is not active', () => {
    expect(prepared(play()).put(reach(true)).wait(1).faults).toEqual([])
  })
  it('in practice stop the world, until it is tried again from the last safe moment', () => {
    const player = started(practice())
    const safe = player.run.tick
    player.wait(0.5).put(reach(true))
    expect(player.run.pending).toEqual({ fault: 'm-reach', safeTick: safe + 25 })
    const still = player.run.tick
    expect(player.wait(3).run.tick).toBe(still)
    player.act('e-stop', true)
    expect(fact(player.run, 'estop')).toBe(false)
    player.put({ kind: 'pause', ms: 4000, why: 'consequence' }).put({ kind: 'rewind', toTick: safe + 25 })
    expect(player.run.pending).toBeUndefined()
    expect(player.run.moments.at(-1)).toMatchObject({ kind: 'rewound', toTick: safe + 25, at: still * 20 + 4000 })
  })
  it('go back before the act that led to them, however long ago it was', () => {
    const player = practice()
      .put({ kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' })
      .act('eye-shield', 0)
      .wait(1.2)
      .act('supply-switch', true)
      .wait(1)
    const before = player.run.tick
    player.act('start-button', true).wait(1)
    expect(player.run.pending).toEqual({ fault: 'm-glasses', safeTick: before })
    player.put({ kind: 'rewind', toTick: before })
    expect([machineState(player.run), fact(player.run, 'start'), player.run.steps.s01]).toEqual(['READY', false, 'open'])
    expect(player.faults).toEqual(['m-glasses'])
    expect(player.run.tick).toBeGreaterThan(before)
    player.act('glasses', true).act('start-button', true).wait(3)
    expect(player.run).toMatchObject({ faults: [{ id: 'm-glasses', count: 1 }], steps: { s01: 'done', s04: 'done' } })
  })
  it('do not see a hand that was in the zone when the run was rewound, until it has left', () => {
    const player = started(practice()).put(reach(true))
    player.put({ kind: 'rewind', toTick: player.run.pending?.safeTick ?? 0 }).wait(3)
    expect(player.run.pending).toBeUndefined()
    player.put(reach(false)).put(reach(true))
    expect(player.run.pending?.fault).toBe('m-reach')
  })
  it('that are minor never stop the world', () => {
    const player = prepared(practice()).act('eye-shield', 90).wait(1).act('start-button', true)
    expect(player.faults).toEqual(['m-open'])
    expect(player.run.pending).toBeUndefined()
  })
  it('in an exam never stop or rewind it', () => {
    const player = started(play()).put(reach(true))
    expect(player.run.pending).toBeUndefined()
    player.put({ kind: 'rewind', toTick: 0 })
    expect(machineState(player.run)).toBe('RUNNING')
  })
  it('know the last safe tick: before the act from which the trouble came, not merely the last act', () => {
    const player = started(practice())
    const before = player.run.tick
    player.act('blank', 'hand').wait(0.5).act('eye-shield', 5)
    expect(lastSafeTick(lesson, player.run)).toBe(before)
  })
})

describe('the score', () => {
  it.each([
    [[], 100],
    [['major', 'minor', 'minor'], 84],
    [['critical'], 79],
    [['critical', 'major', 'major', 'major'], 70],
    [Array(12).fill('major'), 0],
  ] as const)('of %j is %d', (costs, score) => {
    expect(scoreOf([...costs], 80)).toBe(score)
  })
})

describe('said, asked, answered', () => {
  it('what a menu offers can be said only while it is open, and the latest answer holds', () => {
    const player = play().put({ kind: 'say', option: 'take-off', by: 'list' })
    expect(player.faults).toEqual([])
    expect(openMenus(lesson, player.run)).toEqual([])
    started(player)
    expect(openMenus(lesson, player.run).map((m) => m.id)).toEqual(['menu-hurry'])
    player.put({ kind: 'say', option: 'take-off', by: 'list' }).put({ kind: 'say', option: 'refuse', by: 'list' })
    expect(player.faults).toEqual(['m-hurry'])
    expect(player.run.steps.s05).toBe('done')
  })
  it('the first answer to a question stays', () => {
    const player = play()
      .put({ kind: 'answer', question: 'q1', option: 2, by: 'list' })
      .put({ kind: 'answer', question: 'q1', option: 1, by: 'list' })
    expect(player.run.answers.q1).toMatchObject({ option: 2, right: false })
    expect(player.run.moments.filter((m) => m.kind === 'answer')).toHaveLength(1)
  })
  it('hints are counted', () => {
    expect(play().put({ kind: 'hint', step: 's01', level: 1 }).run).toMatchObject({ hints: 1, score: 100 })
  })
})

describe('time', () => {
  it('off the clock counts in statement time, skipped time does not', () => {
    const player = play().wait(1).put({ kind: 'pause', ms: 5000, why: 'asked' }).put({ kind: 'skip', ticks: 500 }).act('glasses', true)
    expect(player.run.tick).toBe(550)
    expect(player.run.moments.at(-1)).toMatchObject({ kind: 'step', at: 6000 })
  })
})

describe('a hunt', () => {
  const hunt = () => play({ help: 'independent', task: { kind: 'hunt', defects: ['d-crack', 'd-shield'] } })
  const accuse = (part: string) => ({ kind: 'judge', part, verdict: 'defective', by: 'list' }) as const
  it('starts from a machine set up as it should be, with the defects planted', () => {
    expect(fact(hunt().run, 'wheel_cracked')).toBe(true)
    expect(fact(hunt().run, 'ppe.safety_glasses')).toBe(true)
    expect(fact(hunt().run, 'shield_deg')).toBe(90)
  })
  it('ends when all is found; false alarms cost', () => {
    const player = hunt().put(accuse('glasses')).put(accuse('e-stop')).put(accuse('e-stop')).put(accuse('eye-shield'))
    expect(player.run.hunt).toEqual({ found: ['d-crack', 'd-shield'], falseAlarms: 1 })
    expect(player.run).toMatchObject({ score: 97, ended: { why: 'finished', outcome: 'passed' } })
  })
  it('charges what was not found by its severity', () => {
    expect(hunt().put(accuse('eye-shield')).put({ kind: 'end', why: 'finished' }).run).toMatchObject({
      score: 79,
      ended: { outcome: 'failed' },
    })
  })
})

describe('a drill', () => {
  it('leaves as much more time as the header says, and with 0 never ends for time', () => {
    const slow = (timeScale: number, seconds: number) =>
      play({ task: { kind: 'drill', drill: 'dr-crack' }, timeScale }).wait(seconds).run.ended
    expect(slow(1, 12)).toMatchObject({ why: 'time' })
    expect(slow(2, 12)).toBeUndefined()
    expect(slow(2, 22)).toMatchObject({ why: 'time' })
    expect(slow(0, 200)).toBeUndefined()
  })

  const drill = () => play({ task: { kind: 'drill', drill: 'dr-crack' } })
  it('runs on, happens, and is passed by its actions in order', () => {
    const player = drill().wait(0.5)
    expect(machineState(player.run)).toBe('RUNNING')
    expect(fact(player.run, 'wheel_cracked')).toBe(false)
    player.wait(1).act('e-stop', true).wait(3).put({ kind: 'say', option: 'call', by: 'list' })
    expect(player.run.moments.filter((m) => m.kind === 'drill-action').map((m) => m.action)).toEqual(['a1', 'a2'])
    expect(player.run).toMatchObject({ score: 100, ended: { why: 'finished', outcome: 'passed' } })
  })
  it('ends when time is up, and charges what was not done', () => {
    expect(drill().wait(1).act('e-stop', true).wait(11).run).toMatchObject({ score: 90, ended: { why: 'time', outcome: 'passed' } })
    expect(drill().wait(12).run).toMatchObject({ score: 79, ended: { why: 'time', outcome: 'failed' } })
  })
  it('is lost at once by what must not be done', () => {
    const player = drill().wait(1.1).put({ kind: 'zone', body: 'hand', zone: 'z-wheel', inside: true })
    expect(player.run).toMatchObject({ score: 79, faults: [], ended: { outcome: 'failed' } })
  })
})

describe('a preview', () => {
  it('goes from beat to beat by time or by doing, and ends well', () => {
    const player = play({ help: 'guided', task: { kind: 'preview' } }).wait(6)
    expect(player.run.preview).toMatchObject({ beat: 'b2' })
    player.act('start-button', true).wait(1)
    expect(player.run.moments.filter((m) => m.kind === 'beat').map((m) => m.beat)).toEqual(['b1', 'b2'])
    expect(player.wait(20).run.ended).toMatchObject({ why: 'time', outcome: 'passed' })
  })
})

describe('a log', () => {
  const { run } = play().wait(1)
  it.each([
    ['a wrong seq', { seq: 3, tick: 60 }, 'seq 0'],
    ['a tick in the past', { seq: 0, tick: 10 }, 'tick 50 or later'],
    ['an unknown part', { seq: 0, tick: 60, part: 'e-stopp' }, 'did you mean e-stop?'],
    ['a value that is none', { seq: 0, tick: 60, value: 'in' }, 'a value of estop'],
  ])('with %s is refused', (_, wrong, message) => {
    const entry = { kind: 'act' as const, part: 'e-stop', value: true, by: 'list' as const, ...wrong }
    expect(() => reduce(lesson, run, entry)).toThrow(RunError)
    expect(() => reduce(lesson, run, entry)).toThrow(message)
  })
  it('says nothing more after the end [R2]', () => {
    const player = started(play()).put({ kind: 'end', why: 'finished' })
    const { moments, facts, score, tick } = player.run
    player.wait(5).act('e-stop', true).put({ kind: 'zone', body: 'hand', zone: 'z-wheel', inside: true })
    expect({ moments: player.run.moments, cells: player.run.facts.cells, score: player.run.score, tick: player.run.tick }).toEqual({
      moments,
      cells: facts.cells,
      score,
      tick,
    })
  })
  it('holds a value already so without a trace [M5]', () => {
    const player = prepared(play())
    const { cells } = player.act('glasses', true).act('eye-shield', 0).run.facts
    expect(cells).toEqual(prepared(play()).run.facts.cells)
  })
  it('folded at once is the run as it was lived [R1]', () => {
    const player = finished(practice())
    const folded = fold(lesson, player.run.header, player.entries, player.run.tick)
    expect(folded.moments).toEqual(player.run.moments)
    expect(folded.facts.cells).toEqual(player.run.facts.cells)
  })
})
