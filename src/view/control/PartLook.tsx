// Looking at a part: a pointer that rests on it for a second, a press held that long, or a click on what has nothing to be worked.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect } from 'react'
import { DWELL_MS } from '../hand/reach.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { ControlProps } from './control-props.ts'

/** Tells that this part is being looked at. Dwell alone completes nothing: the session asks for a verdict. */
export function PartLook({ part, body }: ControlProps) {
  const { attention } = useWorkshop()
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const stop = (key: string) => {
      clearTimeout(timers.get(key))
      timers.delete(key)
    }
    const start = (key: string, look: () => void) => {
      stop(key)
      timers.set(key, setTimeout(look, DWELL_MS))
    }
    const look = () => attention.look(part.id, 'press')
    const glance = () => attention.look(part.id, 'rest')
    const enter = (event: PointerEvent) => {
      attention.points(part.id, true)
      start(`rest ${event.pointerId}`, glance)
    }
    const down = (event: PointerEvent) => start(`press ${event.pointerId}`, look)
    const up = (event: PointerEvent) => stop(`press ${event.pointerId}`)
    const leave = (event: PointerEvent) => {
      attention.points(part.id, false)
      stop(`rest ${event.pointerId}`)
      up(event)
    }
    const click = () => {
      if (!part.control) look()
    }
    const listeners = [
      ['pointerenter', enter],
      ['pointerdown', down],
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
