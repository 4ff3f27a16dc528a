// Getting about in a headset without getting sick: teleport on the walkway, snap turns, recentring, a lift for the seated. Gliding only for who has chosen it.
import { useFrame, useThree } from '@react-three/fiber'
import { useXR, XROrigin } from '@react-three/xr'
import { useEffect, useRef } from 'react'
import type { Group } from 'three'
import { Vector3 } from 'three'
import { canStand } from '../room/walkway.ts'
import { useWorkshop } from '../workshop-context.ts'
import { ArPlacement } from './ArPlacement.tsx'
import { Blinkers } from './Blinkers.tsx'
import { inRoom, originFor, seatedLift, turnAbout } from './feet.ts'
import type { Feet } from './feet.ts'
import { glidingHand } from './glide.ts'
import { TeleportFloor } from './TeleportFloor.tsx'
import { useGlide } from './use-glide.ts'
import { useSnapTurn } from './use-snap-turn.ts'

/** Standing somewhere is told when the head has gone this far. */
const PACE_M = 0.05

const head = new Vector3()

export function Comfort() {
  const { session, stance, room, settings } = useWorkshop()
  const origin = useRef<Group>(null)
  const hasStood = useRef(false)
  /** Metres that the headset's floor lies above the room's: someone seated is lifted, and a real floor is where it is found. */
  const lift = useRef(0)
  const mode = useXR((xr) => (xr.session ? xr.mode : null))
  const visibility = useXR((xr) => xr.visibilityState)
  const floor = useXR((xr) => xr.originReferenceSpace)
  const eye = useThree((state) => state.gl.xr.getCamera())

  const feet = (): Feet => ({
    x: origin.current?.position.x ?? 0,
    z: origin.current?.position.z ?? 0,
    turnRad: origin.current?.rotation.y ?? 0,
  })
  const moveOrigin = ({ x, z, turnRad }: Feet) => {
    origin.current?.position.set(x, lift.current, z)
    origin.current?.rotation.set(0, turnRad, 0)
    origin.current?.updateMatrixWorld()
  }
  /** In one's own room, where a floor that lies at `floorM` in the headset's own is found. */
  const layFloor = (feet: Feet, floorM: number) => {
    lift.current = -floorM
    moveOrigin(feet)
  }
  const standAt = (x: number, z: number) => moveOrigin(originFor(eye.position, { x, z }, feet().turnRad))

  useEffect(() => {
    hasStood.current = false
    // The root element says where the run is seen (DESIGN §10).
    document.documentElement.dataset['xr'] = mode === 'immersive-vr' ? 'vr' : mode === 'immersive-ar' ? 'ar' : 'none'
    return () => {
      document.documentElement.dataset['xr'] = 'none'
    }
  }, [mode])

  useEffect(() => {
    const recentre = () => {
      hasStood.current = false
    }
    floor?.addEventListener('reset', recentre)
    return () => floor?.removeEventListener('reset', recentre)
  }, [floor])

  useEffect(() => {
    if (mode === null || visibility === undefined) return
    if (visibility === 'visible') session.resume('hidden')
    else session.pause('hidden')
  }, [mode, visibility, session])

  const gliding = mode === 'immersive-vr' ? glidingHand(settings) : undefined
  const moving = useGlide(gliding, room, () => inRoom(feet(), eye.position), standAt)
  useSnapTurn(mode === 'immersive-vr', gliding, (sign) =>
    moveOrigin(turnAbout(feet(), eye.position, (sign * settings.snapDeg * Math.PI) / 180)),
  )

  useFrame(() => {
    if (mode === null || eye.position.y < 0.1) return
    const stood = stance.getState()
    if (mode === 'immersive-vr' && !hasStood.current) {
      lift.current = settings.seated ? seatedLift(settings.statureM, eye.position.y) : 0
      moveOrigin(originFor(eye.position, stood, (stood.turnDeg * Math.PI) / 180))
      hasStood.current = true
      return
    }
    head.setFromMatrixPosition(eye.matrixWorld)
    if (Math.hypot(head.x - stood.x, head.z - stood.z) > PACE_M) stance.setState({ x: head.x, z: head.z })
  })

  return (
    <>
      <XROrigin ref={origin} />
      {mode === 'immersive-vr' && <TeleportFloor size={room.size} onPlace={(x, z) => canStand(room, { x, z }) && standAt(x, z)} />}
      {gliding && <Blinkers moving={moving} />}
      {mode === 'immersive-ar' && <ArPlacement eyes={eye} onOrigin={layFloor} />}
    </>
  )
}
