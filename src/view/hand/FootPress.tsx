// Pressing a thumbstick down works the nearest pedal, by either controller; where holding is to need no strength, until the next press.
import { useFrame } from '@react-three/fiber'
import { useXRStore } from '@react-three/xr'
import { useMemo, useRef } from 'react'
import { Vector3 } from 'three'
import type { Part, Value } from '../../core/machine/schema.ts'
import { pressOf } from '../control/use-press.ts'
import { useWorkshop } from '../workshop-context.ts'
import { nearestPedal } from './foot.ts'
import { feel } from './haptics.ts'

interface Treadle {
  part: Part
  at: Vector3
  rest: Value
  pressed: Value
}

const feet = new Vector3()

export function FootPress() {
  const { session, nodes, settings } = useWorkshop()
  const store = useXRStore()
  const pedals = useMemo(
    () =>
      session.lesson.machine.parts.flatMap((part): Treadle[] => {
        const variable = session.lesson.machine.variables.find(({ id }) => id === part.control?.var)
        if (part.control?.kind !== 'pedal' || !variable) return []
        return [{ part, at: new Vector3(), ...pressOf(part, variable) }]
      }),
    [session],
  )
  const down = useRef<Treadle | undefined>(undefined)
  const wasPressed = useRef(false)

  useFrame(({ camera }) => {
    if (pedals.length === 0) return
    let source: XRInputSource | undefined
    for (const state of store.getState().inputSourceStates)
      if (state.type === 'controller' && state.gamepad['xr-standard-thumbstick']?.state === 'pressed') source = state.inputSource
    const isPressed = source !== undefined
    if (isPressed === wasPressed.current) return
    wasPressed.current = isPressed
    const under = down.current
    if (under && (isPressed || !settings.toggleHold)) {
      down.current = undefined
      session.act(under.part.id, under.rest, 'controller')
    } else if (isPressed) {
      for (const { part, at } of pedals) nodes.get(part.id)?.getWorldPosition(at)
      const pedal = nearestPedal(feet.setFromMatrixPosition(camera.matrixWorld), pedals)
      if (!pedal || session.act(pedal.part.id, pedal.pressed, 'controller') !== true) return
      feel(source, 'take')
      down.current = pedal
    }
  })
  return null
}
