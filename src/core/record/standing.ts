// Where a run stands, told from its moments alone: the same at the same moment, however the run was cut up on the way.
import type { Lesson } from '../lesson/compile.ts'
import type { Severity } from '../lesson/schema.ts'
import type { EndReason, Moment, StepStatus } from '../run/run.ts'
import type { Task } from '../run/schema.ts'
import { scoreOf } from '../run/score.ts'

export interface Standing {
  /** Steps done; in a hunt defects found, in a drill actions done, in a preview beats past. */
  done: number
  /** The step at hand. */
  step?: string
  score: number
  faults: { id: string; severity: Severity; count: number }[]
  hints: number
  /** Milliseconds since the start, pauses included. */
  atMs: number
  outcome?: 'passed' | 'failed'
  why?: EndReason
}

/** How much there is to do: steps (without emergencies), defects, actions or beats. */
export function sizeOf(lesson: Lesson, task: Task): number {
  switch (task.kind) {
    case 'lesson':
      return lesson.steps.filter((s) => !s.emergency).length
    case 'hunt':
      return task.defects.length
    case 'drill':
      return lesson.drills.get(task.drill)?.file.actions.length ?? 0
    case 'preview':
      return lesson.file.preview.beats.length
  }
}

/** The first step of the file whose turn it is. */
function atHand(lesson: Lesson, past: Record<string, StepStatus>): string | undefined {
  const over = (id: string) => past[id] === 'done' || past[id] === 'missed'
  return lesson.steps.find(({ file, emergency }) => !emergency && !over(file.id) && file.after.every(over))?.file.id
}

/** The standing after each moment of a run, in order. */
export function standings(lesson: Lesson, task: Task, moments: readonly Moment[]): Standing[] {
  let steps: Record<string, StepStatus> = {}
  let progress = 0
  let step: string | undefined
  let hints = 0
  let faults: Standing['faults'] = []
  const costs: Severity[] = []
  return moments.map((moment): Standing => {
    switch (moment.kind) {
      case 'step':
        steps = { ...steps, [moment.step]: 'done' }
        break
      case 'missed':
        steps = { ...steps, [moment.step]: 'missed' }
        break
      case 'rewound':
        steps = { ...moment.steps }
        break
      case 'fault': {
        const { fault: id, severity } = moment
        if (!moment.again) costs.push(severity)
        faults = moment.again
          ? faults.map((f) => (f.id === id ? { ...f, count: f.count + 1 } : f))
          : [...faults, { id, severity, count: 1 }]
        break
      }
      case 'false-alarm':
        costs.push('minor')
        break
      case 'hint':
        hints++
        break
      case 'found':
      case 'drill-action':
      case 'beat':
        progress++
        break
      case 'started':
      case 'answer':
      case 'ended':
        break
    }
    if (task.kind === 'lesson') {
      step = atHand(lesson, steps)
      progress = lesson.steps.filter(({ file, emergency }) => !emergency && steps[file.id] === 'done').length
    }
    const ended = moment.kind === 'ended'
    return {
      done: progress,
      ...(step !== undefined && { step }),
      score: ended ? moment.score : scoreOf(costs, lesson.file.passMark),
      faults,
      hints,
      atMs: moment.at,
      ...(ended && { outcome: moment.outcome, why: moment.why }),
    }
  })
}
