// Draws as fine as the device can keep up with: on a screen by its pixels, in a headset by those of its next session.
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useWorkshop } from '../workshop-context.ts'
import { Quality } from './quality.ts'
import type { Level } from './quality.ts'

/** Most pixels of the canvas for one of the page's; a finer screen than 1.75 nobody sees. */
const MOST_PIXELS: Record<Level, number> = { fine: 1.75, even: 1.25, light: 0.75 }
/** Share of the headset's own size that its picture is drawn in (WebXR framebufferScaleFactor). */
const HEADSET_SCALE: Record<Level, number> = { fine: 1, even: 0.9, light: 0.8 }
/** Screens of pages; what is faster is not asked for. */
const SCREEN_HZ = 60
/** As xr-store.ts asks for it. */
const HEADSET_HZ = 72

export function PictureQuality() {
  const { picture } = useWorkshop().settings
  const gl = useThree((state) => state.gl)
  const setDpr = useThree((state) => state.setDpr)
  const onScreen = useMemo(() => new Quality(1000 / SCREEN_HZ), [])
  const inHeadset = useMemo(() => new Quality(1000 / HEADSET_HZ), [])

  useEffect(() => {
    const level: Level = picture === 'sharp' ? 'fine' : picture === 'fast' ? 'light' : onScreen.level
    setDpr(Math.min(devicePixelRatio, MOST_PIXELS[level]))
    if (!gl.xr.isPresenting) gl.xr.setFramebufferScaleFactor(HEADSET_SCALE[picture === 'auto' ? inHeadset.level : level])
  }, [picture, gl, setDpr, onScreen, inHeadset])

  useEffect(() => {
    // A session's size is fixed when it begins: what was learned in one counts in the next.
    const ended = () => {
      if (picture === 'auto') gl.xr.setFramebufferScaleFactor(HEADSET_SCALE[inHeadset.level])
    }
    gl.xr.addEventListener('sessionend', ended)
    return () => gl.xr.removeEventListener('sessionend', ended)
  }, [gl, picture, inHeadset])

  useFrame((_, deltaS) => {
    if (picture !== 'auto') return
    if (gl.xr.isPresenting) {
      inHeadset.frame(deltaS * 1000)
      return
    }
    const level = onScreen.frame(deltaS * 1000)
    if (level) setDpr(Math.min(devicePixelRatio, MOST_PIXELS[level]))
  })
  return null
}
