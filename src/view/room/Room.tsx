// The room's shell with its baked light; captured once as the environment that lights machine and props.
import { useThree } from '@react-three/fiber'
import { useLayoutEffect } from 'react'
import { Vector3 } from 'three'
import type { Mesh, MeshBasicMaterial, MeshStandardMaterial, Object3D } from 'three'
import { useTexture } from '../machine/load.ts'
import { useWorkshop } from '../workshop-context.ts'
import { bake, captureEnvironment } from './room-light.ts'

interface RoomProps {
  frame: Object3D
  lightMapUrl: string
  lamps: MeshBasicMaterial
  /** Not to be seen in reflections: what moves, what is written on. */
  unreflected: readonly Object3D[]
}

export function Room({ frame, lightMapUrl, lamps, unreflected }: RoomProps) {
  const { machineFrame } = useWorkshop()
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const lightMap = useTexture(lightMapUrl, 'colour')
  useLayoutEffect(() => {
    frame.traverse((object) => {
      const mesh = object as Mesh
      if (mesh.isMesh && mesh.geometry.hasAttribute('uv1')) bake(mesh.material as MeshStandardMaterial, lightMap)
    })
    const at = new Vector3(0.6, 1.5, 1.4).applyMatrix4(machineFrame.matrixWorld)
    scene.environment = captureEnvironment(gl, scene, at, unreflected, lamps)
    scene.environmentIntensity = 1
    return () => {
      scene.environment?.dispose()
      scene.environment = null
    }
  }, [gl, scene, frame, lightMap, lamps, unreflected, machineFrame])
  return null
}
