// A push button: pressed, springs back.
import type { ControlProps } from './control-props.ts'
import { usePress } from './use-press.ts'

export function Button({ part, body }: ControlProps) {
  usePress(part, body)
  return null
}
