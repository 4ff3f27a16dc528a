// While a headset is worn its seconds are counted; when it is enough, it comes off by itself, with the run kept where it stood.
import { useFrame } from '@react-three/fiber'
import { useXR, useXRStore } from '@react-three/xr'
import { useRef } from 'react'
import type { Fitness } from '../../core/comfort/sitting.ts'
import { useWorn } from '../hand/use-worn.ts'
import { useWorkshop } from '../workshop-context.ts'

/** It is asked this often. */
const ASK_S = 1
/** The notice is read before the picture goes. */
const NOTICE_S = 20

interface WornProps {
  /** Counts that many more seconds; says how it stands now. */
  onWorn(seconds: number): Fitness
  /** Says a line of the interface before the eyes. */
  say(textId: string): void
}

export function Worn({ onWorn, say }: WornProps) {
  const { session } = useWorkshop()
  const store = useXRStore()
  const isOn = useWorn()
  const isWorn = useXR((xr) => xr.visibilityState !== 'hidden') && isOn
  const since = useRef(0)
  const before = useRef<Fitness>('well')
  const overS = useRef(0)
  useFrame((_, deltaS) => {
    if (!isWorn) return
    since.current += Math.min(deltaS, ASK_S)
    if (since.current < ASK_S) return
    const now = onWorn(since.current)
    if (now === 'over') overS.current += since.current
    since.current = 0
    // What ends the sitting stays before the eyes until it does.
    if (now === 'over' || (now === 'tired' && before.current !== now)) say(`sitting.${now}`)
    before.current = now
    if (overS.current < NOTICE_S) return
    overS.current = 0
    session.pause()
    store
      .getState()
      .session?.end()
      .catch((cause: unknown) => console.warn(`the headset's session had ended already: ${String(cause)}`))
  })
  return null
}
