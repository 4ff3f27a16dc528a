// A lesson made ready to run: its machine and every sentence of both files compiled once, everything findable by id.
// Longer than most files: one pass that must collect every problem of both files before it gives up.
import type { Read, Type } from '../condition/compile.ts'
import { ConditionError } from '../condition/error.ts'
import { compileMachine } from '../machine/compile.ts'
import type { CompiledMachine, VariableCell } from '../machine/compile.ts'
import { encode, Layout } from '../machine/layout.ts'
import type { MachineFile, Part, Value, Variable, Zone } from '../machine/schema.ts'
import { nearMiss } from '../near-miss.ts'
import { SceneError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { Sentences } from './scope.ts'
import type { Standing } from './scope.ts'
import { bodies } from '../run/schema.ts'
import { phases } from './schema.ts'
import type { Drill, Fault, LessonFile, Menu, Step } from './schema.ts'

export interface CompiledStep {
  file: Step
  phase: number
  emergency: boolean
  done: Read
  doneCell: number
  missedCell: number
  /** Open while its turn has come: neither done nor missed, and all before it are. */
  open: Read
  /** Ticks since its turn came. */
  since: Read
}

export interface CompiledFault {
  file: Fault
  when: Read
  /** Whether it was true a moment ago: only its becoming true is charged. */
  activeCell: number
}

/** Cells to be set before a task starts. */
export interface Start {
  state: number | undefined
  set: [VariableCell, number][]
}

export interface CompiledDrill {
  file: Drill
  start: Start
  trigger: Start
  actions: Read[]
  fails: Read
}

export interface Lesson {
  readonly machine: MachineFile
  readonly file: LessonFile
  readonly layout: Layout
  readonly sentences: Sentences
  readonly logic: CompiledMachine
  readonly steps: readonly CompiledStep[]
  readonly faults: readonly CompiledFault[]
  readonly menus: readonly { file: Menu; steps: CompiledStep[]; when: Read }[]
  readonly drills: ReadonlyMap<string, CompiledDrill>
  readonly defects: ReadonlyMap<string, Start>
  readonly preview: { start: Start; beats: Read[] }
  readonly cells: { phase: number; task: number }
  /** What is in a zone, by `<body>/<zone>`; only what some sentence asks about. */
  readonly zones: ReadonlyMap<string, { inside: number; excused: number }>
  /** By id. @throws Error naming a near miss when there is none. */
  part(id: string): Part
  step(id: string): Step
  fault(id: string): Fault
  variable(id: string): Variable
  zone(id: string): Zone
}

function finder<T>(what: string, items: readonly T[], idOf: (item: T) => string): (id: string) => T {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  return (id) => {
    const found = byId.get(id)
    if (found) return found
    const near = nearMiss(id, byId.keys())
    throw new Error(`there is no ${what} ${id}${near === undefined ? '' : `; did you mean ${near}?`}`)
  }
}

/** Compiles everything. @throws SceneError with all problems of the two files. */
export function compileLesson(machine: MachineFile, file: LessonFile): Lesson {
  const problems: Problem[] = []
  const complain = (inFile: string) => (path: string, expected: string, came: string, known?: Iterable<string>) => {
    const hint = known && nearMiss(came.replaceAll('"', ''), known)
    problems.push({ file: inFile, path, expected, came, ...(hint !== undefined && { hint }) })
  }
  const layout = new Layout()
  const sentences = new Sentences(machine, file, layout)
  const reader =
    (file: string) =>
    (text: string, path: string, type: Type | undefined, standing: Standing = {}): Read => {
      try {
        return type === undefined ? sentences.term(text, standing).read : sentences.read(text, type, standing)
      } catch (error) {
        if (!(error instanceof ConditionError)) throw error
        const { complaint, column, hint } = error
        // A fault within a definition is told once, where the definition stands.
        const definition =
          error.text === text ? undefined : Object.entries(machine.definitions).find(([, meaning]) => meaning === error.text)?.[0]
        problems.push({
          ...(definition === undefined ? { file, path } : { file: 'machine.json', path: `definitions.${definition}` }),
          expected: 'a sentence that means something',
          came: `"${error.text}": ${complaint} (column ${column})`,
          ...(hint !== undefined && { hint }),
        })
        return () => 0
      }
    }
  const inState = layout.cell('in-state')
  const task = layout.cell('task')
  const ofMachine = reader('machine.json')
  const logic = compileMachine(
    machine,
    layout,
    (text, path, type) => ofMachine(text, path, type, { since: (c) => c[inState] ?? 0 }),
    complain('machine.json'),
  )
  checkMachineSentences(machine, ofMachine)

  const ofLesson = reader('lesson.json')
  const wrong = complain('lesson.json')
  const stepIds = file.steps.map((s) => s.id)
  const cellOf = (key: string) => layout.cell(key)
  const steps = file.steps.map((step, i): CompiledStep => {
    const [doneCell, missedCell] = [cellOf(`done:${step.id}`), cellOf(`missed:${step.id}`)]
    for (const [j, id] of step.after.entries()) if (!stepIds.includes(id)) wrong(`steps[${i}].after[${j}]`, 'a step', id, stepIds)
    const past = step.after.map((id) => ({ done: cellOf(`done:${id}`), missed: cellOf(`missed:${id}`) }))
    // Asked of every step at every tick, so it makes no garbage.
    const open: Read = (c) => {
      if (c[doneCell] !== 0 || c[missedCell] !== 0) return 0
      for (const { done, missed } of past) if (c[done] === 0 && c[missed] === 0) return 0
      return 1
    }
    const since = sinceOpen(layout, step.done, step.id, open)
    return {
      file: step,
      phase: phases.indexOf(step.phase),
      emergency: step.phase === 'emergency',
      done: ofLesson(step.done, `steps[${i}].done`, 'bool', { since }),
      doneCell,
      missedCell,
      open,
      since,
    }
  })
  const faults = file.faults.map((fault, i): CompiledFault => {
    const open = steps.find((s) => s.file.id === fault.step)?.open ?? (() => 0)
    const since = sinceOpen(layout, fault.when, fault.step, open)
    return {
      file: fault,
      when: ofLesson(fault.when, `faults[${i}].when`, 'bool', { armed: true, since }),
      activeCell: cellOf(`active:${fault.id}`),
    }
  })

  const start = (set: Record<string, Value>, path: string, state?: string): Start => {
    const place = state === undefined ? undefined : machine.states.list.findIndex((s) => s.id === state)
    if (place === -1)
      wrong(
        `${path}.state`,
        'a state of the machine',
        state ?? '',
        machine.states.list.map((s) => s.id),
      )
    const pairs = Object.entries(set).flatMap(([id, value]): [VariableCell, number][] => {
      const variable = logic.variables.get(id)
      if (!variable) {
        wrong(`${path}.${id}`, 'a variable of the machine', id, logic.variables.keys())
        return []
      }
      const number = encode(variable.type, value)
      if (number === undefined)
        wrong(`${path}.${id}`, `a value of ${id}`, JSON.stringify(value), typeof variable.type === 'string' ? [] : variable.type)
      return [[variable, number ?? 0]]
    })
    return { state: place, set: pairs }
  }
  const sinceTask: Standing = { since: (c) => c[task] ?? 0 }
  const lesson: Lesson = {
    machine,
    file,
    layout,
    sentences,
    logic,
    steps,
    faults,
    menus: file.menus.map((menu, i) => ({
      file: menu,
      steps: steps.filter((s) => s.file.menu === menu.id),
      when: menu.when === undefined ? () => 0 : ofLesson(menu.when, `menus[${i}].when`, 'bool'),
    })),
    drills: new Map(
      file.drills.map((drill, i) => [
        drill.id,
        {
          file: drill,
          start: start(drill.start.set, `drills[${i}].start.set`, drill.start.state),
          trigger: start(drill.trigger, `drills[${i}].trigger`),
          actions: drill.actions.map((a, j) => ofLesson(a.done, `drills[${i}].actions[${j}].done`, 'bool', sinceTask)),
          fails: ofLesson(drill.failWhen, `drills[${i}].failWhen`, 'bool', sinceTask),
        },
      ]),
    ),
    defects: new Map(file.defects.map((defect, i) => [defect.id, start(defect.plant, `defects[${i}].plant`)])),
    preview: {
      start: start(file.preview.start.set, 'preview.start.set', file.preview.start.state),
      beats: file.preview.beats.map((beat, i) =>
        beat.done === undefined ? () => 0 : ofLesson(beat.done, `preview.beats[${i}].done`, 'bool', sinceTask),
      ),
    },
    cells: { phase: cellOf('phase'), task },
    zones: zoneCells(machine, layout),
    part: finder('part', machine.parts, (p) => p.id),
    step: finder('step', file.steps, (s) => s.id),
    fault: finder('fault', file.faults, (f) => f.id),
    variable: finder('variable', machine.variables, (v) => v.id),
    zone: finder('zone', machine.zones, (z) => z.id),
  }
  for (const [i, rule] of file.ppe.entries()) if (rule.when !== undefined) ofLesson(rule.when, `ppe[${i}].when`, 'bool')
  for (const name of Object.keys(machine.definitions)) {
    const term = problems.length === 0 ? sentences.term(name) : undefined
    if (term) layout.terms.set(name, term)
  }
  if (problems.length > 0) throw new SceneError(problems)
  layout.close()
  return lesson
}

/** Ticks since the step's turn came; a cell is spent only on steps that ask. */
function sinceOpen(layout: Layout, text: string, step: string, open: Read): Read {
  if (!text.includes('elapsed(')) return () => 0
  const cell = layout.hold(`open ${step}`, open)
  return (c) => c[cell] ?? 0
}

/** What the view reads of the machine's file is compiled too, so that a wrong word is found here. */
function checkMachineSentences(machine: MachineFile, read: (text: string, path: string, type: Type | undefined) => Read): void {
  for (const [name, text] of Object.entries(machine.definitions)) read(text, `definitions.${name}`, undefined)
  for (const [i, part] of machine.parts.entries()) {
    if (part.show !== undefined) read(part.show, `parts[${i}].show`, 'bool')
    if (part.glow !== undefined) read(part.glow, `parts[${i}].glow`, 'bool')
    if (part.fill !== undefined) read(part.fill, `parts[${i}].fill`, 'number')
  }
  for (const [i, sound] of machine.sounds.entries()) {
    read(sound.when, `sounds[${i}].when`, 'bool')
    if (sound.follows !== undefined) read(sound.follows, `sounds[${i}].follows`, 'number')
  }
  for (const [i, zone] of machine.zones.entries()) if (zone.active !== undefined) read(zone.active, `zones[${i}].active`, 'bool')
}

function zoneCells(machine: MachineFile, layout: Layout): Map<string, { inside: number; excused: number }> {
  const cells = new Map<string, { inside: number; excused: number }>()
  for (const { id } of machine.zones)
    for (const body of bodies) {
      const inside = layout.find(`inside:${body}/${id}`)
      if (inside !== undefined) cells.set(`${body}/${id}`, { inside, excused: layout.cell(`excused:${body}/${id}`) })
    }
  return cells
}
