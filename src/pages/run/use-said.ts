// What was announced last, for as long as it takes to read.
import { useEffect, useState } from 'react'
import type { SessionView } from '../../session/session.ts'
import type { RunWords } from './words.ts'

const LEAST_MS = 5000
/** Slow readers of Chinese read some four characters a second. */
const MS_A_CHARACTER = 250

/** @returns nothing for what a hand has just set: the hand has seen it */
export function useSaid(live: SessionView['live'], words: RunWords): SessionView['live'] {
  const [over, setOver] = useState(0)
  const said = live && live.id !== 'live.value' ? words.news(live) : ''
  const n = live?.n ?? 0
  useEffect(() => {
    const timer = setTimeout(() => setOver(n), Math.max(LEAST_MS, said.length * MS_A_CHARACTER))
    return () => clearTimeout(timer)
  }, [n, said])
  return said !== '' && n > over ? live : undefined
}
