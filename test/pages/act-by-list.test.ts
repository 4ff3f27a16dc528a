// A press in the list: a sprung button comes back by itself, a pedal stays down.
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

it('a pedal stays down until it is pressed again', () => {
  actByList(session, { id: 'brake', control: { kind: 'pedal', var: 'brake', springsTo: false } }, true)
  vi.advanceTimersByTime(4000)
  expect(did).toEqual([['brake', true]])
})
