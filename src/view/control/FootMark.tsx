// The mark on the floor before a pedal: pointed at and pressed, it is the pedal. Large, and no bending down to it.
import { useEffect, useMemo } from 'react'
import { CircleGeometry, Mesh, MeshBasicMaterial } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import type { ControlProps } from './control-props.ts'
import { usePress } from './use-press.ts'

const RADIUS_M = 0.16
/** Before the pedal, where the foot's heel would stand. */
const BEFORE_M = 0.25
const ABOVE_FLOOR_M = 0.012

const byRay = (pointer: string) => pointer === 'ray'

export function FootMark({ part, body }: ControlProps) {
  const { machineFrame } = useWorkshop()
  const mark = useMemo(() => {
    const material = new MeshBasicMaterial({ name: 'foot-mark', color: '#f2b705', transparent: true, opacity: 0.6, depthWrite: false })
    const mesh = new Mesh(new CircleGeometry(RADIUS_M, 32).rotateX(-Math.PI / 2), material)
    mesh.name = `foot-${part.id}`
    return mesh
  }, [part])
  usePress(part, mark, byRay)
  useEffect(() => {
    const at = machineFrame.worldToLocal(body.node.getWorldPosition(mark.position))
    mark.position.set(at.x, ABOVE_FLOOR_M, at.z + BEFORE_M)
    machineFrame.add(mark)
    return () => {
      mark.removeFromParent()
      mark.geometry.dispose()
      mark.material.dispose()
    }
  }, [mark, body, machineFrame])
  return null
}
