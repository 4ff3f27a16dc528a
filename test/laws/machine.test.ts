// Laws M1–M5 over every machine, and a broken grinder for each, which it must catch.
import { describe, expect, it } from 'vitest'
import { startRun } from '../../src/core/run/run.ts'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { header } from '../fixtures/grinder.ts'
import { Bot } from './bot.ts'
import { extremes, repeats, states, stops, walk } from './machine-laws.ts'
import { broken, everyScene } from './scenes.ts'

/** The machine as it is found. */
const start = (lesson: Lesson) => [startRun(lesson, header({ help: 'demo' }))]

describe.each(everyScene())('%s', (_, { lesson }) => {
  const bot = new Bot(lesson)
  const { runs } = bot.complete(start(lesson)[0]!, () => false)
  const farthest = extremes(bot, runs)
  const walked = walk(lesson, [...runs, ...farthest])
  it('[M1] is brought to rest by each of its stops in the declared time', () => {
    const dangers = lesson.machine.variables.filter((v) => v.restWithin !== undefined)
    const ends = dangers.reduce((sum, { min = 0, max = 0 }) => sum + Number(min < 0) + Number(max > 0), 0)
    expect(farthest.length, 'dangers driven to both their ends').toBe(ends)
    expect(stops(lesson, walked)).toEqual([])
  })
  it('[M2] starts by a start act alone, [M3] and stops when a real interlock opens', () => {
    expect(walked.complaints).toEqual([])
  })
  it('[M4] reaches and leaves every state', () => {
    expect(states(lesson, walked)).toEqual([])
  })
  it('[M5] takes what is already so for no act', () => {
    expect(runs.flatMap((run) => repeats(lesson, run))).toEqual([])
  })
})

describe('a planted fault is caught', () => {
  it('[M1] a stop that brakes too slowly', () => {
    const { lesson } = broken((m) => (m.states.list[3]!.drives![0]!.lag = 3))
    expect(stops(lesson, walk(lesson, start(lesson)))).toContainEqual(expect.stringContaining('M1: stop-estop leaves wheel_rpm'))
  })
  it('[M1] a stop that cannot be used', () => {
    const { lesson } = broken((m) => (m.parts[2]!.control!.when = 'shield_deg > 50'))
    expect(stops(lesson, walk(lesson, start(lesson)))).toContainEqual(expect.stringContaining('M1: stop-estop cannot be used'))
  })
  it('[M2] a start that follows from facts: shutting the shield starts the wheel', () => {
    const { lesson } = broken((m) => Object.assign(m.states.transitions[5]!, { on: undefined, when: 'supply_on && !estop && start' }))
    expect(walk(lesson, start(lesson)).complaints).toContainEqual(expect.stringMatching(/^M2: (eye-shield|RUNNING)/))
  })
  it('[M3] a drive that does not mind an open interlock', () => {
    const { lesson } = broken((m) => m.states.transitions.splice(4, 1))
    expect(walk(lesson, start(lesson)).complaints).toContainEqual(expect.stringContaining('M3: RUNNING outlives an open interlock'))
  })
  it('[M4] a state nothing leads to, and one nothing leads out of', () => {
    const lost = broken((m) => m.states.list.push({ id: 'LOST' })).lesson
    expect(states(lost, walk(lost, start(lost)))).toEqual(['M4: LOST is never reached'])
    const stuck = broken((m) => m.states.transitions.splice(3, 1)).lesson
    expect(states(stuck, walk(stuck, start(stuck)))).toEqual(['M4: STOPPED is never left'])
  })
})
