// Everything hands need around the scene: pointers for mouse and touch, the XR session, tracked hands, senses, walking.
import { PointerEvents, XR } from '@react-three/xr'
import type { XRStore } from '@react-three/xr'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Comfort } from '../comfort/Comfort.tsx'
import { CLICK_MS } from './reach.ts'
import { Probe } from './Probe.tsx'
import { Refusal } from './Refusal.tsx'
import { Senses } from './Senses.tsx'
import { HandsContext } from './tracked.ts'
import type { TrackedHands } from './tracked.ts'

interface HeadsetProps {
  store: XRStore
  children: ReactNode
}

/** Mount once inside the Canvas (with `events={noEvents}`), around everything that can be touched. */
export function Headset({ store, children }: HeadsetProps) {
  const hands = useMemo<TrackedHands>(() => new Map(), [])
  return (
    <HandsContext.Provider value={hands}>
      <PointerEvents clickThresholdMs={CLICK_MS} />
      <XR store={store}>
        <Comfort />
        <Senses />
        <Refusal />
        <Probe store={store} />
        {children}
      </XR>
    </HandsContext.Provider>
  )
}
