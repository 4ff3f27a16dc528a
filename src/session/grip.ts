// Where a hand is when it works a part: the grip at rest, moved by the part's own joint and by everything it rides on.
import type { MachineFile, Part, Value } from '../core/machine/schema.ts'
import { travelOf } from '../core/machine/travel.ts'

export type Vec = [number, number, number]
type FactOf = (variable: string) => Value

/** Turns `point` about `pivot` along a unit axis (Rodrigues' formula). */
function turned(point: Vec, pivot: Vec, axis: Vec, angleDeg: number): Vec {
  const angle = (angleDeg * Math.PI) / 180
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const [x, y, z] = [point[0] - pivot[0], point[1] - pivot[1], point[2] - pivot[2]]
  const length = Math.hypot(...axis) || 1
  const [u, v, w] = [axis[0] / length, axis[1] / length, axis[2] / length]
  const dot = (u * x + v * y + w * z) * (1 - c)
  return [
    pivot[0] + x * c + (v * z - w * y) * s + u * dot,
    pivot[1] + y * c + (w * x - u * z) * s + v * dot,
    pivot[2] + z * c + (u * y - v * x) * s + w * dot,
  ]
}

function moved(point: Vec, part: Part, machine: MachineFile, factOf: FactOf): Vec {
  const { joint } = part
  if (!joint) return point
  const variable = machine.variables.find((v) => v.id === joint.var)
  if (!variable) return point
  const travel = travelOf(joint, variable, part.control)(factOf(joint.var))
  if (joint.unit === 'deg') return part.pivot ? turned(point, part.pivot, joint.axis, travel) : point
  const length = Math.hypot(joint.axis[0], joint.axis[1], joint.axis[2]) || 1
  const metres = travel / 1000 / length
  return [point[0] + joint.axis[0] * metres, point[1] + joint.axis[1] * metres, point[2] + joint.axis[2] * metres]
}

/**
 * Grip of a part in the machine frame, metres, with the facts as they are.
 * Undefined when the machine file gives the part neither grip nor pivot.
 */
export function gripOf(machine: MachineFile, partId: string, factOf: FactOf): Vec | undefined {
  let part = machine.parts.find((p) => p.id === partId)
  let point = part?.grip ?? part?.pivot
  // As many parts as there are carry one another at most: what rides in a ring ends too.
  for (let left = machine.parts.length; part && point && left > 0; left--) {
    point = moved(point, part, machine, factOf)
    const below: string | undefined = part.rides
    part = below === undefined ? undefined : machine.parts.find((p) => p.id === below)
  }
  return point && [...point]
}
