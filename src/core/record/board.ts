// The teacher's row of a run: from its statements, or from its log; both ways it is the same row (law X3).
import type { Lesson } from '../lesson/compile.ts'
import type { Run } from '../run/run.ts'
import type { Help, Task } from '../run/schema.ts'
import { sizeOf, standings } from './standing.ts'
import type { Standing } from './standing.ts'
import type { RunNote } from './statements.ts'
import { after } from './time.ts'

export interface BoardRow {
  run: string
  /** `<cluster>/<equipment>` */
  lesson: string
  /** Who it was: the account name the server gave. */
  actor?: string
  help: Help
  task: Task
  /** Done of how many: steps, defects, actions or beats. */
  done: number
  steps: number
  /** The step at hand. */
  step?: string
  faults: Standing['faults']
  hints: number
  score: number
  outcome?: 'passed' | 'failed'
  why?: NonNullable<Standing['why']>
  startedAt: string
  lastAt: string
  durationMs: number
}

/** A statement as it comes back from a store: more than we said, perhaps, but no less. */
export interface StoredStatement {
  actor?: { account?: { name: string } }
  result?: { extensions?: Record<string, unknown> }
  context?: { registration?: string; extensions?: Record<string, unknown> }
}

function row(run: string, note: Omit<RunNote, 'index'>, standing: Standing): BoardRow {
  const { lesson, help, task, steps, startedAt } = note
  const { done, step, faults, hints, score, outcome, why, atMs } = standing
  return {
    run,
    lesson,
    help,
    task,
    done,
    steps,
    ...(step !== undefined && { step }),
    faults,
    hints,
    score,
    ...(outcome && { outcome }),
    ...(why && { why }),
    startedAt,
    lastAt: after(startedAt, atMs),
    durationMs: atMs,
  }
}

/** The extension whose key ends like that, whatever base it was told under. */
const extension = (of: Record<string, unknown> | undefined, name: string) =>
  Object.entries(of ?? {}).find(([key]) => key.endsWith(`/extensions/${name}`))?.[1]

/** The row of one run from its statements, in any order; undefined when none of them is ours. */
export function boardRow(statements: readonly StoredStatement[]): BoardRow | undefined {
  const ours = statements.flatMap((statement) => {
    const note = extension(statement.context?.extensions, 'run') as RunNote | undefined
    const standing = extension(statement.result?.extensions, 'standing') as Standing | undefined
    return note && standing ? [{ statement, note, standing }] : []
  })
  const latest = ours.toSorted((a, b) => a.note.index - b.note.index).at(-1)
  if (!latest) return undefined
  const actor = latest.statement.actor?.account?.name
  return { ...row(latest.statement.context?.registration ?? '', latest.note, latest.standing), ...(actor !== undefined && { actor }) }
}

/** The row of one run from its log. */
export function boardRowOfRun(lesson: Lesson, { header, moments }: Run): BoardRow {
  const standing = standings(lesson, header.task, moments).at(-1) ?? { done: 0, score: 100, faults: [], hints: 0, atMs: 0 }
  const { cluster, equipment, help, task, startedAt } = header
  return row(header.run, { lesson: `${cluster}/${equipment}`, help, task, steps: sizeOf(lesson, task), startedAt }, standing)
}
