// A lever with a few detents: dragged along its hinge; one with two places also answers a click.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Lever({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'other' })
  return null
}
