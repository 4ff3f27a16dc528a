// How the menu is found in a headset: over the palm of the weaker hand, before one's own feet, or by a button of a controller.
import { useFrame } from '@react-three/fiber'
import { useXRStore } from '@react-three/xr'
import { useMemo, useRef } from 'react'
import { Vector3 } from 'three'
import { useHands } from '../hand/tracked.ts'
import { useWorkshop } from '../workshop-context.ts'
import { Badge } from './Badge.tsx'
import type { BadgeAction } from './Badge.tsx'
import { besideFeet, isPalmShown, looksAtFeet, palmWay } from './ways-in.ts'

/** The badge floats so far before the palm. */
const BEFORE_PALM_M = 0.07
/** The feet's badge hangs so far from the eyes. */
const FROM_EYES_M = 0.6

const outward = new Vector3()

/** Calls `press` once each time B or Y goes down: the lower face buttons and the sticks are taken. */
export function useMenuButton(press: () => void): void {
  const store = useXRStore()
  const wasDown = useRef(false)
  useFrame(() => {
    let isDown = false
    for (const state of store.getState().inputSourceStates)
      if (state.type === 'controller')
        isDown ||= state.gamepad['b-button']?.state === 'pressed' || state.gamepad['y-button']?.state === 'pressed'
    if (isDown && !wasDown.current) press()
    wasDown.current = isDown
  })
}

interface WaysInProps {
  onOpen(byEyes: boolean): void
  /** Undefined where nobody is turned: in one's own room. */
  onTurn: ((sign: 1 | -1) => void) | undefined
}

export function WaysIn({ onOpen, onTurn }: WaysInProps) {
  const { settings } = useWorkshop()
  const hands = useHands()
  const sawFeet = useRef(false)
  const faced = useMemo(() => new Vector3(), [])
  // Who works with one hand alone can only look at a badge over it; two-handed, the other hand presses it.
  const side = settings.leftHanded === settings.oneHanded ? 'left' : 'right'

  const act = (byEyes: boolean) => (action: BadgeAction) => {
    if (action === 'menu') onOpen(byEyes)
    else onTurn?.(action === 'turn-left' ? 1 : -1)
  }
  const sign = { withTurns: onTurn !== undefined, onPress: act(false), onStare: act(true) }
  return (
    <>
      <Badge
        name="palm-badge"
        {...sign}
        place={(at, eye, sightWay) => {
          const hand = hands.get(side)
          if (!hand) return false
          hand.space.getWorldPosition(at)
          outward.fromArray(palmWay(side, hand.source.hand !== undefined)).transformDirection(hand.space.matrixWorld)
          if (!isPalmShown(at, outward, eye, sightWay)) return false
          at.addScaledVector(outward, BEFORE_PALM_M)
          return true
        }}
      />
      <Badge
        name="feet-badge"
        forEyesAlone
        {...sign}
        place={(at, eye, sightWay) => {
          const sees = looksAtFeet(sightWay.y, sawFeet.current)
          if (sees && !sawFeet.current) faced.copy(sightWay).setY(0).normalize()
          sawFeet.current = sees
          if (sees) besideFeet(faced, side, at).multiplyScalar(FROM_EYES_M).add(eye)
          return sees
        }}
      />
    </>
  )
}
