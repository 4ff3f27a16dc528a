// The floor that the teleport arc can strike. Not drawn: the room draws its own.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect, useMemo } from 'react'
import { Mesh, MeshBasicMaterial, PlaneGeometry } from 'three'

/** The arc goes lower than the ray and would strike the floor before a pedal: what is pointed at wins unless the floor is this much nearer. */
const FLOOR_PENALTY_M = 0.5

interface TeleportFloorProps {
  size: { x: number; z: number }
  onPlace(x: number, z: number): void
}

export function TeleportFloor({ size, onPlace }: TeleportFloorProps) {
  const floor = useMemo(() => {
    const mesh = new Mesh(new PlaneGeometry(size.x, size.z).rotateX(-Math.PI / 2), new MeshBasicMaterial())
    mesh.name = 'teleport-floor'
    mesh.visible = false
    mesh.userData.teleportTarget = true
    mesh.pointerEventsType = { allow: 'teleport' }
    mesh.raycast = (caster, found) => {
      const before = found.length
      Mesh.prototype.raycast.call(mesh, caster, found)
      for (let i = before; i < found.length; i++) found[i]!.distance += FLOOR_PENALTY_M
    }
    return mesh
  }, [size.x, size.z])
  useEffect(() => {
    const place = (event: PointerEvent) => onPlace(event.point.x, event.point.z)
    floor.addEventListener('pointerup', place)
    return () => floor.removeEventListener('pointerup', place)
  }, [floor, onPlace])
  useEffect(() => () => floor.geometry.dispose(), [floor])
  return <primitive object={floor} />
}
