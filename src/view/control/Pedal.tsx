// A foot pedal or bar: down as long as it is held.
import type { ControlProps } from './control-props.ts'
import { usePress } from './use-press.ts'

export function Pedal({ part, body }: ControlProps) {
  usePress(part, body)
  return null
}
