// The headset's floor is moved so that heads and machines come to stand where they should.
import { describe, expect, it } from 'vitest'
import { afterReset, facing, inRoom, originFor, originForPlaced, seatedLift, turnAbout } from '../../../src/view/comfort/feet.ts'

const head = { x: 0.4, z: -0.3 }

describe('the origin of a headset', () => {
  it('brings the head to the place wanted, whatever the turn', () => {
    const at = inRoom(originFor(head, { x: -3, z: 1 }, 1.1), head)
    expect(at.x).toBeCloseTo(-3)
    expect(at.z).toBeCloseTo(1)
  })

  it('turns about the head, not about the origin', () => {
    const before = originFor(head, { x: -3, z: 1 }, 0.2)
    const after = turnAbout(before, head, Math.PI / 6)
    expect(inRoom(after, head).x).toBeCloseTo(-3)
    expect(inRoom(after, head).z).toBeCloseTo(1)
    expect(after.turnRad - before.turnRad).toBeCloseTo(Math.PI / 6)
  })

  it('lays a spot of the real floor onto the machine in the room', () => {
    const found = { x: 0.3, z: -1.2, turnRad: 0.5 }
    const origin = originForPlaced(found, { x: -3.6, z: -3.4, turnRad: 0 })
    expect(inRoom(origin, found).x).toBeCloseTo(-3.6)
    expect(inRoom(origin, found).z).toBeCloseTo(-3.4)
    expect(origin.turnRad + found.turnRad).toBeCloseTo(0)
  })

  it('sets a machine down with its front to the learner', () => {
    expect(facing({ x: 0, z: -2 }, { x: 0, z: 0 })).toBeCloseTo(0)
    expect(facing({ x: 0, z: 0 }, { x: 1, z: 0 })).toBeCloseTo(Math.PI / 2)
  })

  it('lifts someone seated to their standing eyes, never down and never onto a ladder', () => {
    expect(seatedLift(1.65, 1.15)).toBeCloseTo(0.394, 2)
    expect(seatedLift(1.65, 1.6)).toBe(0)
    expect(seatedLift(1.9, 0.3)).toBe(0.8)
  })

  it('after a recentring finds a place where it was on the real floor', () => {
    const place = { x: 0.3, z: -1.2, turnRad: 0.5 }
    const origin = { x: 1, z: 0.4, turnRad: -0.9 }
    const now = afterReset(place, origin)
    expect(inRoom(origin, now).x).toBeCloseTo(place.x)
    expect(inRoom(origin, now).z).toBeCloseTo(place.z)
    expect(now.turnRad + origin.turnRad).toBeCloseTo(place.turnRad)
  })
})
