// A cover, guard or door: swung on its hinge; a click swings it all the way.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Hinge({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'other' })
  return null
}
