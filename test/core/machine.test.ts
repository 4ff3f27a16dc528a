// The machine's own time: hands sweep, acts start, facts stop, ramps and lags arrive, what is derived is derived.
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { SceneError } from '../../src/core/problem.ts'
import type { Value } from '../../src/core/machine/schema.ts'
import { advance, blockedBy, explainStep, fact, legal, machineState, reading, reduce, startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Deposit } from '../../src/core/run/schema.ts'
import { grinderScene, header } from '../fixtures/grinder.ts'

const { machine, lesson: file } = grinderScene()
const lesson = compileLesson(machine, file)
const fresh = () => startRun(lesson, header({ help: 'demo' }))
const act = (run: Run, part: string, value: Value) =>
  reduce(lesson, run, { seq: run.seq, tick: run.tick, kind: 'act', part, value, by: 'list' })
const wait = (run: Run, seconds: number) => advance(lesson, run, run.tick + seconds * 50)
const ready = () => act(wait(act(fresh(), 'eye-shield', 0), 1.2), 'supply-switch', true)
const running = () => wait(act(ready(), 'start-button', true), 3)

describe('a hand', () => {
  it('sweeps at the top speed of what it moves: a jump takes its time', () => {
    const run = act(fresh(), 'eye-shield', 0)
    expect(fact(run, 'shield_deg')).toBe(90)
    expect(fact(wait(run, 0.5), 'shield_deg')).toBeCloseTo(45, 6)
    expect(fact(wait(run, 1.1), 'shield_deg')).toBe(0)
  })
  it('never takes a part past its ends', () => {
    expect(fact(wait(act(fresh(), 'eye-shield', 400), 5), 'shield_deg')).toBe(90)
  })
  it('cannot handle what cannot be handled now', () => {
    expect(legal(lesson, fresh(), 'blank', 'hand')).toEqual({ not: 'handled now' })
    expect(legal(lesson, ready(), 'blank', 'hand')).toBe(true)
    expect(legal(lesson, ready(), 'blank', 'pocket')).toEqual({ not: 'handled now' })
    expect(fact(act(fresh(), 'blank', 'hand'), 'blank')).toBe('tray')
  })
  it('gets a thing to no place that is closed to it now, and to the others', () => {
    const held = act(act(ready(), 'blank', 'hand'), 'e-stop', true)
    expect(legal(lesson, held, 'blank', 'wheel')).toEqual({ not: 'handled now' })
    expect(fact(act(held, 'blank', 'wheel'), 'blank')).toBe('hand')
    expect(legal(lesson, held, 'blank', 'tray')).toBe(true)
    expect(legal(lesson, act(held, 'e-stop', false), 'blank', 'wheel')).toBe(true)
  })
  it('is refused by a lock, by its name', () => {
    const { machine: fast } = grinderScene((m) => (m.states.list[2]!.drives![0]!.to = 3000))
    const other = compileLesson(fast, file)
    let run = startRun(other, header({ help: 'demo' }))
    for (const [part, value] of [
      ['eye-shield', 0],
      ['supply-switch', true],
      ['start-button', true],
    ] as const)
      run = advance(other, reduce(other, run, { seq: run.seq, tick: run.tick, kind: 'act', part, value, by: 'list' }), run.tick + 150)
    expect(legal(other, run, 'eye-shield', 90)).toEqual({ locked: 'il-blank' })
  })
})

describe('states', () => {
  it('start by the act alone, never by facts coming true afterwards', () => {
    const open = act(act(fresh(), 'supply-switch', true), 'start-button', true)
    expect(machineState(open)).toBe('READY')
    expect(machineState(wait(act(open, 'eye-shield', 0), 3))).toBe('READY')
    expect(machineState(running())).toBe('RUNNING')
  })
  it('tell which interlock kept an act from starting anything', () => {
    const open = act(fresh(), 'supply-switch', true)
    expect(blockedBy(lesson, open, 'start-button', true)).toBe('il-shield')
    expect(blockedBy(lesson, open, 'start-button', false)).toBeUndefined()
    expect(blockedBy(lesson, ready(), 'start-button', true)).toBeUndefined()
  })
  it('ramp up at their rate, and lag down to rest, each at its own', () => {
    expect(fact(wait(act(ready(), 'start-button', true), 1), 'wheel_rpm')).toBeCloseTo(1450, 6)
    expect(fact(running(), 'wheel_rpm')).toBe(2900)
    const stopped = act(running(), 'e-stop', true)
    expect(machineState(stopped)).toBe('STOPPED')
    expect(Number(fact(wait(stopped, 0.3), 'wheel_rpm'))).toBeLessThan(1200)
    expect(fact(wait(stopped, 3), 'wheel_rpm')).toBe(0)
    expect(Number(fact(wait(act(running(), 'supply-switch', false), 3), 'wheel_rpm'))).toBeGreaterThan(300)
  })
  it('fall out of a drive in the tick a real interlock opens', () => {
    let run = act(running(), 'eye-shield', 90)
    while (fact(run, 'shut') === true) run = wait(run, 0.02)
    expect(machineState(run)).toBe('READY')
  })
})

describe('derived variables', () => {
  it('count edges once each, integrate while they may, latch for good', () => {
    let run = running()
    expect(fact(run, 'starts')).toBe(1)
    run = wait(act(run, 'blank', 'wheel'), 2)
    expect(Number(fact(run, 'ground_s'))).toBeCloseTo(2, 1)
    run = act(wait(act(run, 'e-stop', true), 3), 'e-stop', false)
    expect([fact(run, 'tested'), fact(run, 'starts'), machineState(run)]).toEqual([true, 1, 'READY'])
    run = wait(act(act(run, 'start-button', false), 'start-button', true), 1)
    expect(fact(run, 'starts')).toBe(2)
  })
  it('shows an event in the tick of its act and not for long', () => {
    const event = reading(lesson, "event('started-open')")
    const run = act(act(fresh(), 'supply-switch', true), 'start-button', true)
    expect([event(run), event(wait(run, 0.02)), event(wait(run, 0.06))]).toEqual([true, true, false])
  })
})

describe('elapsed', () => {
  const timed = grinderScene(
    (m) => m.states.transitions.unshift({ from: ['RUNNING'], to: 'OFF', when: 'elapsed(2)' }),
    (l) => {
      l.steps[2]!.done = 'elapsed(1)'
      l.faults[4]!.when = 'elapsed(3)'
      l.drills[0]!.actions[0]!.done = 'elapsed(4)'
    },
  )
  const other = compileLesson(timed.machine, timed.lesson)
  const put = (run: Run, deposit: Deposit) => reduce(other, run, { ...deposit, seq: run.seq, tick: run.tick })
  const go = (run: Run, seconds: number) => advance(other, run, run.tick + seconds * 50)

  it('counts from entering the state in the machine', () => {
    let run = startRun(other, header({ help: 'demo' }))
    for (const [part, value] of [
      ['eye-shield', 0],
      ['supply-switch', true],
      ['start-button', true],
    ] as const)
      run = go(put(run, { kind: 'act', part, value, by: 'list' }), part === 'eye-shield' ? 3 : 0.5)
    expect(machineState(go(run, 1.4))).toBe('RUNNING')
    expect(machineState(go(run, 1.6))).not.toBe('RUNNING')
  })
  it("counts from the step's turn in a step and its faults", () => {
    const waiting = go(startRun(other, header({ help: 'demo' })), 5)
    expect(waiting.steps.s03).toBe('waiting')
    const open = put(waiting, { kind: 'judge', part: 'e-stop', verdict: 'sound', by: 'list' })
    expect(go(open, 0.9).steps.s03).toBe('open')
    expect(go(open, 1.1).steps.s03).toBe('done')
    // The fault belongs to s04, whose turn comes with s03 done.
    expect(go(open, 3.9).faults).toEqual([])
    expect(go(open, 4.2).faults).toMatchObject([{ id: 'm-lag' }])
  })
  it('counts from the trigger in a drill', () => {
    const run = startRun(other, header({ task: { kind: 'drill', drill: 'dr-crack' } }))
    expect(go(run, 4.9).drill?.action).toBe(0)
    expect(go(run, 5.2).drill?.action).toBe(1)
  })
})

describe('reading', () => {
  it('explains why a step is not done', () => {
    const why = explainStep(lesson, fresh(), 's06')
    expect(why.value).toBe(false)
    expect(JSON.stringify(why)).toContain('hold(!turning, 1)')
  })
  it('names a near miss for an unknown fact', () => {
    expect(() => fact(fresh(), 'weel_rpm')).toThrow('did you mean wheel_rpm')
    expect(() => fact(fresh(), 'constructor')).toThrow('there is no fact constructor')
  })
  it('never changes the run it was given', () => {
    const run = running()
    const before = JSON.stringify(run)
    act(run, 'e-stop', true)
    wait(run, 5)
    expect(JSON.stringify(run)).toBe(before)
  })
})

describe('a broken file', () => {
  const problems = (...breaks: Parameters<typeof grinderScene>) => {
    try {
      const scene = grinderScene(...breaks)
      compileLesson(scene.machine, scene.lesson)
      return []
    } catch (error) {
      if (error instanceof SceneError) return error.problems
      throw error
    }
  }
  it('tells every wrong sentence with its place and a near miss', () => {
    const found = problems(
      (m) => {
        m.definitions!.turning = 'weel_rpm > 5'
        m.states.transitions[0]!.to = 'REDY'
      },
      (l) => (l.steps[3]!.done = "state == 'RUNING'"),
    )
    expect(found).toContainEqual(expect.objectContaining({ file: 'machine.json', path: 'definitions.turning', hint: 'wheel_rpm' }))
    expect(found).toContainEqual(expect.objectContaining({ path: 'states.transitions[0].to', came: 'REDY', hint: 'READY' }))
    expect(found).toContainEqual(expect.objectContaining({ file: 'lesson.json', path: 'steps[3].done', hint: 'RUNNING' }))
  })
  it('tells a definition that defines itself', () => {
    const found = problems((m) => Object.assign(m.definitions!, { turning: 'whirling', whirling: 'turning' }))
    expect(found.some((p) => p.came.includes('defines itself'))).toBe(true)
  })
  it('tells a value that is none of the variable', () => {
    expect(problems((m) => (m.states.transitions[5]!.set = { blank: 'trey' }))).toContainEqual(
      expect.objectContaining({ path: 'states.transitions[5].set.blank', hint: 'tray' }),
    )
  })
})
