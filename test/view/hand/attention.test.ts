// Eyes wander, a pointer that rests is meant, a press is an order.
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
  it('takes a pointer that rests for more than eyes that looked elsewhere before', () => {
    attention.look('lamp', 'eyes')
    attention.look('guard', 'rest')
    expect(inspecting).toBe('guard')
  })

  it('keeps a verdict that waits from eyes that wander and from a pointer that passes on', () => {
    attention.look('guard', 'rest')
    attention.look('lamp', 'eyes')
    attention.look('cover', 'rest')
    expect(inspecting).toBe('guard')
  })

  it('obeys a press whatever waits', () => {
    attention.look('guard', 'press')
    attention.look('cover', 'press')
    expect(inspecting).toBe('cover')
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
