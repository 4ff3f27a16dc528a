// Laws P1, P2, P5, P6 over every lesson, by a bot that finds its own way; and a broken grinder for each, which it must catch.
import { describe, expect, it } from 'vitest'
import { Bot } from './bot.ts'
import { LessonLaws } from './lesson-laws.ts'
import { broken, everyScene } from './scenes.ts'

/** A bot's search takes seconds; on a busy machine many. */
const PATIENCE_MS = 180_000

describe.each(everyScene())('%s', { timeout: PATIENCE_MS }, (_, { lesson }) => {
  const bot = new Bot(lesson)
  const exam = new LessonLaws(bot, 'exam')
  it('[P1] has a way through every step without a fault', () => {
    expect(exam.steps()).toEqual([])
  })
  it('[P2] lets every fault happen, charged once an entry; [P5] and be finished after it', () => {
    expect(exam.faults()).toEqual([])
  })
  it('[P5] in practice goes on from the last safe moment to its end', () => {
    expect(new LessonLaws(bot, 'independent').faults()).toEqual([])
  })
  it('[P6] has drills that are passed with 2 s before each action', () => {
    expect(exam.drills()).toEqual([])
  })
})

describe('a planted fault is caught', () => {
  const laws = (...breaks: Parameters<typeof broken>) => new LessonLaws(new Bot(broken(...breaks).lesson), 'exam')
  const nothing = () => {}
  it('[P1] a step that cannot be done', () => {
    expect(laws(nothing, (l) => (l.steps[3]!.done = 'wheel_rpm > 2950')).steps()).toEqual(['P1: s04 cannot be done without a fault'])
  })
  it('[P1] a step that is done by itself', () => {
    expect(laws(nothing, (l) => (l.steps[0]!.done = 'shield_deg > 80')).steps()).toContain('P1: s01 is done before anything has been done')
  })
  it('[P2] a fault that can never happen', () => {
    expect(laws(nothing, (l) => (l.faults[1]!.when = 'turning && wheel_rpm > 2950')).faults()).toEqual([
      'P2: m-reach cannot be brought about',
    ])
  })
  it('[P2] a fault that only a flicker charges, again and again', () => {
    const flicker = laws(
      (m) => {
        m.variables.push({ id: 'flicker', type: 'bool', initial: false, cause: 'derived' })
        m.derived!.push({ var: 'flicker', kind: 'equal', to: 'turning && !flicker' })
      },
      (l) => (l.faults[4]!.when = "blank == 'hand' && flicker"),
    )
    expect(flicker.faults().some((c) => c.startsWith('P2: one entry of m-lag is charged'))).toBe(true)
  })
  it('[P5] a fault after which the lesson has no end', () => {
    const spoilt = laws(
      (m) => {
        m.variables.push({ id: 'spoilt', type: 'bool', initial: false, cause: 'derived' })
        m.derived!.push({ var: 'spoilt', kind: 'latch', set: "in_zone('hand', 'z-wheel')" })
      },
      (l) => (l.steps[5]!.done = 'starts >= 1 && !supply_on && !turning && !spoilt'),
    )
    expect(spoilt.faults()).toContain('P5: after m-reach, s06 cannot be done any more')
  })
  it('[P6] a drill whose time is too short', () => {
    expect(laws(nothing, (l) => (l.drills[0]!.limitS = 4)).drills()).toEqual(['P6: in dr-crack, a2 cannot be done in time'])
  })
})
