// The caption of the last sound that began: it goes by itself, and a sound heard again is a caption anew.
import { useCallback, useEffect, useState } from 'react'
import type { From } from '../../session/ports.ts'

/** As long as in a headset (src/view/panel/CaptionStrip.tsx). */
const STAYS_MS = 5000

export interface Heard {
  /** Id of the caption in the scene's text. */
  textId: string
  /** Unknown where no picture is drawn. */
  from: From | undefined
  /** Grows with each sound. */
  n: number
}

export function useHeard(): { heard: Heard | undefined; hear(textId: string, from?: From): void } {
  const [last, setLast] = useState<Heard>({ textId: '', from: undefined, n: 0 })
  const [over, setOver] = useState(0)
  useEffect(() => {
    if (last.n === 0) return undefined
    const timer = setTimeout(() => setOver(last.n), STAYS_MS)
    return () => clearTimeout(timer)
  }, [last])
  const hear = useCallback((textId: string, from?: From) => setLast((before) => ({ textId, from, n: before.n + 1 })), [])
  return { heard: last.n > over ? last : undefined, hear }
}
