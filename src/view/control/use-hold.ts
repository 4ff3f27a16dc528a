// Taking hold of a body and letting go of it: the one place where controls listen to pointers.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect, useRef } from 'react'
import type { Object3D } from 'three'
import { feel } from '../hand/haptics.ts'
import { hasJustOpened, opened } from '../hand/let-go.ts'
import { CLICK_MS, GRAB_CLICK_MS } from '../hand/reach.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Contact } from './contact.ts'

export interface Hold {
  move?(contact: Contact): void
  /** @param clicked it was short and went nowhere */
  end(contact: Contact, clicked: boolean): void
}

const never = () => false

/**
 * Calls `begin` when a pointer presses the body; the hold it returns (if any) follows that pointer alone until it lets go,
 * leaves (poke) or is lost. Where holding is to need no strength, a short grab of what follows the hand keeps hold until the
 * next press; so does a short press of what `stays`.
 * @param body what can be struck
 * @param begin takes hold, or returns undefined to let the press pass unheeded
 * @param stays whether this is held for long: carried, or stood on
 * @param allows which pointers may touch it now; a poked thing refuses near grabs, which would win the tie for the same finger
 */
export function useHold(
  body: Object3D,
  begin: (contact: Contact) => Hold | undefined,
  allows?: (pointerType: string) => boolean,
  stays: (contact: Contact) => boolean = never,
): void {
  const { settings } = useWorkshop()
  /** Whether a short press leaves it held until the next one. */
  const keeps = useRef(false)
  // One hand cannot hold a thing and work another.
  keeps.current = settings.toggleHold || settings.oneHanded
  const beginNow = useRef(begin)
  const allowsNow = useRef(allows)
  beginNow.current = begin
  allowsNow.current = allows

  useEffect(() => {
    let held: { hold: Hold; from: Contact; wandered: boolean; kept: boolean } | undefined
    const down = (event: PointerEvent) => {
      if (held) {
        if (held.kept && held.from.pointerId === event.pointerId) letGo(event)
        return
      }
      const contact = new Contact(event)
      if (contact.means === 'poke' && hasJustOpened(contact.source, contact.timeMs, contact.position)) return event.stopPropagation()
      const hold = beginNow.current(contact)
      if (!hold) return
      event.stopPropagation()
      feel(contact.source, 'take')
      held = { hold, from: contact, wandered: false, kept: false }
      if (contact.means !== 'poke') body.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      if (held?.from.pointerId !== event.pointerId) return
      const contact = new Contact(event)
      held.wandered ||= contact.isAwayFrom(held.from)
      held.hold.move?.(contact)
    }
    const release = (contact: Contact) => {
      feel(contact.source, 'release')
      if (contact.means === 'grab') opened(contact.source, contact.timeMs, contact.position)
    }
    const letGo = (event: PointerEvent) => {
      if (!held) return
      const { hold } = held
      held = undefined
      event.stopPropagation()
      const contact = new Contact(event)
      release(contact)
      hold.end(contact, false)
    }
    const end = (event: PointerEvent) => {
      if (held?.from.pointerId !== event.pointerId) return
      const { hold, from, wandered, kept } = held
      if (kept) return event.type === 'pointercancel' ? letGo(event) : undefined
      const contact = new Contact(event)
      const whole = event.type === 'pointerup' || contact.means === 'poke'
      const longest = from.means === 'grab' ? GRAB_CLICK_MS : CLICK_MS
      const clicked = whole && !wandered && contact.timeMs - from.timeMs <= longest
      if (clicked && keeps.current && ((from.means === 'grab' && hold.move) || stays(from))) {
        held.kept = true
        // What is captured hears of every press; on a screen the others must stay within reach.
        if (contact.means === 'grab' || contact.means === 'ray') body.setPointerCapture(event.pointerId)
        return
      }
      held = undefined
      release(contact)
      hold.end(contact, clicked)
    }
    const enter = (event: PointerEvent) => {
      if (!held && (event.pointerType === 'touch' || event.pointerType === 'grab')) feel(new Contact(event).source, 'touch')
    }
    const leave = (event: PointerEvent) => {
      if (event.pointerType === 'touch') end(event)
    }
    // The pointers' walk through the scene asks every object for listeners; this answers without making garbage.
    body.ancestorsHavePointerListeners = true
    body.pointerEventsType = (_id, type) => allowsNow.current?.(type) ?? true
    body.addEventListener('pointerenter', enter)
    body.addEventListener('pointerdown', down)
    body.addEventListener('pointermove', move)
    body.addEventListener('pointerup', end)
    body.addEventListener('pointercancel', end)
    body.addEventListener('pointerleave', leave)
    return () => {
      body.removeEventListener('pointerenter', enter)
      body.removeEventListener('pointerdown', down)
      body.removeEventListener('pointermove', move)
      body.removeEventListener('pointerup', end)
      body.removeEventListener('pointercancel', end)
      body.removeEventListener('pointerleave', leave)
    }
  }, [body, stays])
}
