// Laws M1–M5, walked: from everything that hands can bring the machine's logic to, within bounds.
import type { Cells } from '../../src/core/condition/compile.ts'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { encode } from '../../src/core/machine/layout.ts'
import { act, changes, put, settle, tick } from '../../src/core/machine/step.ts'
import { reading, reduce } from '../../src/core/run/run.ts'
import { decode } from '../../src/core/machine/layout.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Bot } from './bot.ts'
import { Finder } from './means.ts'
import { namesIn, parse } from './sentences.ts'

const MOST_NODES = 300
/** What has stood still for 1.6 s is taken to be at rest. */
const STILL_TICKS = 80
const TICK_RATE = 50

/** Parts whose handling the logic can feel: what transitions, drives and interlocks speak of, and what those come from. */
function parts(lesson: Lesson): string[] {
  const { machine } = lesson
  const names = new Set<string>()
  const add = (text: string) => namesIn(lesson, parse(text), names)
  for (const t of machine.states.transitions) add(t.when)
  for (const l of machine.interlocks) add(l.open)
  for (const drive of machine.states.list.flatMap((s) => s.drives)) if (typeof drive.to === 'string') add(drive.to)
  for (const rule of machine.derived)
    if (names.has(rule.var))
      for (const [key, text] of Object.entries(rule)) if (key !== 'var' && key !== 'kind' && text !== undefined) add(text)
  const touched = new Set(machine.states.transitions.flatMap((t) => t.on?.map((on) => on.part) ?? []))
  return machine.parts.filter((p) => p.control && (names.has(p.control.var) || touched.has(p.id))).map((p) => p.id)
}

interface Walk {
  visited: Set<string>
  left: Set<string>
  /** What broke a law on the way. */
  complaints: string[]
  nodes: Cells[]
}

/** Goes on from these facts wherever hands can bring the machine, rarely seen states first, watching M2 and M3 on every tick. */
export function walk(lesson: Lesson, from: readonly Run[]): Walk {
  const { logic, layout, machine } = lesson
  const finder = new Finder(lesson)
  const complaints = new Set<string>()
  const visited = new Set<string>()
  const left = new Set<string>()
  const variables = [logic.state, ...[...logic.variables.values()].map((v) => v.cell)]
  const state = (cells: Cells) => logic.states[cells[logic.state] ?? 0]!
  const real = machine.interlocks.flatMap((l) =>
    'block' in l.effect && l.kind === 'real' ? [{ id: l.id, blocks: l.effect.block, open: finder.read(parse(l.open)) }] : [],
  )
  /** Ticks on, and tells what was broken. `mayStart`: the act just done is a start act. */
  const watch = (cells: Cells, ticks: number, mayStart: boolean, what: string) => {
    let outlived = 0
    let still = 0
    for (let i = 0; i <= ticks && still < STILL_TICKS; i++) {
      const before = state(cells)
      const was = variables.map((cell) => cells[cell])
      if (i > 0) tick(logic, layout, cells)
      still = variables.every((cell, j) => cells[cell] === was[j]) ? still + 1 : 0
      const now = state(cells)
      if (now !== before) left.add(before.id)
      visited.add(now.id)
      if (now.driven && !before.driven && i > 0 && !mayStart) complaints.add(`M2: ${now.id} was started by facts after ${what}`)
      outlived = real.some((l) => l.blocks === now.id && l.open(cells) !== 0) ? outlived + 1 : 0
      if (now.driven && outlived > 1) complaints.add(`M3: ${now.id} outlives an open interlock after ${what}`)
    }
  }
  const controls = parts(lesson).map((id) => ({ id, ...logic.controls.get(id)! }))
  const startsBy = (part: string, to: number) =>
    machine.states.transitions.some((t) => {
      const into = machine.states.list.find((s) => s.id === t.to)
      return (
        into?.driven === true &&
        t.on?.some((on) => on.part === part && (on.to === undefined || encode(logic.controls.get(part)!.variable.type, on.to) === to)) ===
          true
      )
    })
  const mark = (cells: Cells) =>
    `${cells[logic.state]} ${controls.map((c) => Math.round(cells[c.variable.cell] ?? 0)).join()} ${[...logic.variables.values()]
      .filter((v) => hazardous(lesson, v.id))
      .map((v) => Math.sign(Math.round((cells[v.cell] ?? 0) / 50)))
      .join()}`

  const nodes: Cells[] = []
  const seen = new Set<string>()
  const waiting = new Map<string, Cells[]>()
  const keep = (cells: Cells) => {
    const at = mark(cells)
    if (seen.has(at) || nodes.length >= MOST_NODES) return
    seen.add(at)
    nodes.push(cells)
    waiting.set(state(cells).id, [...(waiting.get(state(cells).id) ?? []), cells])
  }
  const opened = new Map<string, number>()
  const next = (): Cells | undefined => {
    const [id, cells] =
      [...waiting].filter(([, list]) => list.length > 0).toSorted(([a], [b]) => (opened.get(a) ?? 0) - (opened.get(b) ?? 0))[0] ?? []
    if (id !== undefined) opened.set(id, (opened.get(id) ?? 0) + 1)
    return cells?.shift()
  }
  for (const run of from) {
    const cells = run.facts.cells.slice()
    watch(cells, 0, true, 'nothing')
    keep(cells)
  }
  for (let node = next(); node; node = next()) {
    const from = node
    for (const { id, variable, when, into } of controls) {
      if (when(from) === 0 || logic.locks.some((l) => l.part === id && l.open(from) !== 0)) continue
      const values = finder.values(variable.id)
      for (const to of values.length > 6 ? [values[0]!, values[20]!] : values) {
        if (!changes(logic, from, id, to) || into.get(to)?.(from) === 0) continue
        for (const ticks of [10, 400]) {
          const cells = from.slice()
          const was = state(cells)
          act(logic, cells, id, to)
          if (state(cells) !== was) left.add(was.id)
          const what = `${id} → ${String(decode(variable.type, to))} in ${was.id}`
          if (state(cells).driven && !was.driven && !startsBy(id, to)) complaints.add(`M2: ${what} starts ${state(cells).id}`)
          watch(cells, ticks, startsBy(id, to), what)
          keep(cells)
        }
      }
    }
    for (const variable of machine.variables.filter((v) => v.cause === 'scene' && v.type === 'bool')) {
      const cells = from.slice()
      const cell = logic.variables.get(variable.id)!
      put(cell, cells, cells[cell.cell] === 0 ? 1 : 0)
      settle(logic, cells)
      watch(cells, 50, state(from).driven, `${variable.id} changed`)
      keep(cells)
    }
  }
  return { visited, left, complaints: [...complaints], nodes }
}

const hazardous = (lesson: Lesson, id: string) => lesson.variable(id).restWithin !== undefined

/** Runs on which each hazardous variable goes as far as it can, both ways: where a stop has most to do. */
export function extremes(bot: Bot, from: readonly Run[]): Run[] {
  const goals = bot.lesson.machine.variables.flatMap(({ id, restWithin, min = 0, max = 0 }) =>
    restWithin === undefined ? [] : [...(max > 0 ? [`${id} >= ${max * 0.9}`] : []), ...(min < 0 ? [`-${id} >= ${-min * 0.9}`] : [])],
  )
  const found: Run[] = []
  for (const goal of goals) {
    const far = reading(bot.lesson, goal)
    const sentence = parse(goal)
    // What went far one way is a good start for going far the other way.
    const starts = [...found, ...from].toSorted((a, b) => bot.distance(a, sentence) - bot.distance(b, sentence)).slice(0, 3)
    for (const start of starts) {
      const way = bot.search(start, sentence, (run) => far(run) === true, { nodes: 60, avoid: () => false })
      if (way) found.push(way.run)
      if (way) break
    }
  }
  return found
}

/** M1: from every node, each declared stop brings every hazardous variable to rest in its time. */
export function stops(lesson: Lesson, { nodes }: Walk): string[] {
  const { logic, layout, machine } = lesson
  const complaints = new Set<string>()
  const dangerous = machine.variables
    .filter((v) => v.restWithin !== undefined)
    .map((v) => ({ ...logic.variables.get(v.id)!, rest: v.restWithin! }))
  const moving = (cells: Cells) => dangerous.filter((v) => Math.abs(cells[v.cell] ?? 0) > v.rest)
  for (const node of nodes.filter((n) => moving(n).length > 0))
    for (const stop of machine.stops) {
      const control = logic.controls.get(stop.act.part)!
      const to = encode(control.variable.type, stop.act.to) ?? 0
      if (!changes(logic, node, stop.act.part, to)) continue
      const cells = node.slice()
      const state = logic.states[node[logic.state] ?? 0]?.id
      if (control.when(cells) === 0 || logic.locks.some((l) => l.part === stop.act.part && l.open(cells) !== 0)) {
        complaints.add(`M1: ${stop.id} cannot be used in ${state}`)
        continue
      }
      act(logic, cells, stop.act.part, to)
      for (let i = 0; i < stop.withinS * TICK_RATE; i++) tick(logic, layout, cells)
      for (const v of moving(cells))
        complaints.add(`M1: ${stop.id} leaves ${v.id} at ${Math.round(cells[v.cell] ?? 0)} after ${stop.withinS} s, from ${state}`)
    }
  return [...complaints]
}

/** M4: every state is reached and left. */
export function states({ machine }: Lesson, { visited, left }: Walk): string[] {
  const all = machine.states.list.map((s) => s.id)
  return [
    ...all.filter((id) => !visited.has(id)).map((id) => `M4: ${id} is never reached`),
    ...all.filter((id) => visited.has(id) && !left.has(id)).map((id) => `M4: ${id} is never left`),
  ]
}

/** M5: every part put where it already is, on a run: nothing changes. */
export function repeats(lesson: Lesson, run: Run): string[] {
  return lesson.machine.parts.flatMap(({ id, control }) => {
    if (!control) return []
    const { type, cell, sweep } = lesson.logic.variables.get(control.var)!
    const { cells } = run.facts
    if (sweep && cells[sweep.target] !== cells[cell]) return []
    const after = reduce(lesson, run, {
      kind: 'act',
      part: id,
      value: decode(type, cells[cell] ?? 0),
      by: 'list',
      seq: run.seq,
      tick: run.tick,
    })
    const same = after.facts.cells.every((value, i) => value === cells[i]) && after.moments === run.moments
    return same ? [] : [`M5: ${id} put where it is changes something`]
  })
}
