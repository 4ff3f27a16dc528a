// A switch of two positions: a press or a click throws it, a drag takes it along.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Switch({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'other', poked: true })
  return null
}
