// From which side something comes, for whoever looks that way.
import { PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import { bearingOf } from '../../../src/view/machine/bearing.ts'

const eyes = (turnDeg: number) => {
  const camera = new PerspectiveCamera()
  camera.position.set(1, 1.6, 2)
  camera.rotation.y = (turnDeg * Math.PI) / 180
  camera.updateMatrixWorld()
  return camera.matrixWorld
}

it.each([
  [0, [1, 0.5, -3], 'ahead'],
  [0, [4, 1, 2], 'right'],
  [0, [-3, 1, 2], 'left'],
  [0, [1, 1, 6], 'behind'],
  [180, [1, 1, 6], 'ahead'],
  [90, [1, 1, -3], 'right'],
] as const)('turned by %d°, what is at %j is %s', (turnDeg, [x, y, z], side) => {
  expect(bearingOf(eyes(turnDeg), x, y, z)).toBe(side)
})
