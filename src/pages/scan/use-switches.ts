// The switches themselves: keys that adaptive hardware sends, buttons of a gamepad.
import { useEffect, useRef } from 'react'
import { Contact } from './contact.ts'
import type { Press, Which } from './contact.ts'
import { startGamepads } from './gamepads.ts'

/** Switch interfaces and adaptive keyboards send one of these. */
const KEYS: Record<string, Which> = { Space: 0, Enter: 1, NumpadEnter: 1, F13: 0, F14: 1, F15: 0, F16: 1 }

/** Where a person writes, space and enter are letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"], [type="submit"])')

function listenToKeys(contacts: readonly [Contact, Contact], escape: () => void): () => void {
  const on = (isDown: boolean) => (event: KeyboardEvent) => {
    if (event.code === 'Escape' && isDown) escape()
    const which = KEYS[event.code]
    if (which === undefined || isWriting(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    // The control that happens to have the focus must not take it too.
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.repeat) return
    if (isDown) contacts[which].down()
    else contacts[which].up()
  }
  const [down, up] = [on(true), on(false)]
  const blur = () => contacts.forEach((contact) => contact.drop())
  addEventListener('keydown', down, { capture: true })
  addEventListener('keyup', up, { capture: true })
  addEventListener('blur', blur)
  return () => {
    removeEventListener('keydown', down, { capture: true })
    removeEventListener('keyup', up, { capture: true })
    removeEventListener('blur', blur)
  }
}

/** Tells every press of keys and gamepads; returns the two contacts, for the switch drawn on the page. */
export function useSwitches(tell: (press: Press) => void): readonly [Contact, Contact] {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  const contacts = useRef<readonly [Contact, Contact]>(undefined)
  contacts.current ??= [new Contact(0, (press) => latest.current(press)), new Contact(1, (press) => latest.current(press))]
  useEffect(() => {
    const [first, second] = contacts.current!
    const escape = () => latest.current({ kind: 'hold', which: 0 })
    const stops = [listenToKeys([first, second], escape), startGamepads([first, second])]
    return () => {
      stops.forEach((stop) => stop())
      first.drop()
      second.drop()
    }
  }, [])
  return contacts.current
}
