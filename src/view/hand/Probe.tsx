// Lets an end-to-end test see where things are on the screen and in the room. Does nothing unless the test has left a hook beforehand.
import type { XRStore } from '@react-three/xr'
import { useThree } from '@react-three/fiber'
import type { RootState } from '@react-three/fiber'
import { useEffect } from 'react'
import { useWorkshop } from '../workshop-context.ts'
import type { Workshop } from '../workshop-context.ts'

declare global {
  interface Window {
    /** Put there by a test before the page's own code runs. */
    gongfangProbe?: (seen: Probed) => void
  }
}

export interface Probed {
  workshop: Workshop
  headset: XRStore
  three: RootState
}

export function Probe({ store }: { store: XRStore }) {
  const workshop = useWorkshop()
  const get = useThree((state) => state.get)
  useEffect(() => {
    window.gongfangProbe?.({ workshop, headset: store, three: get() })
  }, [workshop, store, get])
  return null
}
