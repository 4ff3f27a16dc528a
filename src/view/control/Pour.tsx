// A vessel that is poured from: tilted over its target by the hand that holds it; on a screen it runs as long as it is pressed.
import { useFrame } from '@react-three/fiber'
import { useCallback, useRef } from 'react'
import { Vector3 } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { Carry } from './carry.ts'
import type { Contact } from './contact.ts'
import type { ControlProps } from './control-props.ts'
import { flowAt, isOver, tiltOf } from './flow.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import type { Hold } from './use-hold.ts'

const target = new Vector3()

export function Pour({ part, body }: ControlProps) {
  const { socket, carried } = useWorkshop()
  const doing = useAct(part)
  const { variable } = doing
  const held = useRef<{ carry: Carry; from: Contact } | undefined>(undefined)
  const poured = useRef(0)
  const most = variable.max ?? 1
  const grain = part.control?.step ?? (most - (variable.min ?? 0)) / 1000
  const rounded = () => Number((Math.round(poured.current / grain) * grain).toFixed(4))
  // Where holding is to need no strength, a short press on a screen runs until the next one.
  const isPressed = useCallback((contact: Contact) => contact.means === 'screen', [])

  const take = (from: Contact): Hold => {
    const carry = new Carry(body.node, from)
    held.current = { carry, from }
    poured.current = Number(doing.now())
    return {
      move(contact) {
        if (contact.means === 'screen') return
        carry.follow(contact)
        carried.set(part.id, carry.pose)
      },
      end(contact) {
        held.current = undefined
        carried.delete(part.id)
        if (rounded() > Number(doing.now())) doing.act(rounded(), contact.by)
      },
    }
  }
  useHold(body, take, (pointer) => pointer !== 'touch', isPressed)

  useFrame(({ clock }, delta) => {
    const hold = held.current
    if (!hold || poured.current >= most) return
    const share = hold.from.means === 'screen' ? 1 : shareOf(hold.carry)
    if (share === 0) return
    poured.current = Math.min(most, poured.current + share * (variable.topSpeed ?? 0) * delta)
    // The last drop is told at once: nothing more comes after it.
    if (poured.current === most) doing.act(rounded(), hold.from.by)
    else doing.sample(rounded(), hold.from.by, clock.elapsedTime * 1000)
  })
  return null

  function shareOf({ pose }: Carry): number {
    const over = socket(part.control?.over ?? '')
    return over && isOver(pose, over.getWorldPosition(target)) ? flowAt(tiltOf(pose)) : 0
  }
}
