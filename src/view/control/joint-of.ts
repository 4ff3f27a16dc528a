// The joint a control's hand goes along: its own, that of the thing it rides on, or a plain turning of its own.
import type { Joint, MachineFile, Part, Variable } from '../../core/machine/schema.ts'

/**
 * The joint along which working this part changes its control's variable; undefined when there is none (it is only pressed).
 * A part may move by one fact and be worked for another: the chuck turns with the spindle, and by hand for the control of free
 * running, where each degree of turning is one of its variable.
 */
export function jointOf(part: Part, machine: MachineFile, variable: Variable): Joint | undefined {
  if (part.joint?.var === variable.id) return part.joint
  const lent = machine.parts.find((other) => other.joint?.var === variable.id && other.id === part.rides)
  if (lent) return lent.joint
  if (part.control?.kind !== 'spin' || !part.joint) return undefined
  return { ...part.joint, var: variable.id, range: [variable.min ?? 0, variable.max ?? 360] }
}
