// What faults and omissions cost, and how a run ends.
import type { Lesson } from '../lesson/compile.ts'
import type { Severity } from '../lesson/schema.ts'
import { missSteps } from './judge.ts'
import { missedFault } from './missed.ts'
import { scoreOf } from './score.ts'
import { happen, isPractice, lastSafeTick, stepsOf } from './state.ts'
import type { EndReason, Run } from './state.ts'

function rescore(lesson: Lesson, run: Run): void {
  run.score = scoreOf([...run.faults.map((f) => f.severity), ...run.deductions], lesson.file.passMark)
}

/** Costs points without being a fault. */
export function deduct(lesson: Lesson, run: Run, severity: Severity): void {
  run.deductions = [...run.deductions, severity]
  rescore(lesson, run)
}

/** A fault has come true: it is charged, and ends the run or asks for its consequence to be shown. */
export function charge(lesson: Lesson, run: Run, id: string, severity: Severity): void {
  const before = run.faults.find((f) => f.id === id)
  run.faults = before
    ? run.faults.map((f) => (f === before ? { ...f, count: f.count + 1 } : f))
    : [...run.faults, { id, severity, tick: run.tick, count: 1 }]
  rescore(lesson, run)
  happen(run, { kind: 'fault', fault: id, severity, again: before !== undefined })
  if (run.ended) return
  if (isPractice(run)) {
    if (severity !== 'minor' && !run.pending) run.pending = { fault: id, safeTick: lastSafeTick(lesson, run) }
  } else if (severity === 'critical' && run.header.help !== 'demo') end(lesson, run, 'critical', id)
}

/** Steps left out. One with an omission fault is charged when that fault comes true, at the end at the latest. */
export function miss(lesson: Lesson, run: Run, which: 'before' | 'all'): void {
  const left = missSteps(lesson, run.facts.cells, which)
  const { ended } = run
  for (const { file } of left) {
    // A critical one has just ended an exam: nothing comes after the end (law R2).
    if (run.ended !== ended) break
    happen(run, { kind: 'missed', step: file.id })
    if (file.omission === undefined) charge(lesson, run, missedFault(file.id), file.severity)
  }
  if (left.length > 0) run.steps = stepsOf(lesson, run.facts.cells)
}

function chargeOmissions(lesson: Lesson, run: Run): void {
  for (const { file, missedCell } of lesson.steps) {
    if (run.facts.cells[missedCell] === 0 || file.omission === undefined) continue
    if (!run.faults.some((f) => f.id === file.omission)) charge(lesson, run, file.omission, lesson.fault(file.omission).severity)
  }
}

/** Ends the run, charging what is left to be charged. */
export function end(lesson: Lesson, run: Run, why: EndReason, by?: string): void {
  if (run.ended) return
  run.pending = undefined
  const { task } = run.header
  // Nothing is charged as pending or ending any more: it has ended.
  run.ended = { tick: run.tick, why, outcome: 'failed', ...(by !== undefined && { by }) }
  if (task.kind === 'lesson' && why === 'finished') {
    miss(lesson, run, 'all')
    chargeOmissions(lesson, run)
  }
  if (task.kind === 'hunt' && why === 'finished')
    for (const id of task.defects)
      if (run.hunt?.found.includes(id) !== true) deduct(lesson, run, lesson.file.defects.find((d) => d.id === id)?.severity ?? 'major')
  if (task.kind === 'drill' && (why === 'time' || why === 'finished'))
    for (const action of lesson.drills.get(task.drill)?.file.actions.slice(run.drill?.action ?? 0) ?? [])
      deduct(lesson, run, action.severity)
  const passed = task.kind === 'preview' ? why !== 'left' : why !== 'left' && why !== 'critical' && run.score >= lesson.file.passMark
  run.ended = { ...run.ended, outcome: passed ? 'passed' : 'failed' }
  happen(run, { kind: 'ended', outcome: run.ended.outcome, why, score: run.score, ...(by !== undefined && { by }) })
}
