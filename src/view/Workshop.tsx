// The 3D workshop: loaded only when a lesson is opened, on a screen or in a headset.
import { Canvas, useThree } from '@react-three/fiber'
import { noEvents } from '@react-three/xr'
import { Component, Suspense, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { NeutralToneMapping } from 'three'
import { createHeadsetStore } from './hand/xr-store.ts'
import { Stage } from './Stage.tsx'
import type { StageProps } from './Stage.tsx'

export interface WorkshopProps extends Omit<StageProps, 'headset'> {
  /** A model is missing or the picture cannot be drawn: the pages say so and go on with the action list. */
  onFault(cause: unknown): void
  /** The browser took the picture away (graphics reset, memory short). */
  onLost(): void
}

/** Turns what goes wrong while loading or drawing into one call. */
class FaultNet extends Component<{ onFault(cause: unknown): void; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(cause: unknown) {
    this.props.onFault(cause)
  }

  override render() {
    return this.state.broken ? null : this.props.children
  }
}

/** Tells of a lost WebGL context; taking the canvas down, which loses it too, is not told. */
function LossWatch({ onLost }: { onLost(): void }) {
  const canvas = useThree((state) => state.gl.domElement)
  useEffect(() => {
    canvas.addEventListener('webglcontextlost', onLost)
    return () => canvas.removeEventListener('webglcontextlost', onLost)
  }, [canvas, onLost])
  return null
}

export default function Workshop({ onFault, onLost, ...stage }: WorkshopProps) {
  const [headset] = useState(createHeadsetStore)
  return (
    <FaultNet onFault={onFault}>
      <Canvas
        events={noEvents}
        dpr={[1, 1.75]}
        camera={{ fov: 68, near: 0.05, far: 60 }}
        gl={{ antialias: true, powerPreference: 'high-performance', toneMapping: NeutralToneMapping }}
      >
        <LossWatch onLost={onLost} />
        <FaultNet onFault={onFault}>
          <Suspense fallback={null}>
            <Stage {...stage} headset={headset} />
          </Suspense>
        </FaultNet>
      </Canvas>
    </FaultNet>
  )
}
