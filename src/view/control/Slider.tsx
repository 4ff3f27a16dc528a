// Something pushed along a line.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Slider({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'nothing' })
  return null
}
