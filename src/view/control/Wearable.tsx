// Protective gear: from the rack onto the body and back. A click wears it; in a headset it is brought to the body and let go.
import { useFrame } from '@react-three/fiber'
import { useMemo, useRef } from 'react'
import { Vector3 } from 'three'
import type { Camera } from 'three'
import { useStore } from 'zustand'
import { fact } from '../../core/run/run.ts'
import { BODY_RADIUS_M, SOCKET_RADIUS_M, WEAR_RADIUS_M } from '../hand/reach.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Carry } from './carry.ts'
import type { Contact } from './contact.ts'
import type { ControlProps } from './control-props.ts'
import { placesOf } from './places.ts'
import { SocketGhost } from './SocketGhost.tsx'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'
import type { Hold } from './use-hold.ts'

const head = new Vector3()
const thing = new Vector3()
const home = new Vector3()

export function Wearable({ part, body }: ControlProps) {
  const { session, socket, carried } = useWorkshop()
  const doing = useAct(part)
  const places = useMemo(() => placesOf(part, doing.variable), [part, doing])
  const worn = useStore(session.store, (view) => fact(view.run, doing.variable.id) === places.carried)
  const eye = useRef<Camera | undefined>(undefined)
  const rack = places.sockets[0]

  const take = (from: Contact): Hold => {
    const carry = new Carry(body.node, from)
    return {
      move(contact) {
        carry.follow(contact)
        carried.set(part.id, carry.pose)
      },
      end(contact, clicked) {
        carried.delete(part.id)
        const place = rack && socket(rack.socket)
        const isAway = !place || place.getWorldPosition(home).distanceTo(thing.setFromMatrixPosition(carry.pose)) > SOCKET_RADIUS_M
        const atBody = eye.current !== undefined && isAway && distanceToBody(eye.current, thing) < WEAR_RADIUS_M
        if (clicked || (contact.means !== 'screen' && atBody)) doing.act(places.carried, contact.by)
      },
    }
  }
  useHold(body, take, (pointer) => pointer !== 'touch')

  useFrame(({ camera }) => {
    eye.current = camera
  })

  if (!worn || !rack) return null
  return <SocketGhost socket={rack.socket} seen={false} onPress={(by) => doing.act(rack.value, by)} />
}

/** From a point to the upright capsule under the head. */
function distanceToBody(camera: Camera, point: Vector3): number {
  head.setFromMatrixPosition(camera.matrixWorld)
  const above = Math.max(0, point.y - head.y)
  const aside = Math.hypot(point.x - head.x, point.z - head.z)
  return Math.hypot(aside, above) - BODY_RADIUS_M
}
