// The facts a task begins with: the machine as it stands, set up for a drill, a preview or a hunt.
import type { Cells } from '../condition/compile.ts'
import type { Lesson, Start } from '../lesson/compile.ts'
import type { Deed } from '../lesson/schema.ts'
import { encode } from '../machine/layout.ts'
import { act, put, settle, tick } from '../machine/step.ts'
import { finishSteps, risenFaults } from './judge.ts'
import type { Task } from './schema.ts'

const TICK_RATE = 50

/** Puts the machine into a prepared state. */
export function place(lesson: Lesson, cells: Cells, { state, set }: Start): void {
  for (const [variable, value] of set) put(variable, cells, value)
  if (state !== undefined) cells[lesson.logic.state] = state
}

/** Does one deed on bare facts, without a log. */
function perform(lesson: Lesson, cells: Cells, deed: Deed): void {
  const run = (ticks: number, until: () => boolean) => {
    for (let i = 0; i < ticks && !until(); i++) tick(lesson.logic, lesson.layout, cells)
  }
  if ('act' in deed) {
    const variable = lesson.logic.controls.get(deed.act)?.variable
    const value = variable && encode(variable.type, deed.to)
    if (value !== undefined) act(lesson.logic, cells, deed.act, value)
    run(1, () => false)
  } else if ('waitS' in deed) run(deed.waitS * TICK_RATE, () => false)
  else if ('waitFor' in deed) {
    const met = lesson.sentences.read(deed.waitFor, 'bool')
    run(deed.atMostS * TICK_RATE, () => met(cells) !== 0)
  }
}

/** The facts at tick 0 of a task. */
export function begin(lesson: Lesson, task: Task): Cells {
  const cells = [...lesson.layout.initial]
  switch (task.kind) {
    case 'lesson':
      break
    case 'hunt':
      // A machine set up as it should be, then spoilt.
      for (const { file, phase } of lesson.steps) if (phase === 0) for (const deed of file.perform) perform(lesson, cells, deed)
      for (const id of task.defects) {
        const defect = lesson.defects.get(id)
        if (!defect) throw new Error(`there is no defect ${id} in lesson ${lesson.file.id}`)
        place(lesson, cells, defect)
      }
      break
    case 'drill': {
      const drill = lesson.drills.get(task.drill)
      if (!drill) throw new Error(`there is no drill ${task.drill} in lesson ${lesson.file.id}`)
      place(lesson, cells, drill.start)
      for (const step of lesson.steps) cells[step.doneCell] = 1
      break
    }
    case 'preview':
      place(lesson, cells, lesson.preview.start)
      break
  }
  settle(lesson.logic, cells)
  finishSteps(lesson, cells)
  // What is true from the start is nobody's fault.
  risenFaults(lesson, cells)
  return cells
}
