// When the world stands still the edges of the view turn warm: one glance says that this is not a fault of the device.
import { useFrame } from '@react-three/fiber'
import { useMemo } from 'react'
import { BufferAttribute, Color, DoubleSide, Mesh, MeshBasicMaterial, RingGeometry } from 'three'
import { useStore } from 'zustand'
import { useWorkshop } from '../workshop-context.ts'
import { ink } from './ink.ts'

const AHEAD_M = 0.3
const INNER_M = 0.16
const OUTER_M = 0.75

/** A ring before the eyes: clear inside, tinted towards its rim. */
function edge(): Mesh {
  const geometry = new RingGeometry(INNER_M, OUTER_M, 48, 4)
  const position = geometry.getAttribute('position')
  const colours = new Float32Array(position.count * 4)
  const tint = new Color(ink.alarm)
  for (let i = 0; i < position.count; i++) {
    const share = (Math.hypot(position.getX(i), position.getY(i)) - INNER_M) / (OUTER_M - INNER_M)
    colours.set([tint.r, tint.g, tint.b, Math.min(0.75, share * 1.6)], i * 4)
  }
  geometry.setAttribute('color', new BufferAttribute(colours, 4))
  const material = new MeshBasicMaterial({
    vertexColors: true,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    side: DoubleSide,
    forceSinglePass: true,
  })
  const mesh = new Mesh(geometry, material)
  mesh.name = 'frozen-edge'
  mesh.renderOrder = 20
  mesh.frustumCulled = false
  return mesh
}

export function FrozenEdge() {
  const { session } = useWorkshop()
  const frozen = useStore(session.store, (view) => view.status === 'frozen')
  const mesh = useMemo(() => edge(), [])
  useFrame(({ camera }) => {
    if (!frozen) return
    mesh.quaternion.setFromRotationMatrix(camera.matrixWorld)
    mesh.position.set(0, 0, -AHEAD_M).applyMatrix4(camera.matrixWorld)
  })
  return frozen ? <primitive object={mesh} /> : null
}
