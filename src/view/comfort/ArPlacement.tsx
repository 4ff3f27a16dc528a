// The machine in one's own room: it follows the floor one looks at, select sets it down; buttons or a stick turn it, one keeps it, another takes it up again.
import { useFrame } from '@react-three/fiber'
import { useXR, useXRHitTest, useXRInputSourceEvent } from '@react-three/xr'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Vector3 } from 'three'
import type { Object3D } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { facing, floorAhead, originForPlaced } from './feet.ts'
import type { Feet } from './feet.ts'
import { Footprint } from './Footprint.tsx'
import { OwnRack } from './OwnRack.tsx'
import { HowToPlace, PlaceButtons, TakeUpButton } from './PlaceButtons.tsx'
import { useAnchored } from './use-anchored.ts'
import { standOf, useOwnRoom } from './use-own-room.ts'
import { useSnapTurn } from './use-snap-turn.ts'

const TURN_STEP_RAD = Math.PI / 12
/** A hit this much above or below the headset's floor is a table or a wall; a phone only guesses where its floor is. */
const FLOOR_TOLERANCE_M = { worn: 0.15, held: 0.7 }
const FIRST_DISTANCE_M = 1.6

const ahead = new Vector3()

interface ArPlacementProps {
  /** The eyes, in the headset's own floor. */
  eyes: Object3D
  /** Where the headset's own floor comes to lie in the room, and how high the real floor is in it, metres. */
  onOrigin(origin: Feet, floorM: number): void
}

type Stage = 'following' | 'set-down' | 'kept'

export function ArPlacement({ eyes, onOrigin }: ArPlacementProps) {
  const { session, room, bodies } = useWorkshop()
  const floor = useXR((xr) => xr.originReferenceSpace)
  const isHeld = useXR((xr) => xr.session?.interactionMode === 'screen-space')
  const [stage, setStage] = useState<Stage>('following')
  const here = useRef<Feet>({ x: 0, z: -FIRST_DISTANCE_M, turnRad: 0 })
  const floorM = useRef(0)
  const floorHit = useMemo(() => new Vector3(), [])
  const hasHit = useRef(false)
  const machine = session.lesson.machine
  const stand = useMemo(() => standOf(room, machine), [room, machine])
  const isKept = stage === 'kept'
  const lay = () => onOrigin(originForPlaced(here.current, stand), floorM.current)
  const lieAt = (place: Feet) => {
    here.current = place
    lay()
  }
  const turn = (sign: 1 | -1) => lieAt({ ...here.current, turnRad: here.current.turnRad + sign * TURN_STEP_RAD })

  useXRHitTest((results) => {
    // Straight from the headset's own floor: the room's origin is what this moves.
    const at = floor && results[0]?.getPose(floor)?.transform.position
    hasHit.current = at !== undefined && Math.abs(at.y) < FLOOR_TOLERANCE_M[isHeld ? 'held' : 'worn']
    if (at) floorHit.set(at.x, at.y, at.z)
  }, 'viewer')

  useFrame(() => {
    if (stage !== 'following') return
    // Where no floor is found (not offered, or a table is in the way), the level of the headset's own floor is good enough.
    const at = hasHit.current ? floorHit : floorAhead(eyes.position, ahead.set(0, 0, -1).applyQuaternion(eyes.quaternion))
    if (!at) return lay()
    // A headset knows its floor; what lies a little above it is a rug.
    if (isHeld && hasHit.current) floorM.current = floorHit.y
    lieAt({ x: at.x, z: at.z, turnRad: facing(at, eyes.position) })
  })

  // Once it is down only its own buttons move it: a tap beside them, or one that a phone tells late, must not.
  useXRInputSourceEvent('all', 'select', () => setStage((now) => (now === 'following' ? 'set-down' : now)), [])
  useSnapTurn(stage === 'set-down', undefined, turn)
  useOwnRoom()
  useAnchored(isKept, { at: () => here.current, floorM: () => floorM.current, onMoved: lieAt, onLost: () => setStage('following') })

  // Until it stands for good, hands move the machine, not its handles; the clock stands, and nobody is where the machine is carried through.
  useEffect(() => {
    if (isKept) return
    let goesOn = false
    // Also where somebody presses "go on" in between: it does, once the machine is kept.
    const hold = () => {
      if (session.store.getState().status !== 'running') return
      goesOn = true
      session.pause()
    }
    hold()
    const leave = session.store.subscribe(hold)
    for (const body of bodies.values()) body.pointerEvents = 'none'
    return () => {
      leave()
      // As the world around them has it: hands go through everything while the menu is open.
      for (const body of bodies.values()) delete body.pointerEvents
      if (goesOn) session.resume('asked')
    }
  }, [bodies, session, isKept])

  return (
    <>
      <OwnRack />
      <Footprint footprint={machine.footprint} withClearance={!isKept} />
      {stage === 'following' && <HowToPlace />}
      {stage === 'set-down' && <PlaceButtons onTurn={turn} onKeep={() => setStage('kept')} />}
      {stage !== 'following' && <TakeUpButton onTakeUp={() => setStage('following')} />}
    </>
  )
}
