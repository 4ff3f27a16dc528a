// Where a visitor stands first: back from the operator's place and a little aside, so that the whole machine is in the picture.
import type { MachineFile } from '../../core/machine/schema.ts'
import type { RoomFile } from '../../core/scene/schema.ts'
import type { Stance } from '../workshop-context.ts'
import { nearestStand } from './walkway.ts'

const BACK_M = 1.0
/** Between the machine's middle and the board behind it. */
const AIM_RIGHT_M = 0.3
const ASIDE_M = 0.45

/** Room coordinates of a point given in the machine's frame. */
function inRoom(placed: { position: readonly [number, number, number]; turnDeg: number }, x: number, z: number): { x: number; z: number } {
  const turn = (placed.turnDeg * Math.PI) / 180
  return {
    x: placed.position[0] + x * Math.cos(turn) + z * Math.sin(turn),
    z: placed.position[2] - x * Math.sin(turn) + z * Math.cos(turn),
  }
}

/** @returns the room's own spawn when the machine does not stand in it */
export function startingStance(room: RoomFile, machine: MachineFile): Stance {
  const placed = room.machines.find((each) => each.id === machine.id)
  if (!placed) return { x: room.spawn.position[0], z: room.spawn.position[2], turnDeg: room.spawn.turnDeg }
  const [operatorX, , operatorZ] = machine.footprint.operator.position
  const feet = nearestStand(room, inRoom(placed, operatorX + ASIDE_M, operatorZ + BACK_M))
  const aim = inRoom(placed, AIM_RIGHT_M, 0)
  return { ...feet, turnDeg: (Math.atan2(feet.x - aim.x, feet.z - aim.z) * 180) / Math.PI }
}
