// The place where a carried thing can be put: a soft ball at the socket, pressed to put it there.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { Mesh, MeshBasicMaterial, SphereGeometry } from 'three'
import type { By } from '../../core/run/schema.ts'
import { useWorkshop } from '../workshop-context.ts'
import { useHold } from './use-hold.ts'

const RADIUS_M = 0.06
/** A tip on its way through an empty hook must not take off what is worn; a ball is pressed on purpose, by ray or grab. */
const notInPassing = (pointer: string) => pointer !== 'touch'
const geometry = new SphereGeometry(RADIUS_M, 16, 12)
const material = new MeshBasicMaterial({ name: 'socket-ghost', color: '#f2b705', transparent: true, opacity: 0.4, depthWrite: false })

interface SocketGhostProps {
  socket: string
  /** Unseen ghosts still can be pressed: the empty hook of something that is being worn. */
  seen: boolean
  onPress(by: By): void
}

export function SocketGhost({ socket, seen, onPress }: SocketGhostProps) {
  const workshop = useWorkshop()
  const ball = useMemo(() => Object.assign(new Mesh(geometry, material), { name: `ghost-${socket}`, matrixAutoUpdate: false }), [socket])
  const press = useRef(onPress)
  press.current = onPress
  useHold(ball, () => ({ end: (contact, clicked) => clicked && press.current(contact.by) }), notInPassing)
  useEffect(() => {
    ball.visible = seen
  }, [ball, seen])
  useFrame(() => {
    const place = workshop.socket(socket)
    if (place) ball.matrix.copy(place.matrixWorld).setPosition(ball.position.setFromMatrixPosition(place.matrixWorld))
  })
  return <primitive object={ball} />
}
