// What value a part stands for at a travel of its joint: the way back of core/machine/travel.ts.
import type { Control, Joint, Value, Variable } from '../../core/machine/schema.ts'
import { travelOf } from '../../core/machine/travel.ts'

/** Past the midpoint to the next detent by this share before it gives way: a hand that trembles does not rattle. */
const STICKY = 0.12

/** The discrete values of a control in the order of its joint, or undefined when it goes smoothly. */
export function detentValues(variable: Variable, control: Control): readonly Value[] | undefined {
  if (control.values) return control.values
  if (variable.type === 'bool') return [false, true]
  if (variable.type === 'enum') return variable.values ?? []
  return undefined
}

/**
 * A function from travel (the joint's unit) to the value a hand has brought the part to.
 * Detented controls give their nearest detent (leaving one takes a little more than half way); smooth ones give a number rounded to a
 * thousandth of their range, kept inside it.
 */
export function valueAt(joint: Joint, variable: Variable, control: Control): (travel: number, now: Value) => Value {
  const travel = travelOf(joint, variable, control)
  const values = detentValues(variable, control)
  if (values) {
    const places = values.map((value) => ({ value, at: travel(value) }))
    return (wanted, now) => {
      const distance = (place: { value: Value; at: number }) => Math.abs(place.at - wanted)
      const nearest = places.reduce((best, place) => (distance(place) < distance(best) ? place : best), places[0]!)
      const here = places.find((place) => place.value === now)
      if (!here || here === nearest) return nearest.value
      return distance(here) - distance(nearest) > STICKY * Math.abs(here.at - nearest.at) ? nearest.value : now
    }
  }
  const [low, high] = joint.range
  const min = variable.min ?? 0
  const max = variable.max ?? 1
  const grain = (max - min) / 1000
  return (wanted) => {
    const value = min + ((wanted - low) / (high - low)) * (max - min)
    const kept = Math.min(max, Math.max(min, value))
    return Number((Math.round(kept / grain) * grain).toFixed(4))
  }
}

/** Where a click takes a control: to the other of its two values, or to the far end of a smooth one; a control of three or more stays. */
export function otherEnd(now: Value, values: readonly Value[] | undefined, variable: Variable): Value {
  if (values) return values.length === 2 ? values.find((value) => value !== now)! : now
  const min = variable.min ?? 0
  const max = variable.max ?? 1
  return Number(now) > (min + max) / 2 ? min : max
}
