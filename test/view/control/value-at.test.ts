// Travel becomes a value: detents hold on a little, smooth controls stay inside their range.
import { describe, expect, it } from 'vitest'
import type { Control, Joint, Variable } from '../../../src/core/machine/schema.ts'
import { otherEnd, valueAt } from '../../../src/view/control/value-at.ts'

const lever: Variable = {
  id: 'lever',
  type: 'enum',
  unit: '',
  values: ['reverse', 'neutral', 'forward'],
  initial: 'neutral',
  cause: 'hand',
}
const leverJoint: Joint = { kind: 'hinge', axis: [1, 0, 0], unit: 'deg', range: [-30, 30], detents: [-30, 0, 30], var: 'lever' }
const leverControl: Control = { kind: 'lever', var: 'lever' }
const guard: Variable = { id: 'guard', type: 'number', unit: 'deg', min: 0, max: 100, initial: 0, cause: 'hand' }
const guardJoint: Joint = { kind: 'hinge', axis: [1, 0, 0], unit: 'deg', range: [0, -100], var: 'guard' }

describe('valueAt', () => {
  it('gives the nearest detent', () => {
    const value = valueAt(leverJoint, lever, leverControl)
    expect([-40, -16, 10, 29].map((travel) => value(travel, 'none'))).toEqual(['reverse', 'reverse', 'neutral', 'forward'])
  })

  it('leaves a detent a little later than half way, so that a trembling hand does not rattle', () => {
    const value = valueAt(leverJoint, lever, leverControl)
    expect(value(16, 'neutral')).toBe('neutral')
    expect(value(18, 'neutral')).toBe('forward')
    expect(value(14, 'forward')).toBe('forward')
  })

  it('keeps a smooth control inside its range and follows a joint that turns the other way', () => {
    const value = valueAt(guardJoint, guard, { kind: 'hinge', var: 'guard' })
    expect([10, -35, -180].map((travel) => value(travel, 0))).toEqual([0, 35, 100])
  })
})

describe('a click', () => {
  it('goes to the other of two, to the far end of a smooth one, and leaves three alone', () => {
    expect(otherEnd(false, [false, true], { ...lever, type: 'bool' })).toBe(true)
    expect(otherEnd(20, undefined, guard)).toBe(100)
    expect(otherEnd(80, undefined, guard)).toBe(0)
    expect(otherEnd('neutral', lever.values, lever)).toBe('neutral')
  })
})
