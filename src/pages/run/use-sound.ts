// The machine's sounds for as long as a page shows the workshop.
import { useEffect, useMemo } from 'react'
import type { Sound as SoundFile } from '../../core/machine/schema.ts'
import { createSound } from '../../edge/sound.ts'
import type { Sound } from '../../session/ports.ts'

export function useSound(files: readonly SoundFile[]): Sound {
  const sound = useMemo(() => createSound(files), [files])
  useEffect(() => () => sound.close(), [sound])
  return sound
}
