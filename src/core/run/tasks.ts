// The tasks beside the lesson: an emergency drill, the visitor's preview, the hunt for planted defects.
import type { CompiledDrill, Lesson } from '../lesson/compile.ts'
import { settle } from '../machine/step.ts'
import { place } from './begin.ts'
import { deduct, end } from './charge.ts'
import { happen, TICK_RATE } from './state.ts'
import type { Run } from './state.ts'

function drillOf(lesson: Lesson, { header: { task } }: Run): CompiledDrill | undefined {
  return task.kind === 'drill' ? lesson.drills.get(task.drill) : undefined
}

/** A drill is lost at once when its `failWhen` holds. */
export function failDrill(lesson: Lesson, run: Run): void {
  const drill = drillOf(lesson, run)
  if (!drill || run.drill?.startedTick === undefined || drill.fails(run.facts.cells) === 0) return
  deduct(lesson, run, 'critical')
  end(lesson, run, 'critical')
}

/** Triggers the drill in time, ticks off its actions in order, ends it when they are done or time is up. */
export function drillOn(lesson: Lesson, run: Run): void {
  const drill = drillOf(lesson, run)
  if (!drill || !run.drill) return
  const { cells } = run.facts
  const { startedTick } = run.drill
  if (startedTick === undefined) {
    if (run.tick < drill.file.afterS * TICK_RATE) return
    place(lesson, cells, drill.trigger)
    settle(lesson.logic, cells)
    run.drill = { ...run.drill, startedTick: run.tick }
    return
  }
  cells[lesson.cells.task] = run.tick - startedTick
  let { action } = run.drill
  for (let read = drill.actions[action]; read && read(cells) !== 0; read = drill.actions[++action])
    happen(run, { kind: 'drill-action', action: drill.file.actions[action]?.id ?? '' })
  if (action !== run.drill.action) run.drill = { ...run.drill, action }
  if (action === drill.actions.length) end(lesson, run, 'finished')
  else if (run.tick - startedTick >= limitTicks(run, drill.file.limitS)) end(lesson, run, 'time')
}

/** The time a drill leaves in this run: who needs more has more, and the header says so. */
function limitTicks({ header: { timeScale = 1 } }: Run, limitS: number): number {
  return timeScale === 0 ? Infinity : Math.round(limitS * timeScale * TICK_RATE)
}

/** Goes from beat to beat. */
export function previewOn(lesson: Lesson, run: Run): void {
  const { beats, durationS } = lesson.file.preview
  const { cells } = run.facts
  const now = run.preview?.index ?? 0
  const beat = beats[now]
  if (beat && (lesson.preview.beats[now]?.(cells) !== 0 || run.tick >= beat.untilS * TICK_RATE)) {
    happen(run, { kind: 'beat', beat: beat.id })
    run.preview = { beat: beats[now + 1]?.id ?? beat.id, index: now + 1 }
    cells[lesson.cells.task] = 0
  } else cells[lesson.cells.task]!++
  if (run.tick >= durationS * TICK_RATE) end(lesson, run, 'time')
}

/** A part is called defective: it is one of the planted ones, or a false alarm. */
export function accuse(lesson: Lesson, run: Run, part: string): void {
  const { task } = run.header
  if (task.kind !== 'hunt' || !run.hunt) return
  const { found, falseAlarms } = run.hunt
  const defect = lesson.file.defects.find((d) => d.target === part && task.defects.includes(d.id))
  if (!defect) {
    run.hunt = { found, falseAlarms: falseAlarms + 1 }
    happen(run, { kind: 'false-alarm', part })
    return deduct(lesson, run, 'minor')
  }
  if (found.includes(defect.id)) return
  run.hunt = { found: [...found, defect.id], falseAlarms }
  happen(run, { kind: 'found', defect: defect.id })
  if (run.hunt.found.length === task.defects.length) end(lesson, run, 'finished')
}
