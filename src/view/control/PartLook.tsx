// Looking at a part: a pointer that rests on it for a second, pressed or not, but not dragging; or a click on what has nothing to be worked.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect } from 'react'
import { DWELL_MS } from '../hand/reach.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Contact } from './contact.ts'
import type { ControlProps } from './control-props.ts'

/** A hand at a thing works it; only what points from afar looks. */
const looks = (event: PointerEvent) => event.pointerType !== 'grab' && event.pointerType !== 'touch'

/** Tells that this part is being looked at. Dwell alone completes nothing: the session asks for a verdict. */
export function PartLook({ part, body }: ControlProps) {
  const { attention } = useWorkshop()
  useEffect(() => {
    const timers = new Map<number, ReturnType<typeof setTimeout>>()
    const pressed = new Map<number, Contact>()
    const look = () => attention.look(part.id, 'pointer')
    const stop = (event: PointerEvent) => {
      clearTimeout(timers.get(event.pointerId))
      timers.delete(event.pointerId)
    }
    const start = (event: PointerEvent) => {
      if (!looks(event)) return
      stop(event)
      timers.set(event.pointerId, setTimeout(look, DWELL_MS))
    }
    const enter = (event: PointerEvent) => {
      if (looks(event)) attention.points(part.id, true)
      start(event)
    }
    const leave = (event: PointerEvent) => {
      if (looks(event)) attention.points(part.id, false)
      stop(event)
    }
    const down = (event: PointerEvent) => {
      pressed.set(event.pointerId, new Contact(event))
      start(event)
    }
    const move = (event: PointerEvent) => {
      const from = pressed.get(event.pointerId)
      if (!from || !new Contact(event).isAwayFrom(from)) return
      pressed.delete(event.pointerId)
      stop(event)
    }
    const up = (event: PointerEvent) => {
      pressed.delete(event.pointerId)
      stop(event)
    }
    const click = () => {
      if (!part.control) look()
    }
    const listeners = [
      ['pointerenter', enter],
      // A press begins the second anew: a finger on glass enters and presses at once, and a mouse that has rested may ask again.
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', up],
      ['pointerleave', leave],
      ['click', click],
    ] as const
    body.ancestorsHavePointerListeners = true
    // What cannot be worked must not take a hand's grab from the small things that lie on it.
    if (!part.control) body.pointerEventsType = { deny: ['grab', 'touch'] }
    for (const [type, listener] of listeners) body.addEventListener(type, listener)
    return () => {
      timers.forEach((timer) => clearTimeout(timer))
      attention.points(part.id, false)
      for (const [type, listener] of listeners) body.removeEventListener(type, listener)
    }
  }, [attention, part, body])
  return null
}
