// Eyes that rest on a button press it.
import { expect, test } from 'vitest'
import { STARE_S, Stare } from '../../../src/view/hand/stare.ts'

test('a button is pressed once by a long look, and again by another', () => {
  const stare = new Stare()
  let pressed = 0
  stare.rest(2, 0.1)
  for (let s = 0; s < 2 * STARE_S + 0.05; s += 0.1) if (stare.rest(2, 0.1) === 1) pressed++
  expect(pressed).toBe(2)
})

test('eyes that wander press nothing', () => {
  const stare = new Stare()
  for (let i = 0; i < 100; i++) expect(stare.rest(i % 2, 0.1)).toBeLessThan(1)
  for (let i = 0; i < 100; i++) expect(stare.rest(-1, 0.1)).toBe(0)
})

test('looking away begins the wait anew', () => {
  const stare = new Stare()
  stare.rest(1, 0.1)
  stare.rest(1, STARE_S - 0.1)
  stare.rest(-1, 0.1)
  expect(stare.rest(1, STARE_S)).toBe(0)
})
