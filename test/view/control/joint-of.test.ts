// Each control finds the joint its hand goes along, also when the part moves by another fact.
import { describe, expect, it } from 'vitest'
import { machineFile } from '../../../src/core/machine/schema.ts'
import type { Part } from '../../../src/core/machine/schema.ts'
import { gearing } from '../../../src/view/control/gearing.ts'
import { jointOf } from '../../../src/view/control/joint-of.ts'
import { placesOf } from '../../../src/view/control/places.ts'

const spin = { kind: 'spin', axis: [1, 0, 0], unit: 'deg', range: [0, 360], var: 'rpm' }
const machine = machineFile.parse({
  schemaVersion: 1,
  id: 'm',
  version: '1.0.0',
  footprint: {
    size: [1, 1, 1],
    clearance: { front: 1, back: 0, left: 0, right: 0 },
    operator: { position: [0, 0, 1], facing: [0, 0, -1] },
  },
  parts: [
    { id: 'chuck', control: { kind: 'spin', var: 'turn' }, joint: spin },
    {
      id: 'work',
      joint: { kind: 'slide', axis: [1, 0, 0], unit: 'mm', range: [0, 120], var: 'stickout' },
      control: { kind: 'free', var: 'place' },
      sockets: { stand: 'socket-a', hand: null, floor: 'socket-b' },
    },
    { id: 'work-end', rides: 'work', control: { kind: 'slider', var: 'stickout' } },
    { id: 'lamp', control: { kind: 'switch', var: 'lamp' } },
  ],
  variables: [
    { id: 'rpm', type: 'number', min: 0, max: 900, initial: 0, cause: 'machine' },
    { id: 'turn', type: 'number', min: 0, max: 7200, initial: 0, cause: 'hand' },
    { id: 'stickout', type: 'number', min: 0, max: 120, initial: 0, cause: 'hand' },
    { id: 'place', type: 'enum', values: ['stand', 'hand', 'floor'], initial: 'stand', cause: 'hand' },
    { id: 'lamp', type: 'bool', initial: false, cause: 'hand' },
  ],
  states: { initial: 'OFF', list: [{ id: 'OFF' }], transitions: [] },
})
const part = (id: string): Part => machine.parts.find((each) => each.id === id)!
const jointFor = (id: string) => {
  const variable = machine.variables.find((each) => each.id === part(id).control?.var)!
  return jointOf(part(id), machine, variable)
}

describe('jointOf', () => {
  it('turns by hand what otherwise turns with a motor, a degree for a degree', () => {
    expect(jointFor('chuck')).toEqual({ ...spin, var: 'turn', range: [0, 7200] })
  })

  it('borrows the joint of the thing it rides on', () => {
    expect(jointFor('work-end')).toEqual(part('work').joint)
  })

  it('finds none for what is only pressed', () => {
    expect(jointFor('lamp')).toBeUndefined()
  })
})

describe('gearing', () => {
  it('lets a pointer wind a wheel of many turns in a few circles, and a hand wind it one to one', () => {
    const wheel = { ...part('chuck').joint!, range: [0, 7200] as [number, number] }
    expect(gearing(wheel, 'screen')).toBeCloseTo(20 / 6)
    expect(gearing(wheel, 'grab')).toBe(1)
    expect(gearing({ ...wheel, range: [0, 720] }, 'screen')).toBe(1)
  })
})

describe('placesOf', () => {
  it('tells carried from put down, and finds the floor', () => {
    const variable = machine.variables.find((each) => each.id === 'place')!
    expect(placesOf(part('work'), variable)).toEqual({
      carried: 'hand',
      sockets: [
        { value: 'stand', socket: 'socket-a' },
        { value: 'floor', socket: 'socket-b' },
      ],
      floor: { value: 'floor', socket: 'socket-b' },
    })
  })

  it('refuses a thing that no value can carry', () => {
    const variable = machine.variables.find((each) => each.id === 'place')!
    expect(() => placesOf({ ...part('work'), sockets: { stand: 'socket-a' } }, variable)).toThrow(
      /expected one entry of `sockets` to be null/,
    )
  })
})
