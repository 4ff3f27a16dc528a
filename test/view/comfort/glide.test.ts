// Gliding: one speed, where the eyes look, never off the walkway; the stick of the weaker hand, and only for who has chosen it.
import { expect, it } from 'vitest'
import { GLIDE_M_S, glided, glidingHand } from '../../../src/view/comfort/glide.ts'
import { canStand } from '../../../src/view/room/walkway.ts'

const floor = {
  walkway: [[-2, -2, 2, 2] as [number, number, number, number]],
  obstacles: [[0.5, -0.5, 1.5, 0.5] as [number, number, number, number]],
}
const from = { x: 0, z: 1 }

it.each([
  [0, 0, -1, [0, -1]],
  [90, 0, -1, [-1, 0]],
  [0, 1, 0, [1, 0]],
  [180, 0, -0.5, [0, 1]],
] as const)('turned by %d°, a stick at %d, %d goes %j, always as fast', (yawDeg, x, y, [dx, dz]) => {
  const to = glided(floor, from, (yawDeg * Math.PI) / 180, x, y, 0.5)
  expect(to.x - from.x).toBeCloseTo(dx * GLIDE_M_S * 0.5)
  expect(to.z - from.z).toBeCloseTo(dz * GLIDE_M_S * 0.5)
})

it('a stick at rest moves nobody', () => {
  expect(glided(floor, from, 0, 0.1, -0.2, 0.5)).toBe(from)
})

it('never leaves the walkway, however long the stick is pushed, and slides along what is in the way', () => {
  for (let yawDeg = 0; yawDeg < 360; yawDeg += 15) {
    let at = from
    for (let i = 0; i < 200; i++) {
      at = glided(floor, at, (yawDeg * Math.PI) / 180, 0, -1, 0.05)
      expect(canStand(floor, at)).toBe(true)
    }
  }
})

it('is for who chose it: with the weaker hand, not under reduced motion, not with one hand', () => {
  const chosen = { smoothMotion: true, reducedMotion: false, oneHanded: false, leftHanded: false }
  expect(glidingHand(chosen)).toBe('left')
  expect(glidingHand({ ...chosen, leftHanded: true })).toBe('right')
  expect(glidingHand({ ...chosen, smoothMotion: false })).toBeUndefined()
  expect(glidingHand({ ...chosen, reducedMotion: true })).toBeUndefined()
  expect(glidingHand({ ...chosen, oneHanded: true })).toBeUndefined()
})
