// The machine's own time: an act as the machine feels it, and one tick of 20 ms. Works on the row it is given.
import type { Cells } from '../condition/compile.ts'
import { clamp } from './compile.ts'
import type { ActMatch, CompiledMachine, Drive, Transition, VariableCell } from './compile.ts'
import type { Layout } from './layout.ts'

const TICK_S = 0.02
/** An event is seen in the tick of its act and until the next one has been judged. */
const EVENT_TICKS = 2

const hits = (on: readonly ActMatch[], part: string, to: number) => on.some((m) => m.part === part && (m.to === undefined || m.to === to))
const open = (transition: Transition, cells: Cells) =>
  transition.when(cells) !== 0 && !transition.blocks.some((block) => block.open(cells) !== 0)

/** Puts a value where it belongs, the hand's target with it. */
export function put(variable: VariableCell, cells: Cells, value: number): void {
  cells[variable.cell] = clamp(value, variable)
  if (variable.sweep) cells[variable.sweep.target] = clamp(value, variable)
}

function enter(machine: CompiledMachine, cells: Cells, transition: Transition): void {
  cells[machine.state] = transition.to
  cells[machine.inState] = 0
  for (const [variable, value] of transition.sets) put(variable, cells, value)
}

/** Transitions that follow from facts, until none does. */
function follow(machine: CompiledMachine, cells: Cells): void {
  for (let turns = 0; turns < machine.states.length; turns++) {
    const next = machine.states[cells[machine.state] ?? 0]?.follows.find((t) => open(t, cells))
    if (!next) return
    enter(machine, cells, next)
  }
}

/** Brings states and derived variables in line with what has just been set; no time passes. */
export function settle(machine: CompiledMachine, cells: Cells): void {
  follow(machine, cells)
  for (const derive of machine.derived) derive(cells, 0)
}

/** Whether an act would change anything (law M5: doing what is already so is not an act). */
export function changes(machine: CompiledMachine, cells: Cells, part: string, to: number): boolean {
  const variable = machine.controls.get(part)?.variable
  if (!variable) return false
  const wanted = clamp(to, variable)
  return cells[variable.cell] !== wanted || (variable.sweep !== undefined && cells[variable.sweep.target] !== wanted)
}

/** The interlock that alone keeps an act from bringing about what it asks for. */
export function blocks(machine: CompiledMachine, cells: Cells, part: string, to: number): string | undefined {
  const asked = machine.states[cells[machine.state] ?? 0]?.acts.filter((t) => hits(t.on ?? [], part, to)) ?? []
  if (asked.some((t) => open(t, cells))) return undefined
  return asked.find((t) => t.when(cells) !== 0)?.blocks.find((block) => block.open(cells) !== 0)?.interlock
}

/** A hand moves a part. @returns true when the act itself has started what a state marked driven drives. */
export function act(machine: CompiledMachine, cells: Cells, part: string, to: number): boolean {
  const variable = machine.controls.get(part)?.variable
  if (!variable) return false
  const wanted = clamp(to, variable)
  if (variable.sweep) cells[variable.sweep.target] = wanted
  else cells[variable.cell] = wanted
  for (const event of machine.events) if (hits([event.on], part, wanted) && event.when(cells) !== 0) cells[event.cell] = EVENT_TICKS
  const was = machine.states[cells[machine.state] ?? 0]
  const next = was?.acts.find((t) => hits(t.on ?? [], part, wanted) && open(t, cells))
  if (next) enter(machine, cells, next)
  const started = next !== undefined && !was?.driven && machine.states[next.to]?.driven === true
  settle(machine, cells)
  return started
}

function sweep({ cell, sweep }: VariableCell, cells: Cells): void {
  if (!sweep) return
  const value = cells[cell] ?? 0
  const away = (cells[sweep.target] ?? 0) - value
  if (away === 0) return
  cells[cell] = away > sweep.perTick ? value + sweep.perTick : away < -sweep.perTick ? value - sweep.perTick : (cells[sweep.target] ?? 0)
}

function drive({ variable, to, share, snap, ramp }: Drive, cells: Cells): void {
  const { cell } = variable
  const value = cells[cell] ?? 0
  const target = clamp(to(cells), variable)
  let next = target
  if (share !== undefined) next = value + (target - value) * share
  else if (ramp) {
    const most = Math.abs(ramp(cells)) * TICK_S
    next = target > value + most ? value + most : target < value - most ? value - most : target
  }
  if (Math.abs(target - next) <= snap) next = target
  cells[cell] = next
  // What the machine moves it, it moves for the hand too: hand and feed add up.
  if (variable.sweep) cells[variable.sweep.target] = clamp((cells[variable.sweep.target] ?? 0) + next - value, variable)
}

/** One tick: hands sweep, states follow, drives move, what is derived is derived, holds are counted. */
export function tick(machine: CompiledMachine, layout: Layout, cells: Cells): void {
  for (const event of machine.events) if ((cells[event.cell] ?? 0) > 0) cells[event.cell]!--
  for (const variable of machine.sweeps) sweep(variable, cells)
  cells[machine.inState]!++
  follow(machine, cells)
  const drives = machine.states[cells[machine.state] ?? 0]?.drives ?? []
  for (const each of drives) drive(each, cells)
  for (const derive of machine.derived) derive(cells, TICK_S)
  for (const { cell, read } of layout.held) cells[cell] = read(cells) === 0 ? 0 : (cells[cell] ?? 0) + 1
}
