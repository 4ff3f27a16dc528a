// Getting about in a headset without getting sick: teleport on the walkway, snap turns, recentring, a lift for the seated. Gliding only for who has chosen it.
import { useFrame, useThree } from '@react-three/fiber'
import { useXR, XROrigin } from '@react-three/xr'
import { useEffect, useRef, useState } from 'react'
import type { Group } from 'three'
import { Vector3 } from 'three'
import { useStore } from 'zustand'
import { HeadsetMenu } from '../menu/HeadsetMenu.tsx'
import { canStand } from '../room/walkway.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { StageMenu } from '../workshop-context.ts'
import { ArPlacement } from './ArPlacement.tsx'
import { Blinkers } from './Blinkers.tsx'
import { inRoom, originFor, seatedLift, statureOf, turnAbout } from './feet.ts'
import type { Feet } from './feet.ts'
import { glidingHand } from './glide.ts'
import { TeleportFloor } from './TeleportFloor.tsx'
import { useGlide } from './use-glide.ts'
import { useSnapTurn } from './use-snap-turn.ts'

/** Standing somewhere is told when the head has gone this far. */
const PACE_M = 0.05
/** Who measures less sits. */
const LEAST_STATURE_M = 1.4

const head = new Vector3()

/** Someone seated is lifted to where their eyes are when they stand. */
const liftFor = (seated: boolean, statureM: number, eyesM: number) => (seated ? seatedLift(statureM, eyesM) : 0)

export function Comfort({ menu }: { menu?: StageMenu }) {
  const { session, stance, room, settings, aside } = useWorkshop()
  const isAside = useStore(aside, ({ open }) => open !== 'nothing')
  /** Grows with each recentring in one's own room: the machine is placed anew. */
  const [placing, setPlacing] = useState(0)
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
  const turn = (sign: 1 | -1) => moveOrigin(turnAbout(feet(), eye.position, (sign * settings.snapDeg * Math.PI) / 180))
  const recentre = () => {
    hasStood.current = false
    setPlacing((before) => before + 1)
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
    const again = () => {
      hasStood.current = false
    }
    floor?.addEventListener('reset', again)
    return () => floor?.removeEventListener('reset', again)
  }, [floor])

  useEffect(() => {
    if (mode === null || visibility === undefined) return
    if (visibility === 'visible') session.resume('hidden')
    else session.pause('hidden')
  }, [mode, visibility, session])

  const gliding = mode === 'immersive-vr' && !isAside ? glidingHand(settings) : undefined
  const moving = useGlide(gliding, room, () => inRoom(feet(), eye.position), standAt)
  useSnapTurn(mode === 'immersive-vr', gliding, turn)

  // What is chosen in the menu counts at once; nobody is moved aside by it.
  useEffect(() => {
    if (mode !== 'immersive-vr' || !hasStood.current) return
    lift.current = liftFor(settings.seated, settings.statureM, eye.position.y)
    origin.current?.position.setY(lift.current)
  }, [mode, settings.seated, settings.statureM, eye])

  useFrame(() => {
    if (mode === null || eye.position.y < 0.1) return
    const stood = stance.getState()
    if (mode === 'immersive-vr' && !hasStood.current) {
      const statureM = statureOf(eye.position.y)
      if (menu?.isFirst && !settings.seated && statureM >= LEAST_STATURE_M) menu.onMeasured(statureM)
      lift.current = liftFor(settings.seated, settings.statureM, eye.position.y)
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
      {mode === 'immersive-vr' && !isAside && (
        <TeleportFloor size={room.size} onPlace={(x, z) => canStand(room, { x, z }) && standAt(x, z)} />
      )}
      {gliding && <Blinkers moving={moving} />}
      {mode === 'immersive-ar' && <ArPlacement key={placing} eyes={eye} onOrigin={layFloor} />}
      {menu && <HeadsetMenu menu={menu} onTurn={mode === 'immersive-vr' ? turn : undefined} onRecentre={recentre} />}
    </>
  )
}
