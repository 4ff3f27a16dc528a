// What a run holds, and the few ways it changes that everything else is made of. A run handed to these is changed in place.
import type { Cells } from '../condition/compile.ts'
import type { Lesson } from '../lesson/compile.ts'
import type { Severity } from '../lesson/schema.ts'
import type { Facts } from '../machine/layout.ts'
import { leadsToFault } from './judge.ts'
import type { Header } from './schema.ts'

export type StepStatus = 'open' | 'waiting' | 'done' | 'missed'
export type EndReason = 'finished' | 'critical' | 'left' | 'time'

/** Something that happened and means something. `at`: ms since the run started, pauses included; `index` counts all moments of the run. */
export type Moment = { tick: number; at: number; seq: number; index: number } & Happening
export type Happening =
  | { kind: 'started' }
  | { kind: 'step'; step: string }
  | { kind: 'missed'; step: string }
  | { kind: 'fault'; fault: string; severity: Severity; again: boolean }
  | { kind: 'hint'; step: string; level: number }
  | { kind: 'answer'; question: string; option: number; right: boolean }
  | { kind: 'found'; defect: string }
  | { kind: 'false-alarm'; part: string }
  | { kind: 'drill-action'; action: string }
  | { kind: 'beat'; beat: string }
  | { kind: 'rewound'; toTick: number; steps: Readonly<Record<string, StepStatus>> }
  | { kind: 'ended'; outcome: 'passed' | 'failed'; why: EndReason; score: number; by?: string }

/** A fault that was charged: first at `tick`, `count` times in all. */
export interface Charge {
  id: string
  severity: Severity
  tick: number
  count: number
}

/** All facts as they were before something was done. */
export interface Checkpoint {
  tick: number
  cells: Cells
}

export interface Run {
  readonly header: Header
  tick: number
  /** The number of the next entry. */
  seq: number
  facts: Facts
  steps: Readonly<Record<string, StepStatus>>
  faults: readonly Charge[]
  moments: readonly Moment[]
  answers: Readonly<Record<string, { option: number; right: boolean; tick: number }>>
  hints: number
  /** 0–100, as of now. */
  score: number
  /** What costs points without being a fault: drill actions not done, defects not found, false alarms. */
  deductions: readonly Severity[]
  /** Pauses less time skipped: statement time = start + ticks + this. */
  offMs: number
  checkpoints: readonly Checkpoint[]
  ended?: { tick: number; why: EndReason; outcome: 'passed' | 'failed'; by?: string }
  /** Practice only: a consequence wants to be shown, then a rewind to `safeTick`. The world stands still. */
  pending?: { fault: string; safeTick: number } | undefined
  drill?: { startedTick?: number; action: number }
  preview?: { beat: string; index: number }
  hunt?: { found: readonly string[]; falseAlarms: number }
}

export const TICK_RATE = 50
export const TICK_MS = 20

/** Where each step stands, by id. */
export function stepsOf(lesson: Lesson, cells: Cells): Record<string, StepStatus> {
  const status = ({ doneCell, missedCell, open }: Lesson['steps'][number]): StepStatus =>
    cells[doneCell] !== 0 ? 'done' : cells[missedCell] !== 0 ? 'missed' : open(cells) !== 0 ? 'open' : 'waiting'
  return Object.fromEntries(lesson.steps.map((step) => [step.file.id, status(step)]))
}

/** Something happened that means something. */
export function happen(run: Run, happening: Happening): void {
  run.moments = [
    ...run.moments,
    { ...happening, tick: run.tick, at: run.tick * TICK_MS + run.offMs, seq: run.seq, index: run.moments.length },
  ]
}

/** Remembers the facts before something is done; once a tick is enough. */
export function keepCheckpoint(run: Run): void {
  if (run.checkpoints.at(-1)?.tick !== run.tick) run.checkpoints = [...run.checkpoints, { tick: run.tick, cells: run.facts.cells.slice() }]
}

/** Practice: a consequence is shown and tried again. */
export const isPractice = ({ header: { help, task } }: Run) => help !== 'exam' && help !== 'demo' && task.kind !== 'drill'

/** The latest moment before an act from which 10 s of doing nothing lead to no fault; 0 when there is none. */
export function lastSafeTick(lesson: Lesson, run: Run): number {
  return run.checkpoints.findLast((checkpoint) => !leadsToFault(lesson, restored(lesson, run, checkpoint)))?.tick ?? 0
}

/** The facts of a checkpoint, bodies staying where they are: what is inside a zone is not charged again before it has left. */
export function restored(lesson: Lesson, run: Run, { cells }: Checkpoint): Cells {
  const back = cells.slice()
  for (const { inside, excused } of lesson.zones.values()) {
    back[inside] = run.facts.cells[inside] ?? 0
    back[excused] = back[inside]
  }
  return back
}
