// A handwheel: wound round and round, it drives a length.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Handwheel({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'nothing' })
  return null
}
