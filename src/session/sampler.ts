// A drag as a log keeps it: at most ten acts a second for a part, and always the end value.
import type { Lesson } from '../core/lesson/compile.ts'
import { encode } from '../core/machine/layout.ts'
import type { Value } from '../core/machine/schema.ts'
import { changes } from '../core/machine/step.ts'
import type { Run } from '../core/run/run.ts'
import type { By } from '../core/run/schema.ts'

/** 0.1 s at 50 ticks a second. */
const GAP_TICKS = 5

/** Doing what is already so is not an act (law M5). */
export function changesAnything(lesson: Lesson, run: Run, part: string, value: Value): boolean {
  const variable = lesson.logic.controls.get(part)?.variable
  const wanted = variable && encode(variable.type, value)
  return wanted !== undefined && changes(lesson.logic, run.facts.cells, part, wanted)
}

interface Waiting {
  part: string
  value: Value
  by: By
  due: number
}

export class Sampler {
  private waiting: Waiting | undefined
  private readonly lastTick = new Map<string, number>()
  private readonly act: (part: string, value: Value, by: By) => void

  constructor(act: (part: string, value: Value, by: By) => void) {
    this.act = act
  }

  /** Acts at once, or keeps the value until its turn comes; another part's turn comes first. */
  take(tick: number, part: string, value: Value, by: By): void {
    if (this.waiting && this.waiting.part !== part) this.flush(tick)
    const due = (this.lastTick.get(part) ?? -Infinity) + GAP_TICKS
    if (typeof value !== 'number' || tick >= due) {
      this.waiting = undefined
      this.send(tick, part, value, by)
    } else this.waiting = { part, value, by, due }
  }

  /** Sends what is kept, if it is its turn. */
  due(tick: number): void {
    if (this.waiting && tick >= this.waiting.due) this.flush(tick)
  }

  /** Sends what is kept: before anything else is done, and when a drag ends in a pause. */
  flush(tick: number): void {
    const kept = this.waiting
    this.waiting = undefined
    if (kept) this.send(tick, kept.part, kept.value, kept.by)
  }

  private send(tick: number, part: string, value: Value, by: By): void {
    this.lastTick.set(part, tick)
    this.act(part, value, by)
  }
}
