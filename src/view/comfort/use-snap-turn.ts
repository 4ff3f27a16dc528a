// Turning by thumbstick, a step at a time, with either hand; a stick that glides turns nobody.
import { useFrame } from '@react-three/fiber'
import { useXRStore } from '@react-three/xr'
import { useRef } from 'react'

const PUSHED = 0.6
const LET_GO = 0.3

/** Calls `turn` once each time a thumbstick is pushed aside: +1 to the left, −1 to the right. @param gliding the hand whose stick does something else */
export function useSnapTurn(active: boolean, gliding: 'left' | 'right' | undefined, turn: (sign: 1 | -1) => void): void {
  const store = useXRStore()
  const armed = useRef(true)
  useFrame(() => {
    if (!active) return
    let aside = 0
    for (const state of store.getState().inputSourceStates) {
      if (state.type !== 'controller' || state.inputSource.handedness === gliding) continue
      const x = state.gamepad['xr-standard-thumbstick']?.xAxis ?? 0
      if (Math.abs(x) > Math.abs(aside)) aside = x
    }
    if (Math.abs(aside) < LET_GO) armed.current = true
    if (!armed.current || Math.abs(aside) < PUSHED) return
    armed.current = false
    turn(aside < 0 ? 1 : -1)
  })
}
