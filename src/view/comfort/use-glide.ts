// The weaker hand's thumbstick, read every frame: where it leads is asked of the floor.
import { useFrame, useThree } from '@react-three/fiber'
import { useXRStore } from '@react-three/xr'
import { useRef } from 'react'
import type { RefObject } from 'react'
import type { RoomFile } from '../../core/scene/schema.ts'
import type { Spot } from '../room/walkway.ts'
import { glided } from './glide.ts'

/**
 * @param hand whose stick glides; none: nothing moves
 * @param head where the head is, room
 * @param moveTo takes the learner there
 * @returns whether one glides just now
 */
export function useGlide(
  hand: 'left' | 'right' | undefined,
  floor: RoomFile,
  head: () => Spot,
  moveTo: (x: number, z: number) => void,
): RefObject<boolean> {
  const store = useXRStore()
  const eye = useThree((state) => state.gl.xr.getCamera())
  const moving = useRef(false)
  useFrame((_, deltaS) => {
    moving.current = false
    if (hand === undefined) return
    for (const state of store.getState().inputSourceStates) {
      if (state.type !== 'controller' || state.inputSource.handedness !== hand) continue
      const stick = state.gamepad['xr-standard-thumbstick']
      if (!stick) continue
      const from = head()
      const e = eye.matrixWorld.elements
      const to = glided(floor, from, Math.atan2(e[8], e[10]), stick.xAxis ?? 0, stick.yAxis ?? 0, Math.min(deltaS, 0.1))
      if (to === from) continue
      moving.current = true
      moveTo(to.x, to.z)
    }
  })
  return moving
}
