// A replay tells why what is not done is not.
import { expect, it } from 'vitest'
import { playExample, undone } from '../../tools/replay.ts'

const undoneIn = (example: string) => {
  const { lesson, run } = playExample(`scenes/mechanical/engine-lathe/runs/${example}.json`)
  return undone(lesson, run)
}

it('of a perfect run nothing is left', () => {
  expect(undoneIn('perfect')).toEqual({})
})

it('a step left out is told with the fact that keeps it so', () => {
  expect(undoneIn('m-oil')).toEqual({ s04: { status: 'missed', because: ['oil_on_floor is true'] } })
})

it('a comparison is told with the number it compares', () => {
  expect(undoneIn('m-loose')['s15']).toEqual({ status: 'open', because: ['cut_mm >= 40 is false: cut_mm is 0'] })
})

it('a drill has no steps of its own', () => {
  expect(undoneIn('dr-caught')).toEqual({})
})
