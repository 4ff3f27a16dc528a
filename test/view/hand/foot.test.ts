// Which pedal a foot is at.
import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import { nearestPedal } from '../../../src/view/hand/foot.ts'

const pedals = [
  { id: 'brake', at: new Vector3(0.3, 0.1, 0) },
  { id: 'clutch', at: new Vector3(-0.3, 0.1, 0) },
]

it('the nearest pedal is worked, measured on the floor', () => {
  expect(nearestPedal(new Vector3(0.1, 1.7, 0.5), pedals)?.id).toBe('brake')
  expect(nearestPedal(new Vector3(-0.1, 1.7, 0.5), pedals)?.id).toBe('clutch')
})

it('a foot far from every pedal is at none', () => {
  expect(nearestPedal(new Vector3(0, 1.7, 1.5), pedals)).toBeUndefined()
})
