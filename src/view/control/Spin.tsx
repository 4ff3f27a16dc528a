// Something turned by hand, any number of turns.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Spin({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'nothing' })
  return null
}
