// The mouse pointer's shape over what can be worked or looked at.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { Object3D } from 'three'

/** Shows this shape while a mouse is over the body. */
export function useCursor(body: Object3D, shape: 'grab' | 'help'): void {
  const canvas = useThree((state) => state.gl.domElement)
  useEffect(() => {
    const over = (event: PointerEvent) => {
      if (event.pointerType.endsWith('mouse')) canvas.style.cursor = shape
    }
    const out = () => {
      canvas.style.cursor = ''
    }
    body.addEventListener('pointerenter', over)
    body.addEventListener('pointerleave', out)
    return () => {
      out()
      body.removeEventListener('pointerenter', over)
      body.removeEventListener('pointerleave', out)
    }
  }, [body, canvas, shape])
}
