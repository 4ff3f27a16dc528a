// The machine in one's own room: it follows the floor one looks at; select sets it down or takes it up again, stick or buttons turn it, the tick keeps it.
import { useFrame, useThree } from '@react-three/fiber'
import { useXRHitTest, useXRInputSourceEvent } from '@react-three/xr'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Group } from 'three'
import { Matrix4, Vector3 } from 'three'
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

const found = new Matrix4()

interface ArPlacementProps {
  /** The headset's own floor in the room. */
  origin: { readonly current: Group | null }
  /** The head, in the headset's own floor. */
  head: Vector3
  onOrigin(origin: Feet): void
}

type Stage = 'following' | 'set-down' | 'kept'

export function ArPlacement({ origin, head, onOrigin }: ArPlacementProps) {
  const { session, room, bodies, roomFrame } = useWorkshop()
  const scene = useThree((state) => state.scene)
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

  useXRHitTest((results, getWorldMatrix) => {
    const hit = results[0]
    hasHit.current = hit !== undefined && origin.current !== null && getWorldMatrix(found, hit) !== false
    if (!hasHit.current) return
    origin.current?.worldToLocal(floorHit.setFromMatrixPosition(found))
    hasHit.current = Math.abs(floorHit.y) < FLOOR_TOLERANCE_M
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
  useSnapTurn(stage === 'set-down', turn)

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
