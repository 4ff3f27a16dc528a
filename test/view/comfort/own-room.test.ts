import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { machineFile } from '../../../src/core/machine/schema.ts'
import { roomFile } from '../../../src/core/scene/schema.ts'
import { floorAhead, inRoom } from '../../../src/view/comfort/feet.ts'
import { roomAtHand, standOf } from '../../../src/view/comfort/use-own-room.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(`scenes/mechanical/${path}`, 'utf8'))
const room = roomFile.parse(read('room.json'))
const machine = machineFile.parse(read('engine-lathe/machine.json'))

describe('the floor that is looked at', () => {
  test('lies where the gaze meets it', () => {
    const at = floorAhead({ x: 1, y: 1.6, z: 0 }, { x: 0, y: -1, z: -1 })
    expect(at?.x).toBeCloseTo(1)
    expect(at?.z).toBeCloseTo(-1.6)
  })
  test('is never under the feet nor far off', () => {
    expect(floorAhead({ x: 0, y: 1.6, z: 0 }, { x: 0, y: -1, z: -0.1 })?.z).toBeCloseTo(-0.9)
    expect(floorAhead({ x: 0, y: 1.6, z: 0 }, { x: 0, y: -0.1, z: -1 })?.z).toBeCloseTo(-4)
  })
  test('is not there for who looks up or straight down', () => {
    expect(floorAhead({ x: 0, y: 1.6, z: 0 }, { x: 0, y: 0.5, z: -1 })).toBeUndefined()
    expect(floorAhead({ x: 0, y: 1.6, z: 0 }, { x: 0, y: -1, z: 0 })).toBeUndefined()
  })
})

describe('in one’s own room', () => {
  test('the rack’s place is at the front left corner of the clear floor, however the machine is turned', () => {
    for (const turnDeg of [0, 90, -135]) {
      const turned = { ...room, machines: room.machines.map((stand) => ({ ...stand, turnDeg })) }
      const moved = roomAtHand(turned, machine)!
      const rack = inRoom(moved, { x: room.spots['rack']!.position[0], z: room.spots['rack']!.position[2] })
      const corner = inRoom(standOf(turned, machine), { x: -0.95, z: 0.475 + 1 })
      expect(rack.x).toBeCloseTo(corner.x)
      expect(rack.z).toBeCloseTo(corner.z)
    }
  })
  test('nothing is moved where a room has no rack', () => {
    expect(roomAtHand({ ...room, spots: {} }, machine)).toBeUndefined()
  })
})
