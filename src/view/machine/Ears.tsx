// What can be heard now: sounds follow the facts and sit at their parts; each that begins is captioned.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Quaternion, Vector3 } from 'three'
import type { Object3D } from 'three'
import { useStore } from 'zustand'
import type { Sound as SoundFile } from '../../core/machine/schema.ts'
import type { Sound } from '../../session/ports.ts'
import { useWorkshop } from '../workshop-context.ts'
import type { Reader } from './motion.ts'
import type { Reading } from './reading.ts'

interface Heard {
  file: SoundFile
  sounding: Reader
  follows: Reader | undefined
  at: Object3D | undefined
  on: boolean | undefined
}

const place = new Vector3()
const turn = new Quaternion()
const facing = new Vector3()
const up = new Vector3()
const facing3: [number, number, number] = [0, 0, -1]
const up3: [number, number, number] = [0, 1, 0]

interface EarsProps {
  sound: Sound
  read: Reading
  /** A sound began: its id. */
  onHeard(id: string): void
}

export function Ears({ sound, read, onHeard }: EarsProps) {
  const { session, nodes, settings } = useWorkshop()
  const status = useStore(session.store, (view) => view.status)
  const heard = useMemo<Heard[]>(
    () =>
      session.lesson.machine.sounds.map((file) => ({
        file,
        sounding: read(file.when),
        follows: file.follows ? read(file.follows) : undefined,
        at: file.at ? nodes.get(file.at) : undefined,
        on: undefined,
      })),
    [session, nodes, read],
  )

  useEffect(() => sound.volume(settings.volume), [sound, settings.volume])
  useEffect(() => {
    const wake = () => sound.wake()
    for (const gesture of ['pointerdown', 'keydown']) window.addEventListener(gesture, wake)
    return () => {
      for (const gesture of ['pointerdown', 'keydown']) window.removeEventListener(gesture, wake)
      sound.hush()
    }
  }, [sound])
  useEffect(() => {
    if (status === 'running') sound.wake()
    else sound.hush()
  }, [sound, status])

  useFrame(({ camera }) => {
    const run = session.now()
    camera.matrixWorld.decompose(place, turn, up)
    facing.set(0, 0, -1).applyQuaternion(turn).toArray(facing3)
    up.set(0, 1, 0).applyQuaternion(turn).toArray(up3)
    sound.listen(place.x, place.y, place.z, facing3, up3)
    for (const each of heard) {
      const on = each.sounding(run) === true
      const begins = on && each.on === false
      const ends = !on && each.on === true
      each.on = on
      if (begins) onHeard(each.file.id)
      if (begins || (on && each.file.loop)) {
        if (each.at) sound.place(each.file.id, ...placeOf(each.at))
      }
      if (!each.file.loop) {
        if (begins) sound.play(each.file.id)
      } else if (on) sound.loop(each.file.id, each.follows ? Math.max(0, Math.min(1, Number(each.follows(run)))) : 1)
      else if (ends) sound.loop(each.file.id, undefined)
    }
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
