// A rotary switch: dragged round to its detents; one with two places also answers a click.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Rotary({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'other' })
  return null
}
