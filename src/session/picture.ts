// The store's picture of a run: what the run itself says, and what the session adds (paused, asked, looked at).
import type { Lesson } from '../core/lesson/compile.ts'
import { currentSteps, openMenus } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import { dealt } from './menu.ts'
import type { SessionView } from './session.ts'

/** The step to be done now; only a lesson has steps. */
export const stepAtHand = (lesson: Lesson, run: Run): string | undefined =>
  run.header.task.kind === 'lesson' ? currentSteps(lesson, run)[0]?.id : undefined

/** The rung reached on the hint ladder for this step. */
export function hintLevelOf(run: Run, step: string | undefined): number {
  const last = run.moments.findLast((m) => m.kind === 'hint' && m.step === step)
  return last?.kind === 'hint' ? last.level : 0
}

/** @param run a snapshot: it must not move any more */
export function viewOf(lesson: Lesson, run: Run, own: Omit<SessionView, 'run' | 'hintLevel'>): SessionView {
  const step = stepAtHand(lesson, run)
  const menu = own.status === 'ended' ? undefined : openMenus(lesson, run)[0]
  const fault = run.pending && lesson.file.faults.find((f) => f.id === run.pending?.fault)
  return {
    ...own,
    run,
    hintLevel: hintLevelOf(run, step),
    ...(step !== undefined && { step }),
    ...(menu && { menu: dealt(menu, run) }),
    ...(run.pending && {
      consequence: { fault: run.pending.fault, show: fault?.show ?? 'text_card', ...(fault?.at !== undefined && { at: fault.at }) },
    }),
  }
}
