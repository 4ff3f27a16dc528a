// Whether anything discrete has changed since the store was last told: asked every frame, so it makes no garbage.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Run } from '../core/run/run.ts'

/** A run that stays as it is while the living one moves on. */
export const snapshot = (run: Run): Run => ({ ...run, facts: { layout: run.facts.layout, cells: run.facts.cells.slice() } })

export class Change {
  private readonly lesson: Lesson
  /** Cells of the state and of every variable that has places instead of a number. */
  private readonly discrete: number[]
  private shown: Run | undefined
  /** Whether each menu could be answered as shown. */
  private menus: number[] = []

  constructor(lesson: Lesson) {
    this.lesson = lesson
    this.discrete = [lesson.logic.state, ...[...lesson.logic.variables.values()].filter((v) => v.type !== 'number').map((v) => v.cell)]
  }

  seen(shown: Run): void {
    this.shown = shown
    this.menus = this.lesson.menus.map((menu) => menu.when(shown.facts.cells))
  }

  since(run: Run): boolean {
    const { shown } = this
    if (!shown || run.seq !== shown.seq || run.moments !== shown.moments || run.steps !== shown.steps) return true
    if (run.pending !== shown.pending || run.drill !== shown.drill || run.ended !== shown.ended) return true
    const now = run.facts.cells
    const before = shown.facts.cells
    for (const cell of this.discrete) if (now[cell] !== before[cell]) return true
    const { menus } = this.lesson
    for (let i = 0; i < menus.length; i++) if (menus[i]!.when(now) !== this.menus[i]) return true
    return false
  }
}
