// A key or wrench turned while it sits in its socket.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Key({ part, body }: ControlProps) {
  useDrag(part, body, { click: 'nothing' })
  return null
}
