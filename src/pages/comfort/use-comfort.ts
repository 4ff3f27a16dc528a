// When the four questions are asked: before a headset is put on for a new sitting, and when it has come off.
import { useEffect, useRef, useState } from 'react'
import { ALL_WELL, isWorse } from '../../core/comfort/check.ts'
import type { Answers } from '../../core/comfort/check.ts'
import { answeredBefore, keepAnswers, tellAnswers } from '../../edge/comfort.ts'
import { askSchool, rulesHere } from '../../edge/school.ts'
import { othersSitting, restFromNow, takeSittingOver } from '../../edge/sitting.ts'
import type { Check } from './ComfortDialog.tsx'

/** Who has only looked in is asked nothing. */
const ASKED_AFTER_S = 30

export interface Comfort {
  check: Check | undefined
  /** Asks first where that is due, then goes in. */
  onEnter(mode: 'immersive-vr' | 'immersive-ar', go: () => void): void
  /** The headset came off after so many seconds. */
  onTakenOff(wornS: number): void
  onAnswered(answers: Answers): void
  onSame(): void
  onGo(): void
  onClose(): void
}

const tell = () => void tellAnswers().catch((cause: unknown) => console.warn(`answers were not told: ${String(cause)}`))

export function useComfort(run: string): Comfort {
  const [check, setCheck] = useState<Check>()
  const goOn = useRef<() => void>(undefined)
  useEffect(() => {
    void askSchool().then(tell)
  }, [])
  const isKept = rulesHere().keepsAnswers
  return {
    check,
    onEnter(mode, go) {
      // A phone that is held up offers AR, too, and makes nobody sick; what a worn headset did is asked afterwards.
      if (mode === 'immersive-ar' || answeredBefore()) return go()
      goOn.current = go
      setCheck({ moment: 'before', before: ALL_WELL, isKept, mayBeSame: othersSitting() !== undefined })
    },
    onTakenOff(wornS) {
      if (wornS >= ASKED_AFTER_S) setCheck({ moment: 'after', before: answeredBefore() ?? ALL_WELL, isKept, mayBeSame: false })
    },
    onAnswered(answers) {
      if (!check) return
      keepAnswers(run, check.moment, answers)
      if (check.moment === 'after' && isWorse(check.before, answers)) restFromNow()
      tell()
    },
    onSame: takeSittingOver,
    onGo: () => goOn.current?.(),
    onClose: () => setCheck(undefined),
  }
}
