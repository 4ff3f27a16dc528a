// Where one may stand.
import { expect, test } from 'vitest'
import { approach, canStand, nearestStand, pace } from '../../../src/view/room/walkway.ts'

const floor = {
  walkway: [[-5, -5, 5, 5]],
  obstacles: [[-1, -1, 1, 1]],
  spots: { rack: { position: [-3, 0, -4], turnDeg: 0 } },
} satisfies Parameters<typeof approach>[0]

test('one stands on the walkway but not in an obstacle nor beyond the walls', () => {
  expect(canStand(floor, { x: 3, z: 3 })).toBe(true)
  expect(canStand(floor, { x: 0, z: 0.5 })).toBe(false)
  expect(canStand(floor, { x: 6, z: 0 })).toBe(false)
})

test('a click into an obstacle or wall stands one at its nearest edge', () => {
  expect(nearestStand(floor, { x: 0.1, z: 0.8 })).toEqual({ x: 0.1, z: 1 })
  expect(nearestStand(floor, { x: 9, z: 2 })).toEqual({ x: 5, z: 2 })
})

test('walking against an obstacle slides along it', () => {
  expect(pace(floor, { x: 0, z: 1.05 }, 0.2, -0.2)).toEqual({ x: 0.2, z: 1.05 })
  expect(pace(floor, { x: 0, z: 1 }, 0, -0.2)).toEqual({ x: 0, z: 1 })
})

test('a far thing is walked up to, a near one only looked at', () => {
  const near = approach(floor, { x: 4, z: 4 }, { x: -4, z: 4 })
  expect(near.x).toBeCloseTo(-2.5)
  expect(approach(floor, { x: 4, z: 4 }, { x: -4, z: -4 })).toEqual({ x: -3, z: -4 })
  expect(approach(floor, { x: 4, z: 4 }, { x: 3, z: 3 })).toEqual({ x: 4, z: 4 })
})
