// Headset time of whoever is here: counted while it is worn; a rest is waited for after the hard stop. The school may have set its own limits.
import { useCallback, useEffect, useState } from 'react'
import { limitsOf } from '../../core/comfort/school.ts'
import { fitness, restLeftS } from '../../core/comfort/sitting.ts'
import type { WornNow } from '../../core/comfort/sitting.ts'
import { rulesHere } from '../../edge/school.ts'
import { keepWorn, sittingNow } from '../../edge/sitting.ts'

const LOOK_EVERY_MS = 5_000

const leftNow = () => Math.ceil(restLeftS(sittingNow(), Date.now(), limitsOf(rulesHere())) / 60)

/** Minutes of rest still to go before the headset may be put on again; what counts the time worn; and what looks again at once. */
export function useSitting(): { restMin: number; onWorn(seconds: number): WornNow; look(): void } {
  const [restMin, setRestMin] = useState(leftNow)
  const look = useCallback(() => setRestMin(leftNow()), [])
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])
  const onWorn = useCallback((seconds: number) => {
    const sitting = keepWorn(seconds)
    return { fitness: fitness(sitting, limitsOf(rulesHere())), wornMin: Math.floor(sitting.wornS / 60) }
  }, [])
  return { restMin, onWorn, look }
}
