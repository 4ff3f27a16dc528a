// How far a waiting step's time is to be run off.
import type { Lesson } from '../core/lesson/compile.ts'
import { advanceInPlace, currentSteps } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import { snapshot } from './change.ts'

const TICK_RATE = 50
/** Half an hour is the longest wait of any lesson. */
const MAX_TICKS = 30 * 60 * TICK_RATE

/** Ticks until the step that waits now is done, or something happens; 0 when no step waits. */
export function ticksToSkip(lesson: Lesson, run: Run): number {
  const step = currentSteps(lesson, run).find((s) => s.action === 'wait')?.id
  if (step === undefined) return 0
  const ahead = snapshot(run)
  while (ahead.tick - run.tick < MAX_TICKS && ahead.steps[step] !== 'done' && !ahead.pending && !ahead.ended)
    advanceInPlace(lesson, ahead, ahead.tick + TICK_RATE)
  return ahead.tick - run.tick
}
