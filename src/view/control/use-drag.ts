// Dragging a grip along its joint: to detents or smoothly, with a spring's return and a click's shortcut.
import { useMemo } from 'react'
import { Ray } from 'three'
import type { Part } from '../../core/machine/schema.ts'
import { feel } from '../hand/haptics.ts'
import type { Body } from '../machine/body.ts'
import { travelOf } from '../../core/machine/travel.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { Contact } from './contact.ts'
import { gearing } from './gearing.ts'
import { jointOf } from './joint-of.ts'
import { GripPath } from './path.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import type { Hold } from './use-hold.ts'
import { TwistMeter } from './twist.ts'
import { detentValues, otherEnd, valueAt } from './value-at.ts'

/** A knob held nearer to its axis than this is turned by the wrist. */
const KNOB_RADIUS_M = 0.035

const ray = new Ray()

export interface DragOptions {
  /** What a click does: `other` goes to the other of two values or the far end, `nothing` leaves it to dragging. */
  click: 'other' | 'nothing'
  /** Poked by a fingertip instead of grabbed by the hand; both at once would take each other's touches away. */
  poked?: boolean
}

/** A part that goes along its joint with the hand. */
export function useDrag(part: Part, body: Body, options: DragOptions): void {
  const doing = useAct(part)
  const { session } = useWorkshop()
  const { control } = part
  const joint = useMemo(() => jointOf(part, session.lesson.machine, doing.variable), [part, session, doing])
  const refused = options.poked ? 'grab' : 'touch'
  const begin = (from: Contact): Hold | undefined => {
    if (!control) return undefined
    const { springsTo } = control
    const values = detentValues(doing.variable, control)
    const start = doing.now()
    const finish = (by: Contact['by']) => springsTo !== undefined && doing.act(springsTo, by)
    if (from.means === 'poke' || !joint) {
      if (options.click === 'nothing') return undefined
      doing.act(otherEnd(start, values, doing.variable), from.by)
      return { end: (contact) => finish(contact.by) }
    }
    const travel = travelOf(joint, doing.variable, control)
    const value = valueAt(joint, doing.variable, control)
    const path = new GripPath(joint, body.node, from.point, 0)
    const wrist = from.means === 'grab' && path.turnsWithin(KNOB_RADIUS_M) ? new TwistMeter(path.axis, from.quaternion) : undefined
    const gear = gearing(joint, from.means)
    const heldAt = travel(start)
    let last = start
    return {
      move(contact) {
        const wanted = wrist
          ? path.twisted(wrist.degrees(contact.quaternion))
          : contact.means === 'screen'
            ? path.nearestToRay(contact.ray(ray))
            : path.nearestToPoint(contact.point)
        const next = value(heldAt + gear * wanted, last)
        if (next === last) return
        last = next
        if (values) {
          if (doing.act(next, contact.by)) feel(contact.source, 'latch')
        } else doing.sample(next, contact.by, contact.timeMs)
      },
      end(contact, clicked) {
        if (clicked && options.click === 'other') doing.act(otherEnd(start, values, doing.variable), contact.by)
        else if (!values && last !== start) doing.act(last, contact.by)
        finish(contact.by)
      },
    }
  }
  useHold(body, begin, (pointer) => pointer !== refused)
}
