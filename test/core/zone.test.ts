// A zone holds what touches it, in each of its three shapes.
import { describe, expect, it } from 'vitest'
import type { Zone } from '../../src/core/machine/schema.ts'
import { zoneHolds } from '../../src/core/machine/zone.ts'

const zone = (shape: Zone['shape'], size: [number, number, number], axis?: [number, number, number]): Zone => ({
  id: 'z',
  kind: 'hazard',
  shape,
  center: [1, 1, 0],
  size,
  ...(axis && { axis }),
})

describe('zoneHolds', () => {
  it('tells inside from outside of a box, by its sides', () => {
    const box = zone('box', [0.4, 0.2, 0.2])
    expect(zoneHolds(box, [1.19, 1, 0], 0)).toBe(true)
    expect(zoneHolds(box, [1.21, 1, 0], 0)).toBe(false)
    expect(zoneHolds(box, [1, 1.11, 0], 0)).toBe(false)
  })

  it('lets a hand of 8 cm reach in from outside', () => {
    const box = zone('box', [0.4, 0.2, 0.2])
    expect(zoneHolds(box, [1.27, 1, 0], 0.08)).toBe(true)
    expect(zoneHolds(box, [1.27, 1.17, 0], 0.08)).toBe(false)
  })

  it('measures a sphere by its diameter', () => {
    expect(zoneHolds(zone('sphere', [1, 1, 1]), [1.49, 1, 0], 0)).toBe(true)
    expect(zoneHolds(zone('sphere', [1, 1, 1]), [1.4, 1.4, 0], 0)).toBe(false)
  })

  it('lays a cylinder along its longest side, or along the axis it is given', () => {
    expect(zoneHolds(zone('cylinder', [1, 0.2, 0.2]), [1.45, 1, 0], 0)).toBe(true)
    expect(zoneHolds(zone('cylinder', [1, 0.2, 0.2]), [1, 1.09, 0.09], 0)).toBe(false)
    expect(zoneHolds(zone('cylinder', [0.3, 0.6, 0.6], [1, 0, 0]), [1, 1.29, 0], 0)).toBe(true)
    expect(zoneHolds(zone('cylinder', [0.3, 0.6, 0.6], [1, 0, 0]), [1.2, 1, 0], 0)).toBe(false)
  })
})
