// What each level of help shows and hides (demonstration, guided, prompted, independent, exam). One table for the room's board and the pages.
import type { Help } from '../core/run/schema.ts'

/** A thing is shown always, never, or once the hint ladder has reached that rung (1 nudge, 2 highlight, 3 ghost). */
type Shown = 'always' | 'never' | 1 | 2 | 3

interface Shows {
  /** Which step is to be done now. */
  title: Shown
  /** What to do, in a sentence; spoken and captioned too. */
  instruction: Shown
  why: Shown
  /** Ring and tint at what the step needs. */
  highlight: Shown
  /** The part's end pose, translucent. */
  ghost: Shown
  /** The button that climbs the hint ladder. */
  hints: boolean
  /** How far the lesson has come. */
  progress: boolean
  /** A fault's consequence and reason at once; otherwise only in the debrief. */
  faults: boolean
  score: boolean
}

const table: Record<Help, Shows> = {
  demo: {
    title: 'always',
    instruction: 'always',
    why: 'always',
    highlight: 'always',
    ghost: 'never',
    hints: false,
    progress: true,
    faults: true,
    score: false,
  },
  guided: {
    title: 'always',
    instruction: 'always',
    why: 'always',
    highlight: 'always',
    ghost: 3,
    hints: true,
    progress: true,
    faults: true,
    score: true,
  },
  prompted: { title: 'always', instruction: 1, why: 1, highlight: 2, ghost: 3, hints: true, progress: true, faults: true, score: true },
  independent: {
    title: 'never',
    instruction: 'never',
    why: 'never',
    highlight: 'never',
    ghost: 'never',
    hints: false,
    progress: true,
    faults: true,
    score: true,
  },
  exam: {
    title: 'never',
    instruction: 'never',
    why: 'never',
    highlight: 'never',
    ghost: 'never',
    hints: false,
    progress: false,
    faults: false,
    score: false,
  },
}

export type ShownNow = { [K in keyof Shows]: boolean }

/** What is shown at this level of help when the ladder has been climbed to `hintLevel` (0 = not at all) for the step at hand. */
export function shownNow(help: Help, hintLevel: number): ShownNow {
  const row = table[help]
  const at = (shown: Shown) => shown === 'always' || (typeof shown === 'number' && hintLevel >= shown)
  return {
    ...row,
    title: at(row.title),
    instruction: at(row.instruction),
    why: at(row.why),
    highlight: at(row.highlight),
    ghost: at(row.ghost),
  }
}
