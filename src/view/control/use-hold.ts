// Taking hold of a body and letting go of it: the one place where controls listen to pointers.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect, useRef } from 'react'
import type { Object3D } from 'three'
import { CLICK_MS, GRAB_CLICK_MS } from '../hand/reach.ts'
import { Contact } from './contact.ts'

export interface Hold {
  move?(contact: Contact): void
  /** @param clicked it was short and went nowhere */
  end(contact: Contact, clicked: boolean): void
}

/**
 * Calls `begin` when a pointer presses the body; the hold it returns (if any) follows that pointer alone until it lets go,
 * leaves (poke) or is lost.
 * @param body what can be struck
 * @param begin takes hold, or returns undefined to let the press pass unheeded
 * @param allows which pointers may touch it now; a poked thing refuses near grabs, which would win the tie for the same finger
 */
export function useHold(body: Object3D, begin: (contact: Contact) => Hold | undefined, allows?: (pointerType: string) => boolean): void {
  const beginNow = useRef(begin)
  const allowsNow = useRef(allows)
  beginNow.current = begin
  allowsNow.current = allows

  useEffect(() => {
    let held: { hold: Hold; from: Contact; wandered: boolean } | undefined
    const down = (event: PointerEvent) => {
      if (held) return
      const contact = new Contact(event)
      const hold = beginNow.current(contact)
      if (!hold) return
      event.stopPropagation()
      held = { hold, from: contact, wandered: false }
      if (contact.means !== 'poke') body.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      if (held?.from.pointerId !== event.pointerId) return
      const contact = new Contact(event)
      held.wandered ||= contact.isAwayFrom(held.from)
      held.hold.move?.(contact)
    }
    const end = (event: PointerEvent) => {
      if (held?.from.pointerId !== event.pointerId) return
      const { hold, from, wandered } = held
      held = undefined
      const contact = new Contact(event)
      const whole = event.type === 'pointerup' || contact.means === 'poke'
      const longest = from.means === 'grab' ? GRAB_CLICK_MS : CLICK_MS
      hold.end(contact, whole && !wandered && contact.timeMs - from.timeMs <= longest)
    }
    const leave = (event: PointerEvent) => {
      if (event.pointerType === 'touch') end(event)
    }
    // The pointers' walk through the scene asks every object for listeners; this answers without making garbage.
    body.ancestorsHavePointerListeners = true
    body.pointerEventsType = (_id, type) => allowsNow.current?.(type) ?? true
    body.addEventListener('pointerdown', down)
    body.addEventListener('pointermove', move)
    body.addEventListener('pointerup', end)
    body.addEventListener('pointercancel', end)
    body.addEventListener('pointerleave', leave)
    return () => {
      body.removeEventListener('pointerdown', down)
      body.removeEventListener('pointermove', move)
      body.removeEventListener('pointerup', end)
      body.removeEventListener('pointercancel', end)
      body.removeEventListener('pointerleave', leave)
    }
  }, [body])
}
