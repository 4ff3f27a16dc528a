// A foot pedal or bar: down as long as it is held. In a headset, where feet are not seen, a mark on the floor before it stands for it.
import { useXR } from '@react-three/xr'
import type { ControlProps } from './control-props.ts'
import { FootMark } from './FootMark.tsx'
import { usePress } from './use-press.ts'

export function Pedal({ part, body }: ControlProps) {
  const inHeadset = useXR((xr) => xr.session !== undefined)
  usePress(part, body)
  return inHeadset ? <FootMark part={part} body={body} /> : null
}
