// One part's control: chosen by its kind, never by its machine. Whatever can be inspected can also be looked at.
import type { ComponentType } from 'react'
import type { ControlKind } from '../../core/machine/schema.ts'
import { Button } from './Button.tsx'
import { Clip } from './Clip.tsx'
import type { ControlProps } from './control-props.ts'
import { Estop } from './Estop.tsx'
import { Free } from './Free.tsx'
import { Handwheel } from './Handwheel.tsx'
import { Hinge } from './Hinge.tsx'
import { Key } from './Key.tsx'
import { Lever } from './Lever.tsx'
import { PartLook } from './PartLook.tsx'
import { Pedal } from './Pedal.tsx'
import { Pour } from './Pour.tsx'
import { Rotary } from './Rotary.tsx'
import { Slider } from './Slider.tsx'
import { Spin } from './Spin.tsx'
import { Switch } from './Switch.tsx'
import { TouchScreen } from './TouchScreen.tsx'
import { useCursor } from './use-cursor.ts'
import { Valve } from './Valve.tsx'
import { Wearable } from './Wearable.tsx'

const kinds: Record<ControlKind, ComponentType<ControlProps>> = {
  button: Button,
  estop: Estop,
  switch: Switch,
  lever: Lever,
  rotary: Rotary,
  handwheel: Handwheel,
  valve: Valve,
  slider: Slider,
  hinge: Hinge,
  key: Key,
  pedal: Pedal,
  spin: Spin,
  free: Free,
  wearable: Wearable,
  clip: Clip,
  pour: Pour,
  touch: TouchScreen,
}

/** Makes a part's body answer to hands and pointers. Draws nothing of the part itself. */
export function PartControl({ part, body }: ControlProps) {
  useCursor(body, part.control ? 'grab' : 'help')
  if (!part.control) return part.inspect ? <PartLook part={part} body={body} /> : null
  const Kind = kinds[part.control.kind]
  return (
    <>
      <Kind part={part} body={body} />
      {part.inspect && <PartLook part={part} body={body} />}
    </>
  )
}
