// A thing that will not move now says so: a red ring at its grip that shakes for a moment, and a buzz in the hands. The words come from the session.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { Mesh, MeshBasicMaterial, RingGeometry } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { buzz, useHands } from './tracked.ts'

const LASTS_S = 0.6
const SHAKE_M = 0.006
const SHAKES_PER_S = 14

export function Refusal() {
  const { session, machineFrame } = useWorkshop()
  const hands = useHands()
  const left = useRef(0)
  const ring = useMemo(() => {
    const material = new MeshBasicMaterial({ color: '#d92b1f', transparent: true, opacity: 0.9, depthTest: false, toneMapped: false })
    return Object.assign(new Mesh(new RingGeometry(0.05, 0.065, 32), material), { name: 'refusal', visible: false, renderOrder: 10 })
  }, [])

  useEffect(
    () =>
      session.store.subscribe(({ locked }, before) => {
        const grip = locked && locked.n !== before.locked?.n ? session.gripOf(locked.part) : undefined
        if (!grip) return
        left.current = LASTS_S
        machineFrame.localToWorld(ring.position.fromArray(grip))
        ring.userData.at = ring.position.x
        for (const hand of hands.values()) buzz(hand.source, 0.7, 80)
      }),
    [session, machineFrame, ring, hands],
  )
  useEffect(
    () => () => {
      ring.geometry.dispose()
      ring.material.dispose()
    },
    [ring],
  )
  useFrame(({ camera, clock }, delta) => {
    left.current = Math.max(0, left.current - delta)
    ring.visible = left.current > 0
    if (!ring.visible) return
    camera.getWorldQuaternion(ring.quaternion)
    ring.position.x = Number(ring.userData.at) + SHAKE_M * Math.sin(clock.elapsedTime * SHAKES_PER_S * 2 * Math.PI)
  })
  return <primitive object={ring} />
}
