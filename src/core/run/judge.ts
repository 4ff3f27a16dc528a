// Progress and faults as the cells tell them: which steps have just been done, which faults have just become true, what a moment leads to.
import type { Cells } from '../condition/compile.ts'
import type { CompiledFault, CompiledStep, Lesson } from '../lesson/compile.ts'
import { phases } from '../lesson/schema.ts'
import { tick } from '../machine/step.ts'

/** 10 s without an act. */
const CALM_TICKS = 500

const BEFORE = phases.indexOf('before')
const AFTER = phases.indexOf('after')

/** Told at nearly every tick: one list for all of them. */
const none: readonly never[] = []

/** Marks what is done now, keeps the phase, and returns the steps that have just been done. */
export function finishSteps({ steps, cells: { phase } }: Lesson, cells: Cells): readonly CompiledStep[] {
  let finished: CompiledStep[] | undefined
  let now = AFTER
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    if (step.open(cells) === 0) continue
    if (step.done(cells) === 0) {
      if (!step.emergency) now = step.phase
      continue
    }
    cells[step.doneCell] = 1
    ;(finished ??= []).unshift(step)
  }
  cells[phase] = now
  return finished ?? none
}

/** Faults that were false a moment ago and are true now. */
export function risenFaults({ faults }: Lesson, cells: Cells): readonly CompiledFault[] {
  let risen: CompiledFault[] | undefined
  for (const fault of faults) {
    const now = fault.when(cells)
    if (now !== 0 && cells[fault.activeCell] === 0) (risen ??= []).push(fault)
    cells[fault.activeCell] = now
  }
  return risen ?? none
}

/** Marks steps that were left out: those of `before` at a start, all at the end. Emergencies are never missed. */
export function missSteps({ steps }: Lesson, cells: Cells, which: 'before' | 'all'): readonly CompiledStep[] {
  const left = steps.filter(
    (s) => !s.emergency && (which === 'all' || s.phase === BEFORE) && cells[s.doneCell] === 0 && cells[s.missedCell] === 0,
  )
  for (const step of left) cells[step.missedCell] = 1
  return left
}

/** Whether a fault comes of these facts within 10 s when nobody does anything. The cells are used up. */
export function leadsToFault(lesson: Lesson, cells: Cells): boolean {
  for (let i = 0; i < CALM_TICKS; i++) {
    tick(lesson.logic, lesson.layout, cells)
    finishSteps(lesson, cells)
    if (risenFaults(lesson, cells).length > 0) return true
  }
  return false
}
