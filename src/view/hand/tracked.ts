// The learner's hands while a headset is on: where each grip is, so that senses and haptics find it.
import { createContext, useContext, useEffect } from 'react'
import type { RefObject } from 'react'
import type { Object3D } from 'three'

export interface TrackedHand {
  /** Follows the grip (controller) or the palm (hand). */
  space: Object3D
  source: XRInputSource
}

/** Hands by side; empty on screens. */
export type TrackedHands = Map<XRHandedness, TrackedHand>

export const HandsContext = createContext<TrackedHands | undefined>(undefined)

/** The hands of this headset. @throws outside `<Headset>`. */
export function useHands(): TrackedHands {
  const hands = useContext(HandsContext)
  if (!hands) throw new Error('useHands: no <Headset> above this component; mount it inside Headset.tsx')
  return hands
}

/** Makes a space known as the hand of that side for as long as it is there. */
export function useTracked(side: XRHandedness, space: RefObject<Object3D | null>, source: XRInputSource): void {
  const hands = useHands()
  useEffect(() => {
    if (!space.current) return undefined
    const hand = { space: space.current, source }
    hands.set(side, hand)
    return () => {
      if (hands.get(side) === hand) hands.delete(side)
    }
  }, [hands, side, space, source])
}

/** A short buzz, where the device can: strength 0…1, milliseconds. */
export function buzz(source: XRInputSource | undefined, strength: number, ms: number): void {
  // Devices without a motor, or whose browser refuses, stay quiet: a buzz is never the only sign.
  source?.gamepad?.hapticActuators?.[0]?.pulse?.(strength, ms)?.catch(() => false)
}
