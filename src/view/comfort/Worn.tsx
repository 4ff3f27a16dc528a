// While a headset is worn its seconds are counted; when it is enough, it comes off by itself, with the run kept where it stood.
import { useFrame } from '@react-three/fiber'
import { useXR, useXRStore } from '@react-three/xr'
import { useEffect, useRef } from 'react'
import type { Fitness, WornNow } from '../../core/comfort/sitting.ts'
import { useWorn } from '../hand/use-worn.ts'
import { useWorkshop } from '../workshop-context.ts'

/** It is asked this often. */
const ASK_S = 1
/** The notice is read before the picture goes. */
const NOTICE_S = 20

interface WornProps {
  /** Counts that many more seconds; says how it stands now. */
  onWorn(seconds: number): WornNow
  /** It came off after so many seconds. */
  onTakenOff?(wornS: number): void
  /** Says a line of the interface before the eyes. */
  say(textId: string, params: Record<string, number>): void
}

export function Worn({ onWorn, onTakenOff, say }: WornProps) {
  const { session } = useWorkshop()
  const store = useXRStore()
  const isOn = useWorn()
  const isWorn = useXR((xr) => xr.visibilityState !== 'hidden') && isOn
  const since = useRef(0)
  const before = useRef<Fitness>('well')
  const overS = useRef(0)
  const tellOff = useRef(onTakenOff)
  useEffect(() => {
    tellOff.current = onTakenOff
  })
  useEffect(() => {
    if (!isOn) return
    const onMs = performance.now()
    return () => tellOff.current?.((performance.now() - onMs) / 1000)
  }, [isOn])
  useFrame((_, deltaS) => {
    if (!isWorn) return
    since.current += Math.min(deltaS, ASK_S)
    if (since.current < ASK_S) return
    const { fitness: now, wornMin } = onWorn(since.current)
    if (now === 'over') overS.current += since.current
    since.current = 0
    // What ends the sitting stays before the eyes until it does.
    if (now === 'over' || (now === 'tired' && before.current !== now)) say(`sitting.${now}`, { n: wornMin })
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
