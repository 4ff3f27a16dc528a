// In one's own room: a board behind what hangs in the workshop's rack, so that nothing floats and all of it is found at a glance.
import { createPortal } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Box3, BoxGeometry, Group, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { useWorkshop } from '../workshop-context.ts'

const THICK_M = 0.03
/** What hangs is thinner than this; so much of the board is seen around it. */
const BEHIND_M = 0.06
const AROUND_M = 0.25

export function OwnRack() {
  const { room, roomFrame } = useWorkshop()
  const board = useMemo(() => {
    const rack = room.spots['rack']
    if (!rack) return undefined
    // Seen from who stands at the rack and looks at it (−Z).
    const stand = new Group()
    stand.position.fromArray(rack.position)
    stand.rotation.y = (rack.turnDeg * Math.PI) / 180
    stand.updateMatrixWorld()
    const hung = new Box3()
    const at = new Vector3()
    roomFrame.updateWorldMatrix(true, true)
    roomFrame.traverse((object) => {
      if (object.name.startsWith('socket-')) hung.expandByPoint(stand.worldToLocal(roomFrame.worldToLocal(object.getWorldPosition(at))))
    })
    if (hung.isEmpty()) return undefined
    const height = hung.max.y + AROUND_M
    const mesh = new Mesh(
      new BoxGeometry(hung.max.x - hung.min.x + 2 * AROUND_M, height, THICK_M),
      new MeshStandardMaterial({ color: '#c9ccc0', roughness: 0.9, metalness: 0 }),
    )
    mesh.name = 'own-rack'
    mesh.position.set((hung.min.x + hung.max.x) / 2, height / 2, hung.min.z - BEHIND_M)
    stand.add(mesh)
    return { stand, mesh }
  }, [room, roomFrame])
  useEffect(
    () => () => {
      board?.mesh.geometry.dispose()
      board?.mesh.material.dispose()
    },
    [board],
  )
  return board ? createPortal(<primitive object={board.stand} />, roomFrame) : null
}
