// The floor a machine needs: its own rectangle and the free space around it, drawn as lines.
import { createPortal } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferGeometry, Float32BufferAttribute, LineBasicMaterial, LineSegments } from 'three'
import type { MachineFile } from '../../core/machine/schema.ts'
import { useWorkshop } from '../workshop-context.ts'

type Floor = MachineFile['footprint']
type Rectangle = readonly [minX: number, minZ: number, maxX: number, maxZ: number]

/** Just above the floor, so that it does not flicker with it. */
const LIFT_M = 0.01

/** The machine's own rectangle, and with the clearance it asks for (metres, machine frame). */
export function rectangles({ size, clearance }: Floor): { own: Rectangle; free: Rectangle } {
  const [halfX, halfZ] = [size[0] / 2, size[2] / 2]
  return {
    own: [-halfX, -halfZ, halfX, halfZ],
    free: [-halfX - clearance.left, -halfZ - clearance.back, halfX + clearance.right, halfZ + clearance.front],
  }
}

const edges = ([x0, z0, x1, z1]: Rectangle) => [x0, z0, x1, z0, x1, z0, x1, z1, x1, z1, x0, z1, x0, z1, x0, z0]

export function Footprint({ footprint, withClearance }: { footprint: Floor; withClearance: boolean }) {
  const { machineFrame } = useWorkshop()
  const lines = useMemo(() => {
    const { own, free } = rectangles(footprint)
    const flat = [...edges(own), ...(withClearance ? edges(free) : [])]
    const corners = flat.flatMap((value, i) => (i % 2 === 0 ? [value, LIFT_M] : [value]))
    const geometry = new BufferGeometry().setAttribute('position', new Float32BufferAttribute(corners, 3))
    return Object.assign(new LineSegments(geometry, new LineBasicMaterial({ color: '#f2b705' })), { name: 'footprint' })
  }, [footprint, withClearance])
  useEffect(
    () => () => {
      lines.geometry.dispose()
      lines.material.dispose()
    },
    [lines],
  )
  return createPortal(<primitive object={lines} />, machineFrame)
}
