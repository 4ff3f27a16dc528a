// One's own room is seen instead of the workshop's; what the lesson takes from the workshop (its rack, its mirror) comes to the machine's side.
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { MachineFile } from '../../core/machine/schema.ts'
import type { RoomFile } from '../../core/scene/schema.ts'
import { useWorkshop } from '../workshop-context.ts'
import { inRoom, originForPlaced } from './feet.ts'
import type { Feet } from './feet.ts'

const radians = (deg: number) => (deg * Math.PI) / 180

/** Where a lesson's machine stands in its room. */
export function standOf(room: RoomFile, machine: MachineFile): Feet {
  const stand = room.machines.find((each) => each.id === machine.id)
  return { x: stand?.position[0] ?? 0, z: stand?.position[2] ?? 0, turnRad: radians(stand?.turnDeg ?? 0) }
}

/**
 * Where the room must go so that who takes something from its rack stands at the front left corner of the machine's clear floor, their back to
 * the machine's right: everything is then reached by a few real steps. Undefined when the room has no rack.
 */
export function roomAtHand(room: RoomFile, machine: MachineFile): Feet | undefined {
  const rack = room.spots['rack']
  if (!rack) return undefined
  const stand = standOf(room, machine)
  const { size, clearance } = machine.footprint
  const corner = inRoom(stand, { x: -size[0] / 2, z: size[2] / 2 + clearance.front })
  return originForPlaced(
    { x: rack.position[0], z: rack.position[2], turnRad: radians(rack.turnDeg) },
    { ...corner, turnRad: stand.turnRad + Math.PI / 2 },
  )
}

export function useOwnRoom(): void {
  const { session, room, roomFrame, roomDrawing } = useWorkshop()
  const scene = useThree((state) => state.scene)
  useEffect(() => {
    const { background } = scene
    const at = roomAtHand(room, session.lesson.machine)
    for (const drawn of roomDrawing) drawn.visible = false
    scene.background = null
    if (at) {
      roomFrame.position.set(at.x, 0, at.z)
      roomFrame.rotation.y = at.turnRad
    }
    return () => {
      for (const drawn of roomDrawing) drawn.visible = true
      scene.background = background
      roomFrame.position.set(0, 0, 0)
      roomFrame.rotation.y = 0
    }
  }, [session, room, roomFrame, roomDrawing, scene])
}
