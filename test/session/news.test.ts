// What is said of the steps, level of help by level of help (DESIGN: five levels of help).
import { describe, expect, it } from 'vitest'
import type { Help } from '../../src/core/run/schema.ts'
import { newsOf } from '../../src/session/news.ts'
import { headerFor, world } from './lathe.ts'

const next = { step: 's02', hintLevel: 0 }
const when = { tick: 5, at: 5, seq: 3, index: 1 }
const stepDone = { ...when, kind: 'step', step: 's01' } as const
const fault = { ...when, kind: 'fault', fault: 'f01', severity: 'minor', again: false } as const

/** The text id, and which words of the scene go into it. */
const said = (help: Help, ...rest: [Parameters<typeof newsOf>[1], Parameters<typeof newsOf>[2]?]) =>
  newsOf(help, ...rest).map(({ id, params }) => [id, ...Object.values(params)].join(' '))

describe('when a step comes to be the one at hand', () => {
  it.each(['demo', 'guided'] as const)('%s says its title and what to do', (help) => {
    expect(said(help, [], next)).toEqual(['live.now-how @step.s02.title @step.s02.instruction'])
    expect(said(help, [stepDone], next)).toEqual(['live.next-how @step.s02.title @step.s02.instruction'])
  })

  it('prompted says its title, and what to do once a hint was asked for', () => {
    expect(said('prompted', [stepDone], next)).toEqual(['live.next @step.s02.title'])
    const hint = (level: number) => ({ ...when, kind: 'hint', step: 's02', level }) as const
    expect(said('prompted', [hint(1)])).toEqual(['live.hint-how @step.s02.hint @step.s02.instruction'])
    expect(said('prompted', [hint(2)])).toEqual(['live.hint @step.s02.hint'])
    expect(said('guided', [hint(1)])).toEqual(['live.hint @step.s02.hint'])
  })

  it('independent says only that one is done', () => {
    expect(said('independent', [], next)).toEqual([])
    expect(said('independent', [stepDone], next)).toEqual(['live.step @step.s01.title'])
  })

  it('exam says nothing', () => {
    expect(said('exam', [stepDone], next)).toEqual([])
  })

  it('a fault at the same moment is what stays to be read', () => {
    expect(said('guided', [fault, stepDone], next).at(-1)).toMatch(/^live\.fault/)
  })
})

describe('in a living run', () => {
  const first = (help: Help) => {
    const { session, said } = world(headerFor({ help }))
    session.start()
    return { live: session.store.getState().live, said, session }
  }

  it('the first step is said at the start, once', () => {
    const { live, said, session } = first('guided')
    expect(live).toMatchObject({ id: 'live.now-how', params: { step: '@step.s01.title', instruction: '@step.s01.instruction' } })
    session.pause()
    session.resume()
    expect(said).toEqual(['live.now-how'])
  })

  it('nothing is said at the start of an exam', () => {
    expect(first('exam').live).toBeUndefined()
  })

  it('a demonstration says each step as its turn comes', () => {
    const { session, said, wait } = world(headerFor({ help: 'demo' }))
    session.start()
    wait(60)
    expect(said.filter((id) => id === 'live.next-how').length).toBeGreaterThan(1)
  })
})
