// A loose thing: taken, carried, put into a socket or dropped. On screens it stays in the hand until a place for it is pressed.
import { useFrame } from '@react-three/fiber'
import { useMemo, useRef } from 'react'
import { Matrix4 } from 'three'
import { useStore } from 'zustand'
import { fact } from '../../core/run/run.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Carry, nearestPlace } from './carry.ts'
import type { Contact } from './contact.ts'
import type { ControlProps } from './control-props.ts'
import { placesOf } from './places.ts'
import { SocketGhost } from './SocketGhost.tsx'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import type { Hold } from './use-hold.ts'

/** Where a thing taken by a click hangs in the picture: lower right, an arm's length away (metres in the eye's frame). */
const IN_VIEW = new Matrix4().makeTranslation(0.22, -0.2, -0.6)

/** On a screen a click leaves it in the hand in any case. */
const isInHand = (contact: Contact) => contact.means !== 'screen'

export function Free({ part, body }: ControlProps) {
  const { session, socket, carried } = useWorkshop()
  const doing = useAct(part)
  const places = useMemo(() => placesOf(part, doing.variable), [part, doing])
  const inHand = useStore(session.store, (view) => fact(view.run, doing.variable.id) === places.carried)
  const held = useRef<Carry | undefined>(undefined)
  const hanging = useMemo(() => new Matrix4(), [])

  const take = (from: Contact): Hold => {
    const cameFrom = doing.now()
    const carry = new Carry(body.node, from)
    held.current = carry
    if (cameFrom !== places.carried) doing.act(places.carried, from.by)
    return {
      move: (contact) => carry.follow(contact),
      end(contact, clicked) {
        held.current = undefined
        if (doing.now() !== places.carried) return
        const place = clicked ? undefined : nearestPlace(places.sockets, socket, carry.pose, contact)
        if (place && doing.act(place.value, contact.by)) return
        if (contact.means === 'screen') return
        if (clicked && cameFrom !== places.carried) doing.act(cameFrom, contact.by)
        else if (places.floor) doing.act(places.floor.value, contact.by)
        else if (cameFrom !== places.carried) doing.act(cameFrom, contact.by)
      },
    }
  }
  useHold(body, take, (pointer) => pointer !== 'touch', isInHand)

  useFrame(({ camera }) => {
    if (doing.now() !== places.carried) carried.delete(part.id)
    else carried.set(part.id, held.current ? held.current.pose : hanging.multiplyMatrices(camera.matrixWorld, IN_VIEW))
  })

  if (!inHand) return null
  return places.sockets.map((place) => (
    <SocketGhost key={place.socket} socket={place.socket} seen onPress={(by) => void doing.act(place.value, by)} />
  ))
}
