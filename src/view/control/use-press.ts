// Pressing: down makes one value, letting go another.
import { useCallback } from 'react'
import type { Part } from '../../core/machine/schema.ts'
import type { Body } from '../machine/body.ts'
import { detentValues } from './value-at.ts'
import { useAct } from './use-act.ts'
import { useHold } from './use-hold.ts'

/** A part that is on while it is pressed and springs back: button, pedal. */
export function usePress(part: Part, body: Body): void {
  const doing = useAct(part)
  const values = part.control && detentValues(doing.variable, part.control)
  const rest = part.control?.springsTo ?? values?.[0] ?? doing.variable.min ?? 0
  const pressed = values?.find((value) => value !== rest) ?? doing.variable.max ?? 1
  const isHeld = useCallback(() => part.control?.kind === 'pedal' || part.control?.held === true, [part])
  useHold(
    body,
    ({ by }) => {
      doing.act(pressed, by)
      return { end: (contact) => doing.act(rest, contact.by) }
    },
    (pointer) => pointer !== 'grab',
    isHeld,
  )
}
