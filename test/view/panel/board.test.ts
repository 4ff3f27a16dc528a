// What the board says at each level of help, with the words there are.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { help } from '../../../src/core/run/schema.ts'
import type { Help } from '../../../src/core/run/schema.ts'
import { shownNow } from '../../../src/session/help-shows.ts'
import type { Session, SessionView } from '../../../src/session/session.ts'
import { boardOf } from '../../../src/view/panel/board-of.ts'
import { wrap } from '../../../src/view/panel/wrap.ts'
import type { Words } from '../../../src/view/workshop-context.ts'

const texts: Record<string, string> = JSON.parse(readFileSync('src/text/zh-TW.json', 'utf8'))
const words: Words = {
  lang: 'zh-TW',
  languages: [
    { lang: 'zh-TW', name: '中文' },
    { lang: 'en', name: 'English' },
  ],
  scene: (id) => id,
  ui: (id) => {
    const text = texts[id]
    if (text === undefined) throw new Error(`the board asks for the word ${id}, which src/text has not`)
    return text
  },
  news: () => '',
  change: () => Promise.resolve(),
}
const steps = ['s01', 's02'].map((id) => ({ id, action: 'press' }))
const session = (level: Help) =>
  ({ header: { help: level, task: { kind: 'lesson' } }, lesson: { file: { steps, questions: [] } } }) as unknown as Session
const view = (rest: Partial<SessionView>) =>
  ({
    run: { steps: { s01: 'open', s02: 'waiting' }, faults: [], score: 100 },
    status: 'running',
    step: 's01',
    hintLevel: 0,
    ...rest,
  }) as SessionView

test('every level of help finds its words, running, frozen, paused and ended', () => {
  const ended = view({}).run
  for (const level of help.options)
    for (const state of [
      view({}),
      view({ consequence: { fault: 'm-key', show: 'fly_trail' }, status: 'frozen' }),
      view({ status: 'paused' }),
      view({ run: { ...ended, ended: { tick: 1, why: 'finished', outcome: 'passed' } }, status: 'ended' }),
    ])
      expect(boardOf(session(level), state, words).title).not.toBe('')
})

test('guided says what and why; prompted only what, until asked; alone and exam say nothing of the step', () => {
  const guided = boardOf(session('guided'), view({}), words)
  expect([guided.title, guided.body, guided.why]).toEqual(['step.s01.title', 'step.s01.instruction', 'step.s01.why'])
  const prompted = boardOf(session('prompted'), view({}), words)
  expect([prompted.title, prompted.body, prompted.why]).toEqual(['step.s01.title', '', ''])
  expect(boardOf(session('prompted'), view({ hintLevel: 1 }), words).body).toBe('step.s01.hint')
  for (const level of ['independent', 'exam'] as const) {
    const board = JSON.stringify(boardOf(session(level), view({ hintLevel: 3 }), words))
    expect(board).not.toContain('step.s01')
  }
})

test('an exam hides progress, score and hints; the ladder opens highlight, then ghost', () => {
  const exam = boardOf(session('exam'), view({}), words)
  expect([exam.dots.length, exam.count, exam.score, exam.faults]).toEqual([0, '', '', ''])
  expect(exam.buttons.map((each) => each.action.do)).toEqual(['pause', 'languages', 'end'])
  expect([1, 2, 3].map((level) => [shownNow('prompted', level).highlight, shownNow('prompted', level).ghost])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ])
})

test('a menu becomes choices that say their option', () => {
  const board = boardOf(session('exam'), view({ menu: { id: 'call', options: ['a', 'b', 'c'] } }), words)
  expect(board.choices.map((each) => each.action)).toEqual(['a', 'b', 'c'].map((option) => ({ do: 'say', option })))
})

test('lines break between Chinese characters, never before a closing mark, and keep Latin words whole', () => {
  const width = (text: string) => text.length
  expect(wrap('一二三四，五六', 4, width)).toEqual(['一二三四，', '五六'])
  expect(wrap('press the stop', 9, width)).toEqual(['press the', 'stop'])
  expect(wrap('一二（三四', 3, width)).toEqual(['一二', '（三四'])
})

test('whoever chooses a language is offered each by the name it gives itself', () => {
  const { choices } = boardOf(session('exam'), view({}), words, true)
  expect(choices.map(({ label, action }) => [label, action])).toEqual([
    ['中文', { do: 'language', lang: 'zh-TW' }],
    ['English', { do: 'language', lang: 'en' }],
  ])
})
