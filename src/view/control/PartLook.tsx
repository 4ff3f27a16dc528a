// Looking at a part: a pointer or finger that rests on it for a second, or a click on what has nothing to be worked; the verdict is given elsewhere.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect } from 'react'
import { DWELL_MS } from '../hand/reach.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { ControlProps } from './control-props.ts'

/** Tells the session that this part is being looked at. Dwell alone completes nothing: the session asks for a verdict. */
export function PartLook({ part, body }: ControlProps) {
  const { session } = useWorkshop()
  useEffect(() => {
    const resting = new Map<number, ReturnType<typeof setTimeout>>()
    const leave = (event: PointerEvent) => {
      clearTimeout(resting.get(event.pointerId))
      resting.delete(event.pointerId)
    }
    const enter = (event: PointerEvent) => {
      leave(event)
      resting.set(
        event.pointerId,
        setTimeout(() => session.look(part.id), DWELL_MS),
      )
    }
    const click = () => {
      if (!part.control) session.look(part.id)
    }
    body.ancestorsHavePointerListeners = true
    body.addEventListener('pointerenter', enter)
    body.addEventListener('pointerleave', leave)
    body.addEventListener('click', click)
    return () => {
      resting.forEach((timer) => clearTimeout(timer))
      body.removeEventListener('pointerenter', enter)
      body.removeEventListener('pointerleave', leave)
      body.removeEventListener('click', click)
    }
  }, [session, part, body])
  return null
}
