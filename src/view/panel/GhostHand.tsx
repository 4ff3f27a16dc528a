// The demonstration's hand: it goes to the grip of what is worked, stays with it along its way, and rests a while. One draw call.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { Mesh, MeshBasicMaterial, Vector3 } from 'three'
import { placeOf } from '../machine/where.ts'
import { useWorkshop } from '../workshop-context.ts'
import { handShape } from './hand-shape.ts'
import { ink } from './ink.ts'

/** It is two thirds of the way after this time (seconds). */
const FOLLOW_S = 0.16
/** Where it comes from when it appears: from the operator, metres in the machine frame. */
const FROM = new Vector3(0, 0.12, 0.35)
/** It is gone this long after the last deed. */
const RESTS_TICKS = 3 * 50
const OPACITY = 0.62

const goal = new Vector3()

export function GhostHand() {
  const workshop = useWorkshop()
  const { session, machineFrame } = workshop
  const hand = useMemo(() => {
    const material = new MeshBasicMaterial({
      name: 'ghost-hand',
      color: ink.accent,
      vertexColors: true,
      transparent: true,
      opacity: OPACITY,
      toneMapped: false,
    })
    return Object.assign(new Mesh(handShape(), material), { name: 'ghost-hand', visible: false, renderOrder: 7 })
  }, [])
  useEffect(() => {
    machineFrame.add(hand)
    return () => {
      hand.removeFromParent()
      hand.geometry.dispose()
      hand.material.dispose()
    }
  }, [machineFrame, hand])
  /** What is worked, and when that began; how much of the log has been read. */
  const worked = useRef({ part: '', tick: 0, read: 0 })

  useFrame((_, deltaS) => {
    const entries = session.entries()
    const now = worked.current
    for (; now.read < entries.length; now.read++) {
      const entry = entries[now.read]!
      if (entry.kind !== 'act' || entry.by !== 'demo') continue
      now.part = entry.part
      now.tick = entry.tick
    }
    const isSeen = now.part !== '' && session.now().tick - now.tick < RESTS_TICKS
    if (isSeen) {
      placeOf(workshop, now.part, goal)
      if (!hand.visible) hand.position.copy(goal).add(FROM)
      hand.position.lerp(goal, 1 - Math.exp(-deltaS / FOLLOW_S))
      // The left hand works what is to the left.
      hand.scale.x = goal.x < 0 ? -1 : 1
    }
    hand.visible = isSeen
  })
  return <primitive object={hand} />
}
