// Laws P3, P4 and P7 on paper: every id that is spoken of exists, every source is named, every variable has a cause.
import type { Deed, LessonFile } from '../lesson/schema.ts'
import type { Control, MachineFile, Part, Value } from '../machine/schema.ts'
import { nearMiss } from '../near-miss.ts'
import type { Problem } from '../problem.ts'
import { missedFault } from '../run/missed.ts'
import type { WorkedExample } from '../run/schema.ts'

type Ids = ReadonlySet<string>

class Check {
  readonly problems: Problem[] = []
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  say(path: string, expected: string, came: string, known: Iterable<string> = []): void {
    const hint = nearMiss(came, known)
    this.problems.push({ file: this.file, path, expected, came, ...(hint !== undefined && { hint }) })
  }

  known(path: string, what: string, ids: Ids, id: string | undefined): void {
    if (id !== undefined && !ids.has(id)) this.say(path, `${what} there is`, id, ids)
  }

  /** Gathers ids and tells of any that come twice. */
  ids(path: string, items: readonly { id: string }[]): Ids {
    const seen = new Map<string, number>()
    for (const [i, { id }] of items.entries()) {
      const before = seen.get(id)
      if (before !== undefined) this.say(`${path}[${i}].id`, 'each id once', `${id}, the id of ${path}[${before}] too`)
      else seen.set(id, i)
    }
    return new Set(seen.keys())
  }
}

/** The values a variable can be put to by hand, when they are few. */
function valuesOf(machine: MachineFile, variable: string): readonly Value[] | undefined {
  const found = machine.variables.find((v) => v.id === variable)
  return found?.type === 'bool' ? [false, true] : found?.values
}

/** What a kind of control cannot do without. */
function fitted(check: Check, path: string, { control, sockets }: Part & { control: Control }, machine: MachineFile): void {
  const { kind } = control
  const variable = machine.variables.find((v) => v.id === control.var)
  const values = valuesOf(machine, control.var)?.map(String) ?? []
  const carried = Object.values(sockets ?? {}).includes(null)
  if (kind === 'free' && !sockets) check.say(`${path}.sockets`, 'where a free part can be', 'nothing')
  if (kind === 'clip' && (!sockets || carried))
    check.say(`${path}.sockets`, 'a socket for every value of a clip', sockets ? 'null' : 'nothing')
  if (kind === 'clip' && control.springsTo === undefined)
    check.say(`${path}.control.springsTo`, 'the value of a clip that is open or hangs loose', 'nothing')
  if (kind === 'pour' && control.over === undefined) check.say(`${path}.control.over`, 'the socket it is poured over', 'nothing')
  if (kind === 'pour' && (variable?.type !== 'number' || variable.topSpeed === undefined))
    check.say(`${path}.control.var`, 'a number with a topSpeed (units poured a second)', control.var)
  if (kind === 'touch' && !control.areas) check.say(`${path}.control.areas`, 'the middle of each area', 'nothing')
  for (const area of Object.keys(control.areas ?? {}))
    if (!values.includes(area)) check.say(`${path}.control.areas`, `values of ${control.var}`, area, values)
}

/** What is wrong within a machine, and between it and the sources of its lesson. */
export function machineReferences(machine: MachineFile, lesson: LessonFile): Problem[] {
  const check = new Check('machine.json')
  const parts = check.ids('parts', machine.parts)
  const variables = check.ids('variables', machine.variables)
  const zones = check.ids('zones', machine.zones)
  const sources = new Set(lesson.sources.map((s) => s.id))
  check.ids('states.list', machine.states.list)
  for (const list of ['interlocks', 'hazards', 'sounds', 'stops', 'events'] as const) check.ids(list, machine[list])
  const vouched = (path: string, ids: readonly string[] | undefined) =>
    ids?.forEach((id, i) => check.known(`${path}.sources[${i}]`, 'a source of the lesson', sources, id))

  for (const [i, part] of machine.parts.entries()) {
    const path = `parts[${i}]`
    check.known(`${path}.rides`, 'a part', parts, part.rides)
    check.known(`${path}.control.var`, 'a variable', variables, part.control?.var)
    check.known(`${path}.joint.var`, 'a variable', variables, part.joint?.var)
    const values = part.control && valuesOf(machine, part.control.var)
    for (const value of part.control?.values ?? [])
      if (values && !values.includes(value))
        check.say(`${path}.control.values`, `values of ${part.control?.var}`, String(value), values.map(String))
    for (const value of values?.map(String) ?? [])
      if (part.sockets && !(value in part.sockets))
        check.say(`${path}.sockets`, `a socket (or null) for ${value}`, Object.keys(part.sockets).join(', '))
    for (const value of Object.keys(part.sockets ?? {}))
      if (values && !values.map(String).includes(value))
        check.say(`${path}.sockets`, `values of ${part.control?.var}`, value, values.map(String))
    if (part.control) fitted(check, path, { ...part, control: part.control }, machine)
  }
  for (const [i, variable] of machine.variables.entries()) {
    const path = `variables[${i}]`
    vouched(path, variable.sources)
    if (variable.type === 'enum' && !variable.values?.length) check.say(`${path}.values`, 'the words of an enum', 'none')
    if (variable.type === 'number' && variable.cause === 'hand' && (variable.min === undefined || variable.max === undefined))
      check.say(path, 'min and max of what a hand moves', 'none')
  }
  for (const [i, state] of machine.states.list.entries())
    for (const [j, drive] of state.drives.entries()) vouched(`states.list[${i}].drives[${j}]`, drive.sources)
  for (const [i, interlock] of machine.interlocks.entries()) vouched(`interlocks[${i}]`, interlock.sources)
  for (const [i, stop] of machine.stops.entries()) {
    vouched(`stops[${i}]`, stop.sources)
    if (!machine.parts.some((p) => p.id === stop.act.part && p.control))
      check.say(`stops[${i}].act.part`, 'a part with a control', stop.act.part, parts)
  }
  for (const [i, hazard] of machine.hazards.entries()) {
    vouched(`hazards[${i}]`, hazard.sources)
    check.known(`hazards[${i}].zone`, 'a zone', zones, hazard.zone)
  }
  for (const [i, sound] of machine.sounds.entries()) {
    vouched(`sounds[${i}]`, sound.sources)
    check.known(`sounds[${i}].at`, 'a part', parts, sound.at)
  }
  return [...check.problems, ...causes(machine)]
}

/** P7: what a hand moves has a part to move it, what the machine drives is driven, what is derived has a rule. */
function causes(machine: MachineFile): Problem[] {
  const check = new Check('machine.json')
  const sets = new Set(machine.states.transitions.flatMap((t) => Object.keys(t.set ?? {})))
  const ways: Record<'hand' | 'machine' | 'derived', { by: Ids; what: string }> = {
    hand: { by: new Set(machine.parts.flatMap((p) => p.control?.var ?? [])), what: 'a part whose control moves it' },
    machine: {
      by: new Set([...machine.states.list.flatMap((s) => s.drives.map((d) => d.var)), ...sets]),
      what: 'a drive or a transition that sets it',
    },
    derived: { by: new Set(machine.derived.map((d) => d.var)), what: 'a rule in derived' },
  }
  for (const [i, { id, cause }] of machine.variables.entries())
    if (cause !== 'scene' && !ways[cause].by.has(id))
      check.say(`variables[${i}].cause`, `${ways[cause].what} (cause ${cause})`, `none for ${id}`)
  return check.problems
}

/** Checks what deeds speak of: a part, the value it is put to, a zone, an option, a question. */
function deedsIn(machine: MachineFile, lesson: LessonFile, check: Check): (path: string, list: readonly Deed[]) => void {
  const parts = new Map(machine.parts.map((p) => [p.id, p]))
  const all = new Set(parts.keys())
  const controls = new Set(machine.parts.filter((p) => p.control).map((p) => p.id))
  const zones = new Set(machine.zones.map((z) => z.id))
  const options = new Set(lesson.menus.flatMap((m) => m.options))
  const questions = new Map(lesson.questions.map((q) => [q.id, q]))
  const act = (path: string, id: string, to: Value) => {
    check.known(`${path}.act`, 'a part with a control', controls, id)
    const moved = parts.get(id)?.control?.var
    const variable = machine.variables.find((v) => v.id === moved)
    if (!variable) return
    const values = valuesOf(machine, variable.id)
    const { min = -Infinity, max = Infinity } = variable
    if (values && !values.includes(to))
      check.say(`${path}.to`, values.join(' | '), JSON.stringify(to).replaceAll('"', ''), values.map(String))
    if (variable.type === 'number' && !(typeof to === 'number' && to >= min && to <= max))
      check.say(`${path}.to`, `a number from ${min} to ${max}`, JSON.stringify(to))
  }
  return (path, list) =>
    list.forEach((deed, i) => {
      const here = `${path}[${i}]`
      if ('act' in deed) act(here, deed.act, deed.to)
      else if ('look' in deed) check.known(`${here}.look`, 'a part', all, deed.look)
      else if ('judge' in deed) check.known(`${here}.judge`, 'a part', all, deed.judge)
      else if ('say' in deed) check.known(`${here}.say`, 'an option of a menu', options, deed.say)
      else if ('stand' in deed) check.known(`${here}.stand`, 'a zone', zones, deed.stand)
      else if ('reach' in deed) check.known(`${here}.reach`, 'a zone', zones, deed.reach)
      else if ('withdraw' in deed) check.known(`${here}.withdraw`, 'a zone', zones, deed.withdraw)
      else if ('answer' in deed) {
        check.known(`${here}.answer`, 'a question', new Set(questions.keys()), deed.answer)
        const { options: count = Infinity } = questions.get(deed.answer) ?? {}
        if (deed.option >= count) check.say(`${here}.option`, `less than ${count}`, String(deed.option))
      }
    })
}

/** What a worked example speaks of that its scene does not have. @param file its path, for the problems */
export function exampleReferences(machine: MachineFile, lesson: LessonFile, file: string, example: WorkedExample): Problem[] {
  const check = new Check(file)
  // A step left out where no help reminds of it is a fault of its own (law R2).
  const faults = new Set([...lesson.faults.map((f) => f.id), ...lesson.steps.map((s) => missedFault(s.id))])
  deedsIn(machine, lesson, check)('deeds', example.deeds)
  example.expect.faults.forEach((id, i) => check.known(`expect.faults[${i}]`, 'a fault', faults, id))
  const { task } = example
  if (task.kind === 'drill') check.known('task.drill', 'a drill', new Set(lesson.drills.map((d) => d.id)), task.drill)
  return check.problems
}

/** What is wrong within a lesson, and between it and its machine. */
export function lessonReferences(machine: MachineFile, lesson: LessonFile): Problem[] {
  const check = new Check('lesson.json')
  const parts = new Set(machine.parts.map((p) => p.id))
  const zones = new Set(machine.zones.map((z) => z.id))
  const places = new Set([...parts, ...zones])
  const variables = new Set(machine.variables.map((v) => v.id))
  const steps = check.ids('steps', lesson.steps)
  const faults = check.ids('faults', lesson.faults)
  const menus = check.ids('menus', lesson.menus)
  const sources = check.ids('sources', lesson.sources)
  for (const list of ['defects', 'drills', 'questions'] as const) check.ids(list, lesson[list])
  if (lesson.machine !== machine.id) check.say('machine', machine.id, lesson.machine)

  const vouched = (path: string, ids: readonly string[]) =>
    ids.forEach((id, i) => check.known(`${path}.sources[${i}]`, 'a source', sources, id))
  const deeds = deedsIn(machine, lesson, check)

  for (const [i, step] of lesson.steps.entries()) {
    const path = `steps[${i}]`
    step.targets.forEach((id, j) => check.known(`${path}.targets[${j}]`, 'a part or a zone', places, id))
    step.after.forEach((id, j) => check.known(`${path}.after[${j}]`, 'a step', steps, id))
    check.known(`${path}.omission`, 'a fault', faults, step.omission)
    check.known(`${path}.menu`, 'a menu', menus, step.menu)
    deeds(`${path}.perform`, step.perform)
    vouched(path, step.sources)
  }
  for (const [i, fault] of lesson.faults.entries()) {
    check.known(`faults[${i}].step`, 'a step', steps, fault.step)
    check.known(`faults[${i}].at`, 'a part', parts, fault.at)
    vouched(`faults[${i}]`, fault.sources)
  }
  for (const [i, rule] of lesson.ppe.entries()) {
    check.known(`ppe[${i}].id`, 'a variable', variables, rule.id)
    vouched(`ppe[${i}]`, rule.sources)
  }
  for (const [i, defect] of lesson.defects.entries()) {
    check.known(
      `defects[${i}].target`,
      'a part that can be inspected',
      new Set(machine.parts.filter((p) => p.inspect).map((p) => p.id)),
      defect.target,
    )
    vouched(`defects[${i}]`, defect.sources)
  }
  for (const [i, drill] of lesson.drills.entries()) {
    vouched(`drills[${i}]`, drill.sources)
    for (const [j, action] of drill.actions.entries()) {
      check.known(`drills[${i}].actions[${j}].target`, 'a part or a zone', places, action.target)
      deeds(`drills[${i}].actions[${j}].perform`, action.perform)
    }
  }
  for (const [i, question] of lesson.questions.entries()) {
    vouched(`questions[${i}]`, question.sources)
    if (question.answer >= question.options) check.say(`questions[${i}].answer`, `less than ${question.options}`, String(question.answer))
  }
  for (const [i, beat] of lesson.preview.beats.entries())
    beat.targets.forEach((id, j) => check.known(`preview.beats[${i}].targets[${j}]`, 'a part or a zone', places, id))
  lesson.menus.forEach((menu, i) => {
    vouched(`menus[${i}]`, menu.sources)
    if (menu.when === undefined && !lesson.steps.some((s) => s.menu === menu.id))
      check.say(`menus[${i}]`, 'a step that opens it, or a `when`', menu.id)
  })
  lesson.subjects.forEach((subject, i) => vouched(`subjects[${i}]`, subject.sources))
  return check.problems
}
