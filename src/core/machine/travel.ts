// How far along its joint a part is at a value: degrees or millimetres, as machine.json says.
import type { Control, Joint, Value, Variable } from './schema.ts'

/** A discrete variable's values in the order the joint's detents follow. */
function order(variable: Variable, control: Control | undefined): readonly Value[] {
  if (control?.values && control.var === variable.id) return control.values
  if (variable.type === 'bool') return [false, true]
  return variable.values ?? []
}

/** Straight lines between known points (ascending x); held at both ends. */
function between(xs: readonly number[], ys: readonly number[], x: number): number {
  for (let i = 1; i < xs.length; i++) {
    const x0 = xs[i - 1]!
    const x1 = xs[i]!
    if (x <= x1) return ys[i - 1]! + ((ys[i]! - ys[i - 1]!) * Math.max(0, x - x0)) / (x1 - x0)
  }
  return ys[ys.length - 1]!
}

/**
 * A function from the joint variable's value to the joint's travel (degrees or millimetres, the joint's unit).
 * Numbers go linearly from min…max to the range, or through the detents of the control's values; bools and enums stand at their detent.
 * @throws when the variable offers no values to place on the joint
 */
export function travelOf(joint: Joint, variable: Variable, control?: Control): (value: Value) => number {
  const [low, high] = joint.range
  const values = order(variable, control)
  if (variable.type === 'number') {
    if (joint.detents && values.length === joint.detents.length) {
      const pairs = values.map((value, i) => [Number(value), joint.detents![i]!] as const).sort((p, q) => p[0] - q[0])
      const xs = pairs.map((pair) => pair[0])
      const ys = pairs.map((pair) => pair[1])
      return (value) => between(xs, ys, Number(value))
    }
    const min = variable.min ?? 0
    const span = (variable.max ?? 1) - min
    return (value) => low + ((high - low) * (Number(value) - min)) / span
  }
  if (values.length === 0)
    throw new Error(`joint on ${variable.id}: expected a variable with values, got none; give it values or a number type`)
  const detents = joint.detents ?? values.map((_, i) => low + ((high - low) * i) / Math.max(1, values.length - 1))
  return (value) => detents[values.indexOf(value)] ?? low
}
