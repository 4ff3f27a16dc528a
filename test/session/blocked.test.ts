// A real interlock that keeps the machine from starting says so, except in an exam.
import { describe, expect, it } from 'vitest'
import { machineState } from '../../src/core/run/run.ts'
import { headerFor, world } from './lathe.ts'

const pushed = (help: 'guided' | 'exam') => {
  const w = world(headerFor({ help }))
  w.session.start()
  w.session.act('main-switch', true, 'list')
  w.session.act('spindle-lever', 'forward', 'list')
  return w
}

describe('an act that an interlock keeps from starting anything', () => {
  it('moves its part and tells which interlock it was', () => {
    const { session } = pushed('guided')
    expect(machineState(session.now())).toBe('READY')
    expect(session.store.getState().live).toMatchObject({ id: 'live.blocked', params: { why: '@interlock.il-guard.message' } })
  })
  it('is only an act in an exam', () => {
    expect(pushed('exam').session.store.getState().live?.id).toBe('live.value')
  })
})
