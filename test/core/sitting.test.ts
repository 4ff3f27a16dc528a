// How long a headset is worn: advised to rest at 15 minutes, off at 20, on again after ten.
import { expect, it } from 'vitest'
import { LIMITS, fitness, restLeftS, seenBy, worn } from '../../src/core/comfort/sitting.ts'
import type { Sitting } from '../../src/core/comfort/sitting.ts'

const MIN = 60_000
/** Worn second by second. */
function wear(minutes: number, from: Sitting | undefined, startMs: number): Sitting {
  let sitting = from
  for (let s = 1; s <= minutes * 60; s++) sitting = worn(sitting, startMs + s * 1000, 1)
  if (!sitting) throw new Error('worn for no time at all')
  return sitting
}

it('is well until 15 minutes, then tired, and over at 20', () => {
  expect(fitness(wear(14.9, undefined, 0))).toBe('well')
  expect(fitness(wear(15, undefined, 0))).toBe('tired')
  expect(fitness(wear(19.9, undefined, 0))).toBe('tired')
  expect(fitness(wear(20, undefined, 0))).toBe('over')
})

it('a short break does not begin anew; a rest does', () => {
  const before = wear(14, undefined, 0)
  expect(fitness(wear(2, before, before.lastMs + 3 * MIN))).toBe('tired')
  expect(fitness(wear(2, before, before.lastMs + 11 * MIN))).toBe('well')
})

it('whoever is over waits for ten minutes', () => {
  const over = wear(20, undefined, 0)
  expect(restLeftS(over, over.lastMs)).toBe(LIMITS.restS)
  expect(restLeftS(over, over.lastMs + 4 * MIN)).toBe(6 * 60)
  expect(restLeftS(over, over.lastMs + 10 * MIN)).toBe(0)
  expect(restLeftS(wear(19, undefined, 0), 0)).toBe(0)
  expect(restLeftS(undefined, 0)).toBe(0)
})

it('a clock that was a month ahead and is put right costs one rest, not a month', () => {
  const now = 100 * MIN
  const over = { ...wear(20, undefined, 0), lastMs: now + 30 * 24 * 60 * MIN }
  expect(restLeftS(over, now)).toBe(LIMITS.restS)
  const kept = seenBy(over, now)
  expect(restLeftS(kept, now + 10 * MIN)).toBe(0)
})
