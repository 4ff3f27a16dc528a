// Which lessons the end-to-end tests play.
import { expect, it } from 'vitest'
import { choose } from '../../tools/lessons-to-test.ts'

const all = [
  'design/co2-laser-cutter',
  'food/planetary-mixer',
  'mechanical/engine-lathe',
  'maritime/enclosed-space-entry',
  'hospitality/deep-fryer',
]

it('plays the lathe always, and two others that change with the turn', () => {
  expect(choose(all, [], 0)).toEqual(['mechanical/engine-lathe', 'design/co2-laser-cutter', 'food/planetary-mixer'])
  expect(choose(all, [], 2)).toEqual(['mechanical/engine-lathe', 'maritime/enclosed-space-entry', 'hospitality/deep-fryer'])
  expect(choose(all, [], 3)).toEqual(['mechanical/engine-lathe', 'hospitality/deep-fryer', 'design/co2-laser-cutter'])
})

it('plays what has changed besides', () => {
  expect(choose(all, ['scenes/hospitality/deep-fryer/text/en.json', 'README.md'], 0)).toContain('hospitality/deep-fryer')
})

it('plays each once when there are few', () => {
  expect(choose(['mechanical/engine-lathe'], ['scenes/mechanical/engine-lathe/lesson.json'], 7)).toEqual(['mechanical/engine-lathe'])
})
