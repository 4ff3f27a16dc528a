// Headset time of whoever is here: counted while it is worn; a rest is waited for after the hard stop.
import { useCallback, useEffect, useState } from 'react'
import { fitness, restLeftS } from '../../core/comfort/sitting.ts'
import type { Fitness } from '../../core/comfort/sitting.ts'
import { keepWorn, sittingNow } from '../../edge/sitting.ts'

const LOOK_EVERY_MS = 5_000

const leftNow = () => Math.ceil(restLeftS(sittingNow(), Date.now()) / 60)

/** Minutes of rest still to go before the headset may be put on again; and what counts the time worn. */
export function useSitting(): { restMin: number; onWorn(seconds: number): Fitness } {
  const [restMin, setRestMin] = useState(leftNow)
  useEffect(() => {
    const timer = setInterval(() => setRestMin(leftNow()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const onWorn = useCallback((seconds: number) => fitness(keepWorn(seconds)), [])
  return { restMin, onWorn }
}
