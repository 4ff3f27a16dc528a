// The machine in one's own room: it follows the floor one looks at; select sets it down or takes it up again, stick or buttons turn it, the tick keeps it.
import { useFrame, useThree } from '@react-three/fiber'
import { useXR, useXRHitTest, useXRInputSourceEvent } from '@react-three/xr'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Vector3 } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { facing, originForPlaced } from './feet.ts'
import type { Feet } from './feet.ts'
import { Footprint } from './Footprint.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { useSnapTurn } from './use-snap-turn.ts'

const TURN_STEP_RAD = Math.PI / 12
/** A hit this much above or below the headset's floor is a table or a wall. */
const FLOOR_TOLERANCE_M = 0.15
const FIRST_DISTANCE_M = 1.6

interface ArPlacementProps {
  /** The head, in the headset's own floor. */
  head: Vector3
  onOrigin(origin: Feet): void
}

type Stage = 'following' | 'set-down' | 'kept'

export function ArPlacement({ head, onOrigin }: ArPlacementProps) {
  const { session, room, bodies, roomFrame } = useWorkshop()
  const scene = useThree((state) => state.scene)
  const floor = useXR((xr) => xr.originReferenceSpace)
  const [stage, setStage] = useState<Stage>('following')
  const here = useRef<Feet>({ x: 0, z: -FIRST_DISTANCE_M, turnRad: 0 })
  const floorHit = useMemo(() => new Vector3(), [])
  const hasHit = useRef(false)
  const overButton = useRef(false)
  const machine = session.lesson.machine
  const placed = room.machines.find((place) => place.id === machine.id)
  const lay = () =>
    onOrigin(
      originForPlaced(here.current, {
        x: placed?.position[0] ?? 0,
        z: placed?.position[2] ?? 0,
        turnRad: ((placed?.turnDeg ?? 0) * Math.PI) / 180,
      }),
    )
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
    if (hasHit.current) here.current = { x: floorHit.x, z: floorHit.z, turnRad: facing(floorHit, head) }
    lay()
  })

  useXRInputSourceEvent(
    'all',
    'select',
    () => {
      if (!overButton.current)
        setStage((now) => (now === 'following' && hasHit.current ? 'set-down' : now === 'set-down' ? 'following' : now))
    },
    [],
  )
  useSnapTurn(stage === 'set-down', undefined, turn)

  // One's own room is seen instead of the workshop's.
  useEffect(() => {
    const { background } = scene
    roomFrame.visible = false
    scene.background = null
    return () => {
      roomFrame.visible = true
      scene.background = background
    }
  }, [roomFrame, scene])

  // Until it stands for good, hands move the machine, not its handles.
  useEffect(() => {
    for (const body of bodies.values()) body.pointerEvents = stage === 'kept' ? 'auto' : 'none'
    return () => {
      for (const body of bodies.values()) body.pointerEvents = 'auto'
    }
  }, [bodies, stage])

  return (
    <>
      <Footprint footprint={machine.footprint} withClearance={stage !== 'kept'} />
      {stage === 'set-down' && (
        <PlaceButtons onTurn={turn} onKeep={() => setStage('kept')} onHover={(over) => (overButton.current = over)} />
      )}
    </>
  )
}
