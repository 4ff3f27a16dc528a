// A phone held up as a window (handheld AR): says while the page lies over the camera's picture, and how that ends.
import { useXR } from '@react-three/xr'
import { useEffect } from 'react'

/** The page over the camera's picture. */
export interface CameraView {
  leave(): void
}

export function OverCamera({ onChange }: { onChange(view: CameraView | undefined): void }) {
  const session = useXR((xr) => xr.session)
  useEffect(() => {
    if (!session?.domOverlayState) return
    onChange({ leave: () => void session.end().catch((cause: unknown) => console.warn(`AR had ended already: ${String(cause)}`)) })
    return () => onChange(undefined)
  }, [session, onChange])
  return null
}
