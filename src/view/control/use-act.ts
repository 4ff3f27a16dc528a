// From a hand's wish to an act: sampled so that a drag is at most ten acts a second, with its end always told.
import { useMemo } from 'react'
import type { Part, Value, Variable } from '../../core/machine/schema.ts'
import type { By } from '../../core/run/schema.ts'
import { fact } from '../../core/run/run.ts'
import { useWorkshop } from '../workshop-context.ts'

/** Acts told of one drag are this far apart (DESIGN §8: at most ten a second). */
const SAMPLE_MS = 100

/** One part's doing: its variable, its value now, and how to act on it. */
export interface Doing {
  variable: Variable
  now(): Value
  /** @returns whether it went there: a lock, or a place it cannot get to now, refuses. */
  act(value: Value, by: By): boolean
  /** While a drag lasts: tells the value unless one was told just now. */
  sample(value: Value, by: By, timeMs: number): void
}

/** What a hand can do to a part's variable (its control's, or another's that rides on it). */
export function useAct(part: Part): Doing {
  const { session } = useWorkshop()
  return useMemo(() => {
    const name = part.control?.var
    const variable = session.lesson.machine.variables.find((v) => v.id === name)
    if (!variable)
      throw new Error(`part ${part.id}: expected a control with a variable of the machine, got ${String(name)}; mend machine.json`)
    let told = -Infinity
    const now = () => fact(session.now(), variable.id)
    return {
      variable,
      now,
      act: (value, by) => session.act(part.id, value, by) === true,
      sample: (value, by, timeMs) => {
        if (timeMs - told < SAMPLE_MS) return
        told = timeMs
        void session.act(part.id, value, by)
      },
    }
  }, [session, part])
}
