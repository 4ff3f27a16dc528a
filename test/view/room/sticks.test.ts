// A gamepad's sticks at a screen.
import { expect, test } from 'vitest'
import { steer, WIDEST_FOV_DEG } from '../../../src/view/room/look.ts'
import { readSticks } from '../../../src/view/room/sticks.ts'
import type { StickPad } from '../../../src/view/room/sticks.ts'

const pad = (axes: number[], triggers: [left: number, right: number] = [0, 0]): StickPad => ({
  mapping: 'standard',
  axes,
  buttons: Array.from({ length: 17 }, (_, i) => ({
    pressed: false,
    touched: false,
    value: i === 6 ? triggers[0] : i === 7 ? triggers[1] : 0,
  })),
})
const nothing = { right: 0, ahead: 0, turnRight: 0, up: 0, nearer: 0 }

test('a stick that rests a little beside its middle moves nothing', () => {
  expect(readSticks([pad([0.1, -0.12, 0.05, 0.14])], { ...nothing })).toBe(false)
})

test('pushed away is ahead and up; at the rim it is all of it', () => {
  const sticks = { ...nothing }
  expect(readSticks([null, pad([0, -1, 1, -1], [0, 1])], sticks)).toBe(true)
  expect(sticks).toEqual({ right: 0, ahead: 1, turnRight: 1, up: 1, nearer: 1 })
})

test('a stick held to the right turns the eyes to the right, and no farther up than they go', () => {
  const look = steer({ turnDeg: 0, pitchDeg: 70, fovDeg: WIDEST_FOV_DEG }, 1, 1, 0.5)
  expect(look.turnDeg).toBeCloseTo(-55)
  expect(look.pitchDeg).toBe(80)
})
