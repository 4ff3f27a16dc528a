// Where ears and sounds are: the learner's head, and the parts that sound.
import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useMemo } from 'react'
import { Quaternion, Vector3 } from 'three'
import type { Object3D } from 'three'
import { Hearing } from '../../session/hearing.ts'
import type { From, Sound } from '../../session/ports.ts'
import { useWorkshop } from '../workshop-context.ts'
import { bearingOf } from './bearing.ts'

const place = new Vector3()
const turn = new Quaternion()
const facing = new Vector3()
const up = new Vector3()
const facing3: [number, number, number] = [0, 0, -1]
const up3: [number, number, number] = [0, 1, 0]

interface EarsProps {
  sound: Sound
  /** A sound began: its id, and where it comes from. */
  onHeard(id: string, from: From): void
}

export function Ears({ sound, onHeard }: EarsProps) {
  const { session, nodes } = useWorkshop()
  const camera = useThree((state) => state.camera)
  const at = useMemo(() => {
    const found = new Map<string, Object3D | undefined>()
    for (const file of session.lesson.machine.sounds) found.set(file.id, file.at ? nodes.get(file.at) : undefined)
    return found
  }, [session, nodes])
  const hearing = useMemo(() => new Hearing(session.lesson, sound), [session, sound])
  const putInPlace = useCallback(
    (id: string) => {
      const node = at.get(id)
      if (node) sound.place(id, ...placeOf(node))
    },
    [at, sound],
  )
  const began = useCallback(
    (id: string) => {
      const node = at.get(id)
      onHeard(id, node ? bearingOf(camera.matrixWorld, ...placeOf(node)) : 'ahead')
    },
    [at, camera, onHeard],
  )

  useFrame(({ camera }) => {
    camera.matrixWorld.decompose(place, turn, up)
    facing.set(0, 0, -1).applyQuaternion(turn).toArray(facing3)
    up.set(0, 1, 0).applyQuaternion(turn).toArray(up3)
    sound.listen(place.x, place.y, place.z, facing3, up3)
    hearing.step(session.now(), began, putInPlace)
  })
  return null
}

const at3: [number, number, number] = [0, 0, 0]
function placeOf(node: Object3D): [number, number, number] {
  at3[0] = node.matrixWorld.elements[12]
  at3[1] = node.matrixWorld.elements[13]
  at3[2] = node.matrixWorld.elements[14]
  return at3
}
