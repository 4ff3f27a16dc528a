// Eyes wander, and pointers are meant.
import { beforeEach, describe, expect, it } from 'vitest'
import { Attention } from '../../../src/view/hand/attention.ts'
import type { Session } from '../../../src/session/session.ts'

let inspecting: string | undefined
let attention: Attention

beforeEach(() => {
  inspecting = undefined
  attention = new Attention({
    store: { getState: () => ({ inspecting }) },
    look: (part: string) => void (inspecting = part),
  } as unknown as Session)
})

describe('attention', () => {
  it('takes a pointer for more than eyes that looked elsewhere before', () => {
    attention.look('lamp', 'eyes')
    attention.look('guard', 'pointer')
    expect(inspecting).toBe('guard')
  })

  it('keeps a verdict that waits from eyes that wander', () => {
    attention.look('guard', 'pointer')
    attention.look('lamp', 'eyes')
    expect(inspecting).toBe('guard')
  })

  it('does not ask the eyes while something is being pointed at', () => {
    attention.points('guard', true)
    attention.look('lamp', 'eyes')
    expect(inspecting).toBeUndefined()
    attention.points('guard', false)
    attention.look('lamp', 'eyes')
    expect(inspecting).toBe('lamp')
  })
})
