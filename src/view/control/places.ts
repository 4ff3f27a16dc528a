// Where a loose part can be: in its sockets, or in the hand (for a wearable: on the learner).
import type { Part, Value, Variable } from '../../core/machine/schema.ts'

export interface Place {
  value: Value
  socket: string
}

export interface Places {
  /** The value that means "in the hand" (free) or "on the learner" (wearable). */
  carried: Value
  /** Its sockets, in the file's order. */
  sockets: readonly Place[]
  /** Where it falls when it is let go of anywhere, if the machine has such a place. */
  floor: Place | undefined
}

/** Reads a part's sockets. @throws when none of them is null: then nothing says that it is carried. */
export function placesOf(part: Part, variable: Variable): Places {
  const entries = Object.entries(part.sockets ?? {})
  const carried = entries.find(([, socket]) => socket === null)
  if (!carried)
    throw new Error(`part ${part.id}: expected one entry of \`sockets\` to be null (carried), got ${JSON.stringify(part.sockets)}`)
  const sockets = socketsOf(part, variable)
  return { carried: asValue(carried[0], variable), sockets, floor: sockets.find((place) => place.value === 'floor') }
}

/** The sockets a part can be in, in the file's order. */
export const socketsOf = (part: Part, variable: Variable): Place[] =>
  Object.entries(part.sockets ?? {}).flatMap(([key, socket]) => (socket === null ? [] : [{ value: asValue(key, variable), socket }]))

/** A JSON key as the variable's own kind of value. */
function asValue(key: string, variable: Variable): Value {
  if (variable.type === 'bool') return key === 'true'
  return variable.type === 'number' ? Number(key) : key
}
