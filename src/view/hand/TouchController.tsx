// A controller: ray, near grab, poke with its tip, and the teleport arc where its stick does not glide.
import {
  CombinedPointer,
  DefaultXRControllerGrabPointer,
  DefaultXRInputSourceRayPointer,
  DefaultXRInputSourceTeleportPointer,
  useTouchPointer,
  useXRInputSourceStateContext,
  XRControllerModel,
  XRSpace,
} from '@react-three/xr'
import { useRef } from 'react'
import type { Object3D } from 'three'
import { glidingHand } from '../comfort/glide.ts'
import { Dispensable } from '../Dispensable.tsx'
import { useWorkshop } from '../workshop-context.ts'
import { BeforeMenu } from './BeforeMenu.tsx'
import { GRAB_RADIUS_M, POKE_DOWN_M, POKE_HOVER_M, PRESS_OPTIONS } from './reach.ts'
import { useTracked } from './tracked.ts'

/** Poking with the controller's tip: the library gives a touch pointer to hands only. */
function TipPointer() {
  const state = useXRInputSourceStateContext('controller')
  const tip = useRef<Object3D>(null)
  useTouchPointer(tip, state, { hoverRadius: POKE_HOVER_M, downRadius: POKE_DOWN_M, button: 0, ...PRESS_OPTIONS })
  return <XRSpace ref={tip} space="target-ray-space" />
}

function Grip() {
  const state = useXRInputSourceStateContext('controller')
  const grip = useRef<Object3D>(null)
  useTracked(state.inputSource.handedness, grip, state.inputSource)
  return <XRSpace ref={grip} space="grip-space" />
}

/** What stands for one controller of the headset. */
export function TouchController() {
  const { settings } = useWorkshop()
  const { inputSource } = useXRInputSourceStateContext('controller')
  return (
    <>
      <Dispensable what="model of the controller">
        <BeforeMenu>
          <XRControllerModel />
        </BeforeMenu>
      </Dispensable>
      <Grip />
      <CombinedPointer>
        <DefaultXRControllerGrabPointer radius={GRAB_RADIUS_M} cursorModel={false} {...PRESS_OPTIONS} />
        <TipPointer />
        <DefaultXRInputSourceRayPointer makeDefault minDistance={0.2} {...PRESS_OPTIONS} />
        {inputSource.handedness !== glidingHand(settings) && <DefaultXRInputSourceTeleportPointer />}
      </CombinedPointer>
    </>
  )
}
