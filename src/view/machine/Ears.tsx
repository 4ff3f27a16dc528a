// Where ears and sounds are: the learner's head, and the parts that sound.
import { useFrame } from '@react-three/fiber'
import { useMemo } from 'react'
import { Quaternion, Vector3 } from 'three'
import type { Object3D } from 'three'
import { Hearing } from '../../session/hearing.ts'
import type { Sound } from '../../session/ports.ts'
import { useWorkshop } from '../workshop-context.ts'

const place = new Vector3()
const turn = new Quaternion()
const facing = new Vector3()
const up = new Vector3()
const facing3: [number, number, number] = [0, 0, -1]
const up3: [number, number, number] = [0, 1, 0]

interface EarsProps {
  sound: Sound
  /** A sound began: its id. */
  onHeard(id: string): void
}

export function Ears({ sound, onHeard }: EarsProps) {
  const { session, nodes } = useWorkshop()
  const { hearing, putInPlace } = useMemo(() => {
    const at = new Map<string, Object3D | undefined>()
    for (const file of session.lesson.machine.sounds) at.set(file.id, file.at ? nodes.get(file.at) : undefined)
    return {
      hearing: new Hearing(session.lesson, sound),
      putInPlace: (id: string) => {
        const node = at.get(id)
        if (node) sound.place(id, ...placeOf(node))
      },
    }
  }, [session, nodes, sound])

  useFrame(({ camera }) => {
    camera.matrixWorld.decompose(place, turn, up)
    facing.set(0, 0, -1).applyQuaternion(turn).toArray(facing3)
    up.set(0, 1, 0).applyQuaternion(turn).toArray(up3)
    sound.listen(place.x, place.y, place.z, facing3, up3)
    hearing.step(session.now(), onHeard, putInPlace)
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
