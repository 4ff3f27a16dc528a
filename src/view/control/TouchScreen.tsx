// A touch screen: a finger, a ray or a click presses the area that is meant; what the page does not offer now is passed over.
import { useMemo } from 'react'
import { Vector3 } from 'three'
import type { Value } from '../../core/machine/schema.ts'
import { legal } from '../../core/run/run.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { ControlProps } from './control-props.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'

/** A press this near to an area's middle is meant for it; of several the nearest. */
const AREA_RADIUS_M = 0.06

const pressed = new Vector3()

export function TouchScreen({ part, body }: ControlProps) {
  const { session } = useWorkshop()
  const doing = useAct(part)
  const areas = useMemo(
    () => Object.entries(part.control?.areas ?? {}).map(([value, middle]) => ({ value, middle: new Vector3(...middle) })),
    [part],
  )
  const rest = part.control?.springsTo

  const areaAt = (point: Vector3): Value | undefined => {
    body.node.worldToLocal(pressed.copy(point))
    let best: Value | undefined
    let least = AREA_RADIUS_M
    for (const { value, middle } of areas) {
      const distance = middle.distanceTo(pressed)
      if (distance > least || legal(session.lesson, session.now(), part.id, value) !== true) continue
      least = distance
      best = value
    }
    return best
  }
  useHold(
    body,
    (from) => {
      const area = areaAt(from.point)
      if (area === undefined) return undefined
      doing.act(area, from.by)
      return { end: (contact) => rest !== undefined && doing.act(rest, contact.by) }
    },
    (pointer) => pointer !== 'grab',
  )
  return null
}
