// The machine in one's own room: it follows the floor one looks at; select sets it down or takes it up again, stick or buttons turn it, a button keeps it, another takes it up once more.
import { useFrame } from '@react-three/fiber'
import { useXR, useXRHitTest, useXRInputSourceEvent } from '@react-three/xr'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Vector3 } from 'three'
import type { Object3D } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { facing, floorAhead, originForPlaced } from './feet.ts'
import type { Feet } from './feet.ts'
import { Footprint } from './Footprint.tsx'
import { PlaceButtons, TakeUpButton } from './PlaceButtons.tsx'
import { standOf, useOwnRoom } from './use-own-room.ts'
import { useSnapTurn } from './use-snap-turn.ts'

const TURN_STEP_RAD = Math.PI / 12
/** A hit this much above or below the headset's floor is a table or a wall. */
const FLOOR_TOLERANCE_M = 0.15
const FIRST_DISTANCE_M = 1.6

const ahead = new Vector3()

interface ArPlacementProps {
  /** The eyes, in the headset's own floor. */
  eyes: Object3D
  onOrigin(origin: Feet): void
}

type Stage = 'following' | 'set-down' | 'kept'

export function ArPlacement({ eyes, onOrigin }: ArPlacementProps) {
  const { session, room, bodies } = useWorkshop()
  const floor = useXR((xr) => xr.originReferenceSpace)
  const [stage, setStage] = useState<Stage>('following')
  const here = useRef<Feet>({ x: 0, z: -FIRST_DISTANCE_M, turnRad: 0 })
  const floorHit = useMemo(() => new Vector3(), [])
  const hasHit = useRef(false)
  const overButton = useRef(false)
  const machine = session.lesson.machine
  const stand = useMemo(() => standOf(room, machine), [room, machine])
  const lay = () => onOrigin(originForPlaced(here.current, stand))
  const hover = useCallback((over: boolean) => void (overButton.current = over), [])
  const turn = (sign: 1 | -1) => {
    here.current = { ...here.current, turnRad: here.current.turnRad + sign * TURN_STEP_RAD }
    lay()
  }

  useXRHitTest((results) => {
    // Straight from the headset's own floor: the room's origin is what this moves.
    const at = floor && results[0]?.getPose(floor)?.transform.position
    hasHit.current = at !== undefined && Math.abs(at.y) < FLOOR_TOLERANCE_M
    if (at) floorHit.set(at.x, at.y, at.z)
  }, 'viewer')

  useFrame(() => {
    if (stage !== 'following') return
    // Where no floor is found (not offered, or a table is in the way), the level of the headset's own floor is good enough.
    const at = hasHit.current ? floorHit : floorAhead(eyes.position, ahead.set(0, 0, -1).applyQuaternion(eyes.quaternion))
    if (at) here.current = { x: at.x, z: at.z, turnRad: facing(at, eyes.position) }
    lay()
  })

  useXRInputSourceEvent(
    'all',
    'select',
    () => {
      if (!overButton.current) setStage((now) => (now === 'following' ? 'set-down' : now === 'set-down' ? 'following' : now))
    },
    [],
  )
  useSnapTurn(stage === 'set-down', undefined, turn)

  useOwnRoom()

  // Until it stands for good, hands move the machine, not its handles; the clock stands, and nobody is where the machine is carried through.
  const isKept = stage === 'kept'
  useEffect(() => {
    if (isKept) return
    const wasRunning = session.store.getState().status === 'running'
    if (wasRunning) session.pause()
    for (const body of bodies.values()) body.pointerEvents = 'none'
    return () => {
      for (const body of bodies.values()) body.pointerEvents = 'auto'
      if (wasRunning) session.resume('asked')
    }
  }, [bodies, session, isKept])

  return (
    <>
      <Footprint footprint={machine.footprint} withClearance={!isKept} />
      {stage === 'set-down' && <PlaceButtons onTurn={turn} onKeep={() => setStage('kept')} onHover={hover} />}
      {isKept && <TakeUpButton onTakeUp={() => setStage('following')} onHover={hover} />}
    </>
  )
}
