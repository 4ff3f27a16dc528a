// Which acts may help to make a sentence true, and how far off it looks: read off the machine's own rules, never off worked examples.
import { compile } from '../../src/core/condition/compile.ts'
import type { Cells, Read, Scope } from '../../src/core/condition/compile.ts'
import type { Expression } from '../../src/core/condition/parse.ts'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import type { Deed } from '../../src/core/lesson/schema.ts'
import { decode, encode } from '../../src/core/machine/layout.ts'
import type { MachineFile, Value } from '../../src/core/machine/schema.ts'
import { changes } from '../../src/core/machine/step.ts'
import { namesIn, parse, sentence, substitute } from './sentences.ts'

/** What to try next: deeds in order; none means to wait. */
export type Try = readonly Deed[]
export interface Means {
  cost: number
  tries: Try[]
}

/** Cycles in the rules are walked round this often. */
const MOST_ROUNDS = 6
/** A sentence that has grown past this (characters) by putting rules into rules leads nowhere. */
const LONGEST = 240
const NEVER: Means = { cost: Infinity, tries: [] }
const NOW: Means = { cost: 0, tries: [] }
const WAIT: Means = { cost: 1, tries: [[]] }

/** As many tries as are worth looking at from one place. */
const MOST_TRIES = 16
/** The first of each way, then the second of each: no way crowds out another. */
function few(ways: readonly Means[]): Try[] {
  const longest = Math.max(0, ...ways.map((way) => way.tries.length))
  const all = Array.from({ length: longest }, (_, i) => ways.flatMap((way) => way.tries.slice(i, i + 1))).flat()
  return all.length <= 1 ? all : [...new Map(all.map((deeds) => [JSON.stringify(deeds), deeds])).values()].slice(0, MOST_TRIES)
}

/** All of these have to be brought about. */
const both = (parts: readonly Means[]): Means => ({
  cost: parts.reduce((sum, p) => sum + p.cost, 0),
  tries: few(parts),
})
/** One of these is enough; what looks nearest is tried first. */
const either = (parts: readonly Means[]): Means => {
  const possible = parts.filter((p) => p.cost < Infinity).toSorted((a, b) => a.cost - b.cost)
  return possible.length === 0 ? NEVER : { cost: possible[0]!.cost, tries: few(possible) }
}
const after = (means: Means, cost: number): Means => ({ cost: means.cost + cost, tries: means.tries })

type Transition = MachineFile['states']['transitions'][number]
const quoted = (e: Expression | undefined) => (e?.kind === 'string' ? e.value : '')

export class Finder {
  private readonly lesson: Lesson
  private readonly reads = new Map<string, Read>()
  private readonly candidates = new Map<string, number[]>()
  private readonly substituted = new Map<string, Expression>()

  constructor(lesson: Lesson) {
    this.lesson = lesson
  }

  /** Means towards a sentence, from these facts. */
  towards(cells: Cells, goal: Expression, want = true): Means {
    return new Situation(this, this.lesson, cells).solve(goal, want)
  }

  read(e: Expression): Read {
    const key = sentence(e)
    const known = this.reads.get(key)
    if (known) return known
    const { layout, sentences } = this.lesson
    const scope: Scope = {
      ...sentences.scope({ since: () => 0 }),
      held: (held) => {
        const cell = layout.find(`held:${held}`) ?? layout.find(`held:armed ${held}`) ?? -1
        return (c) => c[cell] ?? 0
      },
    }
    const { read } = compile(key, e, scope)
    this.reads.set(key, read)
    return read
  }

  /** The sentence with a variable replaced by the rule it comes from. */
  instead(e: Expression, name: string, rule: string): Expression {
    const key = `${name}=${rule} in ${sentence(e)}`
    const made = this.substituted.get(key) ?? substitute(this.lesson, e, name, parse(rule))
    this.substituted.set(key, made)
    return made
  }

  /** Places to try for a variable: its words, what its control offers, or twenty places on its way. */
  values(id: string): number[] {
    const known = this.candidates.get(id)
    if (known) return known
    const { type, min, max } = this.lesson.logic.variables.get(id)!
    const offered = this.lesson.machine.parts.flatMap((p) => (p.control?.var === id ? (p.control.values ?? []) : []))
    const values =
      offered.length > 0
        ? offered.map((v) => encode(type, v) ?? 0)
        : type === 'number'
          ? Array.from({ length: 22 }, (_, i) => (i === 21 ? min + (max - min) * 0.01 : min + ((max - min) * i) / 20))
          : type === 'bool'
            ? [0, 1]
            : type.map((_, i) => i)
    this.candidates.set(id, values)
    return values
  }
}

/** One set of facts; remembers what it has found out about them. */
class Situation {
  private readonly finder: Finder
  private readonly lesson: Lesson
  private readonly cells: Cells
  private readonly asked = new Set<string>()
  private readonly known = new Map<string, Means>()

  constructor(finder: Finder, lesson: Lesson, cells: Cells) {
    this.finder = finder
    this.lesson = lesson
    this.cells = cells
  }

  make(e: Expression, want: boolean): Means {
    const text = sentence(e)
    if (text.length > LONGEST) return NEVER
    const holds = this.finder.read(e)(this.cells) !== 0
    return holds === want ? NOW : this.once(`${want} ${text}`, () => this.change(e, want))
  }

  /** Round after round, each sentence once a round, until the way to the goal gets no shorter. */
  solve(goal: Expression, want: boolean): Means {
    let means = this.make(goal, want)
    for (let round = 0; round < MOST_ROUNDS && means.cost > 0; round++) {
      this.asked.clear()
      const again = this.make(goal, want)
      if (again.cost === means.cost && again.cost < Infinity) return again
      means = again
    }
    return means
  }

  /** What is asked again in the same round is answered as far as is known. */
  private once(key: string, find: () => Means): Means {
    if (this.asked.has(key)) return this.known.get(key) ?? NEVER
    this.asked.add(key)
    const means = find()
    this.known.set(key, means)
    return means
  }

  private text(text: string, want: boolean): Means {
    return this.make(parse(text), want)
  }

  private change(e: Expression, want: boolean): Means {
    switch (e.kind) {
      case 'not':
        return this.make(e.of, !want)
      case 'name': {
        const meaning = this.lesson.machine.definitions[e.name]
        return meaning === undefined ? this.variable(e, e.name, want) : this.text(meaning, want)
      }
      case 'call':
        return this.sense(e, want)
      case 'binary': {
        const sides = [e.left, e.right].map((side) => (e.op === '&&' || e.op === '||' ? this.make(side, want) : NEVER))
        if (e.op === '&&' || e.op === '||') return (e.op === '&&') === want ? both(sides) : either(sides.filter((s) => s !== NOW))
        return this.comparison(e, want)
      }
      default:
        return NEVER
    }
  }

  private comparison(e: Expression & { kind: 'binary' }, want: boolean): Means {
    const judged = [e.left, e.right].find((side) => side.kind === 'call' && side.name === 'judged')
    if (judged?.kind === 'call') {
      const part = quoted(judged.args[0])
      const verdict = quoted(e.left) || quoted(e.right)
      const as = (verdict === 'sound') === (want === (e.op === '==')) ? 'sound' : 'defective'
      return { cost: 1, tries: [[{ look: part }, { judge: part, as }]] }
    }
    return either([...namesIn(this.lesson, e)].map((name) => this.variable(e, name, want)))
  }

  /** Whether the sentence would be as wanted with that variable at that value. */
  private would(e: Expression, want: boolean, cell: number, value: number): boolean {
    const was = this.cells[cell] ?? 0
    this.cells[cell] = value
    const holds = this.finder.read(e)(this.cells) !== 0
    this.cells[cell] = was
    return holds === want
  }

  /** Changes a sentence through one variable it speaks of. */
  private variable(e: Expression, name: string, want: boolean): Means {
    const { machine, logic } = this.lesson
    if (name === 'state') return either(logic.states.flatMap((s, i) => (this.would(e, want, logic.state, i) ? [this.state(s.id)] : [])))
    const variable = logic.variables.get(name)
    if (!variable) return NEVER
    const ways: Means[] = []
    if (machine.parts.some((p) => p.control?.var === name)) {
      const now = this.cells[variable.cell] ?? 0
      const fitting = this.finder
        .values(name)
        .filter((value) => this.would(e, want, variable.cell, value))
        .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
      const chosen = fitting.length > 3 ? [fitting[0]!, fitting[Math.floor(fitting.length / 2)]!, fitting.at(-1)!] : fitting
      ways.push(...chosen.map((value) => this.set(name, value)))
    }
    for (const rule of machine.derived.filter((d) => d.var === name)) ways.push(this.derived(e, rule, want))
    for (const [i, state] of machine.states.list.entries())
      for (const drive of state.drives.filter((d) => d.var === name)) {
        const constant = encode(variable.type, drive.to)
        const arrives =
          constant === undefined
            ? this.make(this.finder.instead(e, name, String(drive.to)), want)
            : this.would(e, want, variable.cell, constant)
              ? NOW
              : NEVER
        ways.push(both([arrives, this.cells[logic.state] === i ? WAIT : after(this.state(state.id), 1)]))
      }
    for (const transition of machine.states.transitions) {
      const value = transition.set?.[name]
      const number = value === undefined ? undefined : encode(variable.type, value)
      if (number !== undefined && this.would(e, want, variable.cell, number)) ways.push(this.fire(transition))
    }
    return either(ways)
  }

  private derived(e: Expression, rule: MachineFile['derived'][number], want: boolean): Means {
    const clear = rule.reset === undefined ? NOW : this.text(rule.reset, false)
    switch (rule.kind) {
      case 'equal':
        return after(this.make(this.finder.instead(e, rule.var, rule.to), want), 0)
      case 'latch': {
        const { cell } = this.lesson.logic.variables.get(rule.var)!
        const ways: Means[] = []
        if (this.would(e, want, cell, 1)) ways.push(both([this.text(rule.set, true), clear]))
        if (this.would(e, want, cell, 0) && rule.reset !== undefined) ways.push(this.text(rule.reset, true))
        return either(ways)
      }
      case 'count':
        return both([this.text(rule.rising, this.finder.read(parse(rule.rising))(this.cells) === 0), clear])
      case 'integrate':
        return both([this.text(rule.while, true), clear, WAIT])
      case 'peak':
        return both([this.make(this.finder.instead(e, rule.var, rule.of), want), this.text(rule.while, true), clear])
    }
  }

  /** A hand puts a variable there, once its part can be handled. */
  private set(name: string, number: number): Means {
    const { machine, logic } = this.lesson
    const variable = logic.variables.get(name)!
    const to: Value = decode(variable.type, number)
    return either(
      machine.parts
        .filter((p) => p.control?.var === name && (!p.control.values || p.control.values.includes(to)))
        // What has been poured is not taken back.
        .filter((p) => p.control?.kind !== 'pour' || number >= (this.cells[variable.cell] ?? 0))
        .map((part) => {
          const handled = part.control?.when === undefined ? NOW : this.text(part.control.when, true)
          const locks = machine.interlocks
            .filter((l) => 'lock' in l.effect && l.effect.lock === part.id)
            .map((l) => this.text(l.open, false))
          const into = part.control?.into?.[String(to)]
          const free = both([handled, into === undefined ? NOW : this.text(into, true), ...locks])
          if (free.cost > 0) return after(free, 1)
          return changes(logic, this.cells, part.id, number) ? { cost: 1, tries: [[{ act: part.id, to }]] } : WAIT
        }),
    )
  }

  private state(id: string): Means {
    return this.once(`state ${id}`, () => {
      const now = this.lesson.logic.states[this.cells[this.lesson.logic.state] ?? 0]?.id ?? ''
      if (now === id) return NOW
      const ways = this.lesson.machine.states.transitions.filter((t) => t.to === id)
      return either(
        ways.map((t) => {
          const from = t.from === '*' || t.from.includes(now) ? undefined : t.from
          return from === undefined ? this.fire(t) : after(either(from.map((f) => this.state(f))), 1 + (t.on ? 1 : 0))
        }),
      )
    })
  }

  private fire(transition: Transition): Means {
    const { machine, logic } = this.lesson
    const now = logic.states[this.cells[logic.state] ?? 0]?.id ?? ''
    const there = transition.from === '*' || transition.from.includes(now) ? NOW : either(transition.from.map((f) => this.state(f)))
    const blocks = machine.interlocks
      .filter((l) => 'block' in l.effect && l.effect.block === transition.to)
      .map((l) => this.text(l.open, false))
    const able = both([there, this.text(transition.when, true), ...blocks])
    if (able.cost > 0) return after(able, transition.on ? 1 : 0)
    if (!transition.on) return WAIT
    return either(transition.on.map((on) => this.touch(on.part, on.to)))
  }

  /** An act on a part; to do again what is already so, it is moved away first. */
  private touch(part: string, to: Value | undefined): Means {
    const control = this.lesson.logic.controls.get(part)
    if (!control) return NEVER
    const { variable } = control
    const now = this.cells[variable.cell] ?? 0
    const wanted = to === undefined ? undefined : encode(variable.type, to)
    const others = this.finder.values(variable.id).filter((v) => v !== now)
    if (wanted !== undefined && wanted !== now) return this.set(variable.id, wanted)
    return after(either(others.slice(0, 3).map((v) => this.set(variable.id, v))), wanted === undefined ? 0 : 1)
  }

  private sense(e: Expression & { kind: 'call' }, want: boolean): Means {
    const [first, second] = e.args.map(quoted)
    switch (e.name) {
      case 'hold': {
        const inner = e.args[0]!
        const holds = this.finder.read(inner)(this.cells) !== 0
        return want ? (holds ? WAIT : after(this.make(inner, true), 1)) : this.make(inner, false)
      }
      case 'elapsed':
        return WAIT
      case 'look':
        return { cost: 1, tries: [[{ look: first! }]] }
      case 'said':
        return this.say(first!, want)
      case 'done':
        return want ? this.finish(first!) : NEVER
      case 'event': {
        const event = this.lesson.machine.events.find((each) => each.id === first)!
        const when = event.when === undefined ? NOW : this.text(event.when, true)
        return when.cost > 0 ? after(when, 1) : this.touch(event.on.part, event.on.to)
      }
      case 'in_zone':
        return this.zone(first!, second!, want)
      default:
        return NEVER
    }
  }

  private zone(body: string, zone: string, want: boolean): Means {
    const { inside } = this.lesson.zones.get(`${body}/${zone}`)!
    const is = this.cells[inside] !== 0
    const { active } = this.lesson.zone(zone)
    const awake = active === undefined ? NOW : this.text(active, true)
    const spots = this.lesson.machine.zones.filter((z) => z.kind === 'spot' && z.id !== zone)
    const enter: Deed = body === 'hand' ? { reach: zone } : { stand: zone }
    const leave: Try[] = body === 'hand' ? [[{ withdraw: zone }]] : spots.map((s) => [{ stand: s.id }])
    if (want) return is ? awake : { cost: 1 + awake.cost, tries: awake.cost === 0 ? [[enter]] : awake.tries }
    return either([{ cost: 1, tries: leave }, active === undefined ? NEVER : this.text(active, false)])
  }

  private say(option: string, want: boolean): Means {
    const menu = this.lesson.menus.find((m) => m.file.options.includes(option))!
    const other = menu.file.options.find((o) => o !== option) ?? option
    const past = (s: (typeof menu.steps)[number]) => this.cells[s.doneCell] !== 0 || this.cells[s.missedCell] !== 0
    const waiting = menu.steps.map((s) =>
      past(s) ? NEVER : s.open(this.cells) !== 0 ? NOW : both(s.file.after.map((id) => this.finish(id))),
    )
    const offered = menu.file.when === undefined ? [] : [this.text(menu.file.when, true)]
    const open = either([...waiting, ...offered])
    return open.cost > 0 ? after(open, 1) : { cost: 1, tries: [[{ say: want ? option : other }]] }
  }

  private finish(id: string): Means {
    const step = this.lesson.steps.find((s) => s.file.id === id)!
    if (this.cells[step.doneCell] !== 0) return NOW
    if (step.open(this.cells) !== 0) return this.text(step.file.done, true)
    return after(both(step.file.after.map((before) => this.finish(before))), 1)
  }
}
