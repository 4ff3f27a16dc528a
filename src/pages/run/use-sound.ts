// The machine's sounds for as long as a page shows the workshop.
import { useEffect, useState } from 'react'
import type { Sound as SoundFile } from '../../core/machine/schema.ts'
import { createSound } from '../../edge/sound.ts'
import type { Sound } from '../../session/ports.ts'

/** Undefined until the sounds are set up. @param files the machine's own; must stay the same array */
export function useSound(files: readonly SoundFile[]): Sound | undefined {
  const [sound, setSound] = useState<Sound>()
  useEffect(() => {
    const made = createSound(files)
    setSound(made)
    return () => made.close()
  }, [files])
  return sound
}
