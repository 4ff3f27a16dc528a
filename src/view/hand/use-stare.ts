// The middle of the picture as a pointer: where it rests on a flat thing, a ring fills until the button below it is pressed.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Mesh, MeshBasicMaterial, RingGeometry, Vector3 } from 'three'
import { Stare } from './stare.ts'

/** A head that jerks, or a device that stalls, presses nothing. */
const LONGEST_FRAME_S = 0.1
const SEGMENTS = 40
const INDICES_A_SEGMENT = 6

const from = new Vector3()
const way = new Vector3()

/**
 * @param active whether eyes may press at all
 * @param flat the thing, its face towards +Z
 * @param under the button at a point of it, metres from its middle; −1 for none
 * @param press called with that button
 */
export function useStare(active: boolean, flat: Mesh, under: (xM: number, yM: number) => number, press: (button: number) => void): void {
  const stare = useMemo(() => new Stare(), [])
  const ring = useMemo(() => {
    const material = new MeshBasicMaterial({ color: '#ffffff', transparent: true, depthTest: false, depthWrite: false, toneMapped: false })
    return Object.assign(new Mesh(new RingGeometry(0.009, 0.014, SEGMENTS), material), {
      name: 'stare',
      visible: false,
      renderOrder: 11,
      pointerEvents: 'none' as const,
    })
  }, [])
  useEffect(() => {
    if (!active) return
    flat.add(ring)
    return () => {
      flat.remove(ring)
      stare.rest(-1, 0)
    }
  }, [active, flat, ring, stare])
  useEffect(
    () => () => {
      ring.geometry.dispose()
      ring.material.dispose()
    },
    [ring],
  )
  useFrame(({ camera }, deltaS) => {
    if (!active) return
    from.setFromMatrixPosition(camera.matrixWorld)
    way.set(0, 0, -1).transformDirection(camera.matrixWorld).add(from)
    flat.worldToLocal(way).sub(flat.worldToLocal(from))
    // Only its face is looked at: from before it, towards it.
    const reaches = flat.visible && from.z > 0 && way.z < 0
    const far = reaches ? -from.z / way.z : 0
    const x = from.x + way.x * far
    const y = from.y + way.y * far
    const button = reaches ? under(x, y) : -1
    const over = stare.rest(button, Math.min(deltaS, LONGEST_FRAME_S))
    ring.visible = button >= 0
    ring.position.set(x, y, 0.002)
    ring.geometry.setDrawRange(0, Math.ceil(over * SEGMENTS) * INDICES_A_SEGMENT)
    if (over === 1) press(button)
  })
}
