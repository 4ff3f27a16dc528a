// What follows from the four answers.
import { expect, test } from 'vitest'
import { ALL_WELL, grades, isUnwell, isWorse, symptoms } from '../../src/core/comfort/check.ts'

test('slight things keep nobody out of a headset, anything more does', () => {
  for (const symptom of symptoms)
    for (const grade of grades) expect(isUnwell({ ...ALL_WELL, [symptom]: grade })).toBe(grade === 'moderate' || grade === 'severe')
})

test('one grade worse than before in one thing is worse, and being as before or better is not', () => {
  for (const symptom of symptoms) {
    expect(isWorse(ALL_WELL, { ...ALL_WELL, [symptom]: 'slight' })).toBe(true)
    expect(isWorse({ ...ALL_WELL, [symptom]: 'slight' }, { ...ALL_WELL, [symptom]: 'slight' })).toBe(false)
    expect(isWorse({ ...ALL_WELL, [symptom]: 'slight' }, ALL_WELL)).toBe(false)
  }
})

test('whoever came unwell and is still so does not go to a machine either', () => {
  expect(isWorse({ ...ALL_WELL, nausea: 'severe' }, { ...ALL_WELL, nausea: 'moderate' })).toBe(true)
})
