// Pressing: down makes one value, letting go another.
import { useCallback } from 'react'
import type { Object3D } from 'three'
import type { Part, Value, Variable } from '../../core/machine/schema.ts'
import { detentValues } from './value-at.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'

/** The two values of what is pressed. */
export function pressOf({ control }: Part, variable: Variable): { rest: Value; pressed: Value } {
  const values = control && detentValues(variable, control)
  const rest = control?.springsTo ?? values?.[0] ?? variable.min ?? 0
  return { rest, pressed: values?.find((value) => value !== rest) ?? variable.max ?? 1 }
}

const notByGrab = (pointer: string) => pointer !== 'grab'

/**
 * A part that is on while it is pressed and springs back: button, pedal.
 * @param body what is pressed: the part's own, or what stands for it
 */
export function usePress(part: Part, body: Object3D, allows: (pointerType: string) => boolean = notByGrab): void {
  const doing = useAct(part)
  const { rest, pressed } = pressOf(part, doing.variable)
  const isHeld = useCallback(() => part.control?.kind === 'pedal' || part.control?.held === true, [part])
  useHold(
    body,
    ({ by }) => {
      doing.act(pressed, by)
      return { end: (contact) => doing.act(rest, contact.by) }
    },
    allows,
    isHeld,
  )
}
