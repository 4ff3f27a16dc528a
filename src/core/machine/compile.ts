// A machine made ready to run: every transition, drive, derived variable and lock as a closure over the cells.
import type { Cells, Read, Type } from '../condition/compile.ts'
import { encode, typeOf } from './layout.ts'
import type { Layout } from './layout.ts'
import type { MachineFile, Value } from './schema.ts'

/** A sentence of the file at `path`; its problems are collected by whoever gave this function. */
export type Sentence = (text: string, path: string, type: Type) => Read
export type Complain = (path: string, expected: string, came: string, known?: Iterable<string>) => void

export interface VariableCell {
  id: string
  type: Type
  cell: number
  min: number
  max: number
  /** Where the hand wants it, and how far it gets there in a tick; only variables with a top speed. */
  sweep?: { target: number; perTick: number }
}

export interface ActMatch {
  part: string
  to?: number
}

export interface Transition {
  to: number
  on?: ActMatch[]
  when: Read
  /** Interlocks that keep the state from being entered while they are open. */
  blocks: { interlock: string; open: Read }[]
  sets: [variable: VariableCell, value: number][]
}

export interface Drive {
  variable: VariableCell
  to: Read
  /** Share of the way gone in a tick (first-order lag). */
  share?: number
  snap: number
  /** Units a second. */
  ramp?: Read
}

export interface CompiledState {
  id: string
  driven: boolean
  drives: Drive[]
  /** Transitions that follow from facts, and those that an act brings about; in file order. */
  follows: Transition[]
  acts: Transition[]
}

/** What a hand can do to a part: the variable it moves, when it can, and when alone it gets to some of its places. */
export interface CompiledControl {
  variable: VariableCell
  when: Read
  into: ReadonlyMap<number, Read>
  /** What has been poured is not taken back. */
  grows: boolean
}

export interface CompiledMachine {
  /** Cells of the state and of the ticks spent in it. */
  state: number
  inState: number
  states: CompiledState[]
  variables: Map<string, VariableCell>
  sweeps: VariableCell[]
  derived: ((cells: number[], seconds: number) => void)[]
  events: { on: ActMatch; when: Read; cell: number }[]
  controls: Map<string, CompiledControl>
  locks: { part: string; interlock: string; open: Read }[]
}

const TICK_S = 0.02
const always: Read = () => 1

/** Whether a hand can put the part there now, locks aside. */
export const handled = (control: CompiledControl, cells: Cells, to: number): boolean =>
  control.when(cells) !== 0 && control.into.get(to)?.(cells) !== 0 && !(control.grows && to < (cells[control.variable.cell] ?? 0))

export function clamp(value: number, { type, min, max }: VariableCell): number {
  return type !== 'number' ? value : value < min ? min : value > max ? max : value
}

/** Compiles the machine's logic. What is wrong goes to `complain`; the result is whole enough to go on checking. */
export function compileMachine(file: MachineFile, layout: Layout, sentence: Sentence, complain: Complain): CompiledMachine {
  const variables = new Map<string, VariableCell>()
  for (const [i, variable] of file.variables.entries()) {
    const type = typeOf(variable)
    const initial = encode(type, variable.initial)
    if (initial === undefined) complain(`variables[${i}].initial`, `a value of ${variable.id}`, JSON.stringify(variable.initial))
    const cell = layout.start(`var:${variable.id}`, initial ?? 0)
    const sweep =
      variable.topSpeed === undefined
        ? undefined
        : { target: layout.start(`target:${variable.id}`, initial ?? 0), perTick: variable.topSpeed * TICK_S }
    variables.set(variable.id, {
      id: variable.id,
      type,
      cell,
      min: variable.min ?? -Infinity,
      max: variable.max ?? Infinity,
      ...(sweep && { sweep }),
    })
  }
  const none: VariableCell = { id: '', type: 'number', cell: layout.cell('nothing'), min: 0, max: 0 }
  const variable = (id: string, path: string): VariableCell => {
    const found = variables.get(id)
    if (!found) complain(path, 'a variable of this machine', id, variables.keys())
    return found ?? none
  }
  const valueOf = (of: VariableCell, value: Value, path: string): number => {
    const number = encode(of.type, value)
    if (number === undefined && of !== none)
      complain(path, `a value of ${of.id}`, JSON.stringify(value), typeof of.type === 'string' ? undefined : of.type)
    return number ?? 0
  }
  const controls = new Map<string, CompiledControl>()
  for (const [i, { id, control }] of file.parts.entries()) {
    if (!control) continue
    const path = `parts[${i}].control`
    const moved = variable(control.var, `${path}.var`)
    const places = Object.entries(control.into ?? {}).map(([place, when]): [number, Read] => [
      valueOf(moved, place, `${path}.into`),
      sentence(when, `${path}.into.${place}`, 'bool'),
    ])
    controls.set(id, {
      variable: moved,
      when: control.when === undefined ? always : sentence(control.when, `${path}.when`, 'bool'),
      into: new Map(places),
      grows: control.kind === 'pour',
    })
  }
  const match = (on: { part: string; to?: Value | undefined }, path: string): ActMatch => {
    const control = controls.get(on.part)
    if (!control) complain(`${path}.part`, 'a part with a control', on.part, controls.keys())
    return { part: on.part, ...(control && on.to !== undefined && { to: valueOf(control.variable, on.to, `${path}.to`) }) }
  }

  const stateIds = file.states.list.map((s) => s.id)
  const stateOf = (id: string, path: string): number => {
    const place = stateIds.indexOf(id)
    if (place < 0) complain(path, 'a state of this machine', id, stateIds)
    return Math.max(0, place)
  }
  const state = layout.start('state', stateOf(file.states.initial, 'states.initial'))

  const interlocks = file.interlocks.map((interlock, i) => {
    if ('block' in interlock.effect) stateOf(interlock.effect.block, `interlocks[${i}].effect.block`)
    else if (!controls.has(interlock.effect.lock))
      complain(`interlocks[${i}].effect.lock`, 'a part with a control', interlock.effect.lock, controls.keys())
    return { ...interlock, open: sentence(interlock.open, `interlocks[${i}].open`, 'bool') }
  })
  const transitions = file.states.transitions.map((transition, i) => {
    const path = `states.transitions[${i}]`
    return {
      from: transition.from === '*' ? stateIds.filter((id) => id !== transition.to) : transition.from,
      compiled: {
        to: stateOf(transition.to, `${path}.to`),
        ...(transition.on && { on: transition.on.map((on, j) => match(on, `${path}.on[${j}]`)) }),
        when: sentence(transition.when, `${path}.when`, 'bool'),
        blocks: interlocks
          .filter((l) => 'block' in l.effect && l.effect.block === transition.to)
          .map((l) => ({ interlock: l.id, open: l.open })),
        sets: Object.entries(transition.set ?? {}).map(([id, value]): [VariableCell, number] => {
          const of = variable(id, `${path}.set`)
          return [of, valueOf(of, value, `${path}.set.${id}`)]
        }),
      } satisfies Transition,
    }
  })
  for (const [i, { from }] of transitions.entries()) for (const id of from) stateOf(id, `states.transitions[${i}].from`)

  const states = file.states.list.map((s, i): CompiledState => {
    const leaving = transitions.filter((t) => t.from.includes(s.id)).map((t) => t.compiled)
    return {
      id: s.id,
      driven: s.driven,
      follows: leaving.filter((t) => !('on' in t)),
      acts: leaving.filter((t) => 'on' in t),
      drives: s.drives.map((drive, j): Drive => {
        const path = `states.list[${i}].drives[${j}]`
        const of = variable(drive.var, `${path}.var`)
        const constant = encode(of.type, drive.to)
        return {
          variable: of,
          to: constant !== undefined ? () => constant : sentence(String(drive.to), `${path}.to`, of.type),
          ...(drive.lag !== undefined && { share: TICK_S / (drive.lag + TICK_S) }),
          snap: drive.snap ?? 0,
          ...(drive.ramp !== undefined && {
            ramp: typeof drive.ramp === 'number' ? () => drive.ramp as number : sentence(drive.ramp, `${path}.ramp`, 'number'),
          }),
        }
      }),
    }
  })

  return {
    state,
    inState: layout.cell('in-state'),
    states,
    variables,
    sweeps: [...variables.values()].filter((v) => v.sweep),
    derived: file.derived.map((rule, i) =>
      derive(
        rule,
        variable(rule.var, `derived[${i}].var`),
        (text, key, type) => sentence(text, `derived[${i}].${key}`, type),
        layout.cell(`before:${i}`),
      ),
    ),
    events: file.events.map((event, i) => ({
      on: match(event.on, `events[${i}].on`),
      when: event.when === undefined ? always : sentence(event.when, `events[${i}].when`, 'bool'),
      cell: layout.cell(`event:${event.id}`),
    })),
    controls,
    locks: interlocks.flatMap((l) => ('lock' in l.effect ? [{ part: l.effect.lock, interlock: l.id, open: l.open }] : [])),
  }
}

type Rule = MachineFile['derived'][number]

/** What no hand moves. `before` is a cell of its own, for what counts edges. */
function derive(
  rule: Rule,
  variable: VariableCell,
  sentence: (text: string, key: string, type: Type) => Read,
  before: number,
): (cells: number[], seconds: number) => void {
  const { cell } = variable
  const reset: Read = rule.reset === undefined ? () => 0 : sentence(rule.reset, 'reset', 'bool')
  switch (rule.kind) {
    case 'equal': {
      const to = sentence(rule.to, 'to', variable.type)
      return (c) => void (c[cell] = clamp(to(c), variable))
    }
    case 'latch': {
      const set = sentence(rule.set, 'set', 'bool')
      return (c) => {
        if (reset(c) !== 0) c[cell] = 0
        else if (set(c) !== 0) c[cell] = 1
      }
    }
    case 'count': {
      const rising = sentence(rule.rising, 'rising', 'bool')
      return (c) => {
        const now = rising(c)
        if (reset(c) !== 0) c[cell] = 0
        else if (now !== 0 && c[before] === 0) c[cell] = clamp((c[cell] ?? 0) + 1, variable)
        c[before] = now
      }
    }
    case 'integrate': {
      const [rate, during] = [sentence(rule.rate, 'rate', 'number'), sentence(rule.while, 'while', 'bool')]
      return (c, seconds) => {
        if (reset(c) !== 0) c[cell] = clamp(0, variable)
        else if (during(c) !== 0) c[cell] = clamp((c[cell] ?? 0) + rate(c) * seconds, variable)
      }
    }
    case 'peak': {
      const [of, during] = [sentence(rule.of, 'of', 'number'), sentence(rule.while, 'while', 'bool')]
      return (c) => {
        if (reset(c) !== 0) c[cell] = clamp(0, variable)
        else if (during(c) !== 0) c[cell] = clamp(Math.max(c[cell] ?? 0, of(c)), variable)
      }
    }
  }
}
