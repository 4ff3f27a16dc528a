// What the body is near to: hands, head and body against the machine's zones, the place one stands at, and what the eyes rest on.
import { useFrame } from '@react-three/fiber'
import { useXR } from '@react-three/xr'
import { useMemo, useRef } from 'react'
import { Vector3 } from 'three'
import type { Zone } from '../../core/machine/schema.ts'
import { zoneHolds } from '../../core/machine/zone.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Gaze } from './gaze.ts'
import { BODY_RADIUS_M, HAND_RADIUS_M } from './reach.ts'
import { useHands } from './tracked.ts'

/** Zones are felt ten times a second: a hand moves 10 cm in that time at a hurried 1 m/s. */
const SENSE_EVERY_S = 0.1
/** The body capsule is tried at these heights, metres above the feet. */
const BODY_HEIGHTS_M = [0.3, 0.7, 1.1, 1.4]
const HEAD_RADIUS_M = 0.12

type Body = 'hand' | 'head' | 'body'
type Vec = [number, number, number]

const place = new Vector3()
const ahead = new Vector3()
const vec: Vec = [0, 0, 0]

export function Senses() {
  const { session, machineFrame, bodies, attention } = useWorkshop()
  const hands = useHands()
  const inHeadset = useXR((xr) => xr.session !== undefined)
  const zones = session.lesson.machine.zones
  const inside = useMemo(() => new Set<string>(), [])
  const inspected = useMemo(() => new Set(session.lesson.machine.parts.filter((part) => part.inspect).map((part) => part.id)), [session])
  const gaze = useMemo(() => new Gaze(), [])
  const wait = useRef(0)
  const spot = useRef<string | undefined>(undefined)

  useFrame(({ camera }, delta) => {
    wait.current += delta
    if (wait.current < SENSE_EVERY_S) return
    const elapsedMs = wait.current * 1000
    wait.current = 0

    const holds = (zone: Zone, radius: number) => zoneHolds(zone, inFrame(), radius)
    const inFrame = (): Vec => {
      machineFrame.worldToLocal(place)
      vec[0] = place.x
      vec[1] = place.y
      vec[2] = place.z
      return vec
    }
    const tell = (body: Body, zone: Zone, now: boolean) => {
      const key = `${body} ${zone.id}`
      if (inside.has(key) === now) return
      if (now) inside.add(key)
      else inside.delete(key)
      session.zone(body, zone.id, now)
    }
    const bodyIn = (zone: Zone) =>
      BODY_HEIGHTS_M.some((height) => {
        place.setFromMatrixPosition(camera.matrixWorld).setY(height)
        return holds(zone, BODY_RADIUS_M)
      })

    let standsAt: string | undefined
    for (const zone of zones) {
      if (zone.kind === 'spot') {
        place.setFromMatrixPosition(camera.matrixWorld).setY(machineFrame.position.y + zone.center[1])
        if (holds(zone, 0)) standsAt ??= zone.id
        continue
      }
      tell('body', zone, bodyIn(zone))
      if (!inHeadset) continue
      place.setFromMatrixPosition(camera.matrixWorld)
      tell('head', zone, holds(zone, HEAD_RADIUS_M))
      let anyHand = false
      for (const hand of hands.values()) {
        hand.space.getWorldPosition(place)
        anyHand ||= holds(zone, HAND_RADIUS_M)
      }
      tell('hand', zone, anyHand)
    }
    if (standsAt !== spot.current) {
      spot.current = standsAt
      session.stand(standsAt)
    }
    if (!inHeadset) return
    camera.getWorldDirection(ahead)
    const seen = gaze.rest(place.setFromMatrixPosition(camera.matrixWorld), ahead, bodies.values(), elapsedMs)
    if (seen && inspected.has(seen)) attention.look(seen, 'eyes')
  })
  return null
}
