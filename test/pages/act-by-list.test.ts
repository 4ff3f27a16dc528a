// A press in the list: a sprung button and a sprung area come back by themselves, a pedal and what is to be held stay down.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { actByList } from '../../src/pages/run/act-by-list.ts'
import type { Session } from '../../src/session/session.ts'

const did: unknown[] = []
const session = { act: (part: string, value: unknown) => did.push([part, value]) } as unknown as Session
beforeEach(() => {
  did.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('a sprung button is pressed and comes back', () => {
  actByList(session, { id: 'start', control: { kind: 'button', var: 'start', springsTo: false } }, true)
  expect(did).toEqual([['start', true]])
  vi.advanceTimersByTime(400)
  expect(did).toEqual([
    ['start', true],
    ['start', false],
  ])
})

it('a sprung area of a touch screen is pressed and comes back', () => {
  actByList(session, { id: 'screen', control: { kind: 'touch', var: 'key', springsTo: 'none' } }, 'start')
  vi.advanceTimersByTime(400)
  expect(did).toEqual([
    ['screen', 'start'],
    ['screen', 'none'],
  ])
})

it('a button that is to be held stays in until it is pressed again', () => {
  actByList(session, { id: 'jog', control: { kind: 'button', var: 'jog', springsTo: false, held: true } }, true)
  vi.advanceTimersByTime(4000)
  expect(did).toEqual([['jog', true]])
})

it('a pedal stays down until it is pressed again', () => {
  actByList(session, { id: 'brake', control: { kind: 'pedal', var: 'brake', springsTo: false } }, true)
  vi.advanceTimersByTime(4000)
  expect(did).toEqual([['brake', true]])
})
