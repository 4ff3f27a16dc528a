// The machine's sounds for as long as a page shows a run: silent until a gesture, and whenever its time stands still.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../../edge/settings.ts'
import { createSound } from '../../edge/sound.ts'
import { Hearing } from '../../session/hearing.ts'
import type { Sound } from '../../session/ports.ts'
import type { Session } from '../../session/session.ts'

const GESTURES = ['pointerdown', 'keydown'] as const
const BEAT_MS = 50

/** Undefined until the sounds are set up. */
export function useSound(session: Session, { volume, monoSound }: Pick<Settings, 'volume' | 'monoSound'>): Sound | undefined {
  const files = session.lesson.machine.sounds
  const status = useStore(session.store, (view) => view.status)
  const [sound, setSound] = useState<Sound>()
  useEffect(() => {
    const made = createSound(files)
    const wake = () => made.wake()
    for (const gesture of GESTURES) window.addEventListener(gesture, wake)
    setSound(made)
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, wake)
      made.close()
    }
  }, [files])
  useEffect(() => sound?.volume(volume), [sound, volume])
  useEffect(() => sound?.mono(monoSound), [sound, monoSound])
  useEffect(() => {
    if (status === 'running') sound?.wake()
    else sound?.hush()
  }, [sound, status])
  return sound
}

/** Sounds of a run of which no picture is drawn. @param onHeard a sound began: the id of its caption; must stay the same function */
export function useHearing(session: Session, sound: Sound | undefined, onHeard: (textId: string) => void): void {
  useEffect(() => {
    if (!sound) return
    const hearing = new Hearing(session.lesson, sound)
    const timer = setInterval(() => hearing.step(session.now(), (id) => onHeard(`sound.${id}.caption`)), BEAT_MS)
    return () => clearInterval(timer)
  }, [session, sound, onHeard])
}
