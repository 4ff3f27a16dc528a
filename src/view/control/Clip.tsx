// A clip or clamp: squeezed it is open and holds on to nothing; let go at a socket it closes there, let go elsewhere it hangs loose.
import { useMemo } from 'react'
import { useWorkshop } from '../workshop-context.ts'
import { Carry, nearestPlace } from './carry.ts'
import type { Contact } from './contact.ts'
import type { ControlProps } from './control-props.ts'
import { socketsOf } from './places.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import type { Hold } from './use-hold.ts'

export function Clip({ part, body }: ControlProps) {
  const { socket, carried } = useWorkshop()
  const doing = useAct(part)
  const loose = part.control?.springsTo ?? false
  const places = useMemo(() => socketsOf(part, doing.variable).filter((place) => place.value !== loose), [part, doing, loose])

  const squeeze = (from: Contact): Hold | undefined => {
    const wasLoose = doing.now() === loose
    if (!wasLoose && !doing.act(loose, from.by)) return undefined
    const carry = new Carry(body.node, from)
    return {
      move(contact) {
        carry.follow(contact)
        carried.set(part.id, carry.pose)
      },
      end(contact, clicked) {
        carried.delete(part.id)
        // A click takes it off, or puts it where alone it can go.
        const only = clicked && wasLoose && places.length === 1 ? places[0] : undefined
        const place = clicked ? only : nearestPlace(places, socket, carry.pose, contact)
        if (place) doing.act(place.value, contact.by)
      },
    }
  }
  useHold(body, squeeze, (pointer) => pointer !== 'touch')
  return null
}
