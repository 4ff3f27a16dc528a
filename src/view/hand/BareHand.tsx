// A tracked hand: pinch ray, near pinch, and the index finger that pokes.
import {
  CombinedPointer,
  DefaultXRHandGrabPointer,
  DefaultXRHandTouchPointer,
  DefaultXRInputSourceRayPointer,
  DefaultXRInputSourceTeleportPointer,
  useXRInputSourceStateContext,
  XRHandModel,
  XRSpace,
} from '@react-three/xr'
import { useRef } from 'react'
import type { Object3D } from 'three'
import { Dispensable } from '../Dispensable.tsx'
import { BeforeMenu } from './BeforeMenu.tsx'
import { GRAB_RADIUS_M, POKE_DOWN_M, POKE_HOVER_M, PRESS_OPTIONS } from './reach.ts'
import { useTracked } from './tracked.ts'

function Palm() {
  const state = useXRInputSourceStateContext('hand')
  const palm = useRef<Object3D>(null)
  useTracked(state.inputSource.handedness, palm, state.inputSource)
  return <XRSpace ref={palm} space="middle-finger-metacarpal" />
}

/** What stands for one tracked hand. */
export function BareHand() {
  return (
    <>
      <Dispensable what="model of the hand">
        <BeforeMenu>
          <XRHandModel />
        </BeforeMenu>
      </Dispensable>
      <Palm />
      <CombinedPointer>
        <DefaultXRHandGrabPointer radius={GRAB_RADIUS_M} cursorModel={false} {...PRESS_OPTIONS} />
        <DefaultXRHandTouchPointer hoverRadius={POKE_HOVER_M} downRadius={POKE_DOWN_M} cursorModel={false} {...PRESS_OPTIONS} />
        <DefaultXRInputSourceRayPointer makeDefault minDistance={0.2} rayModel={{ maxLength: 0.4 }} {...PRESS_OPTIONS} />
        <DefaultXRInputSourceTeleportPointer />
      </CombinedPointer>
    </>
  )
}
