// Everything hands need around the scene: pointers for mouse and touch, the XR session, tracked hands, senses, walking.
import { PointerEvents, XR } from '@react-three/xr'
import type { XRStore } from '@react-three/xr'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Comfort } from '../comfort/Comfort.tsx'
import type { StageMenu } from '../workshop-context.ts'
import { FootPress } from './FootPress.tsx'
import { PRESS_OPTIONS } from './reach.ts'
import { Probe } from './Probe.tsx'
import { Refusal } from './Refusal.tsx'
import { Senses } from './Senses.tsx'
import { HandsContext } from './tracked.ts'
import type { TrackedHands } from './tracked.ts'

interface HeadsetProps {
  store: XRStore
  menu?: StageMenu
  children: ReactNode
}

/** Mount once inside the Canvas (with `events={noEvents}`), around everything that can be touched. */
export function Headset({ store, menu, children }: HeadsetProps) {
  const hands = useMemo<TrackedHands>(() => new Map(), [])
  useEffect(
    () => () => {
      // The run is over or the page is left: nobody must be left standing in a picture that no longer moves.
      store
        .getState()
        .session?.end()
        .catch((cause: unknown) => console.warn(`the headset's session had ended already: ${String(cause)}`))
    },
    [store],
  )
  return (
    <HandsContext.Provider value={hands}>
      {/* At once, not with the next frame: by then the finger of a quick tap is gone, and capturing it would throw. */}
      <PointerEvents batchEvents={false} {...PRESS_OPTIONS} />
      <XR store={store}>
        <Comfort {...(menu && { menu })} />
        <Senses />
        <FootPress />
        <Refusal />
        <Probe store={store} />
        {children}
      </XR>
    </HandsContext.Provider>
  )
}
