// A valve: a quarter turn also answers a click, which opens or shuts it; one of several turns is wound.
import type { ControlProps } from './control-props.ts'
import { useDrag } from './use-drag.ts'

export function Valve({ part, body }: ControlProps) {
  useDrag(part, body, { click: part.joint?.kind === 'spin' ? 'nothing' : 'other' })
  return null
}
