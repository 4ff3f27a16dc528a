// What names and senses mean in the sentences of one lesson: its machine's variables and definitions, its steps, zones, parts and options.
import { compile } from '../condition/compile.ts'
import type { Read, Scope, Term, Type } from '../condition/compile.ts'
import { ConditionError } from '../condition/error.ts'
import { parse } from '../condition/parse.ts'
import { typeOf } from '../machine/layout.ts'
import type { Layout } from '../machine/layout.ts'
import type { MachineFile } from '../machine/schema.ts'
import { phases } from './schema.ts'
import type { LessonFile } from './schema.ts'
import { bodies } from '../run/schema.ts'

/** What has been said of a part that was looked at. */
export const verdicts = ['', 'sound', 'defective'] as const

/** Where a sentence stands: whether zones count as disarmed (faults), and since when `elapsed` counts. */
export interface Standing {
  armed?: boolean
  since?: Read
}

/** Compiles the sentences of one lesson over one layout. */
export class Sentences {
  private readonly machine: MachineFile
  private readonly lesson: LessonFile
  private readonly layout: Layout
  /** The machine's named sentences. A map: a name like `constructor` must find nothing. */
  private readonly meanings: ReadonlyMap<string, string>
  private readonly definitions = new Map<string, Term>()
  private readonly trail: string[] = []

  constructor(machine: MachineFile, lesson: LessonFile, layout: Layout) {
    this.machine = machine
    this.lesson = lesson
    this.layout = layout
    this.meanings = new Map(Object.entries(machine.definitions))
    for (const variable of machine.variables) {
      const cell = layout.cell(`var:${variable.id}`)
      layout.terms.set(variable.id, { type: typeOf(variable), read: (c) => c[cell] ?? 0 })
    }
    this.word(
      'state',
      machine.states.list.map((s) => s.id),
    )
    this.word('phase', phases)
  }

  private word(name: string, words: readonly string[]): void {
    const cell = this.layout.cell(name)
    this.layout.terms.set(name, { type: words, read: (c) => c[cell] ?? 0 })
  }

  /** @throws ConditionError */
  term(text: string, standing: Standing = {}): Term {
    return compile(text, parse(text), this.scope(standing))
  }

  /** @throws ConditionError also when the sentence is not of that type. */
  read(text: string, type: Type, standing: Standing = {}): Read {
    const words = typeof type === 'string' ? undefined : type
    const expression = parse(text)
    if (words && expression.kind === 'string' && words.includes(expression.value)) {
      const place = words.indexOf(expression.value)
      return () => place
    }
    const term = compile(text, expression, this.scope(standing))
    const same = term.type === type || (words && typeof term.type !== 'string' && term.type.join() === words.join())
    if (!same) throw new ConditionError(text, 1, `the whole is ${String(term.type)}, expected ${String(type)}`)
    return term.read
  }

  scope(standing: Standing): Scope {
    return {
      name: (name) => this.name(name, standing),
      sense: (name, args) => this.sense(name, args, standing),
      held: (key, read) => {
        const cell = this.layout.hold(standing.armed === true ? `armed ${key}` : key, read)
        return (c) => c[cell] ?? 0
      },
      since: () => standing.since,
      definition: (name) => {
        const text = this.meanings.get(name)
        return text === undefined ? undefined : parse(text)
      },
    }
  }

  private name(name: string, standing: Standing): Term | readonly string[] {
    const known = this.layout.terms.get(name)
    const text = this.meanings.get(name)
    if (text === undefined) return known ?? [...this.layout.terms.keys(), ...this.meanings.keys()]
    const key = `${standing.armed === true ? 'armed ' : ''}${name}`
    const made = this.definitions.get(key)
    if (made) return made
    if (this.trail.includes(name)) throw new ConditionError(text, 1, `${[...this.trail, name].join(' → ')} defines itself`)
    this.trail.push(name)
    try {
      const term = this.term(text, { armed: standing.armed === true })
      this.definitions.set(key, term)
      return term
    } finally {
      this.trail.pop()
    }
  }

  private sense(
    name: string,
    [first = '', second = '']: readonly string[],
    standing: Standing,
  ): Term | { argument: number; known: readonly string[] } | undefined {
    const known = (ids: readonly string[], id: string, argument: number, term: () => Term) =>
      ids.includes(id) ? term() : { argument, known: ids }
    switch (name) {
      case 'event':
        return known(
          this.machine.events.map((e) => e.id),
          first,
          0,
          () => this.flag(`event:${first}`),
        )
      case 'done':
        return known(
          this.lesson.steps.map((s) => s.id),
          first,
          0,
          () => this.flag(`done:${first}`),
        )
      case 'said':
        return known(
          this.lesson.menus.flatMap((m) => m.options),
          first,
          0,
          () => this.flag(`said:${first}`),
        )
      case 'look':
        return known(
          this.machine.parts.map((p) => p.id),
          first,
          0,
          () => this.flag(`look:${first}`),
        )
      case 'judged':
        return known(
          this.machine.parts.filter((p) => p.inspect).map((p) => p.id),
          first,
          0,
          () => {
            const cell = this.layout.cell(`judged:${first}`)
            return { type: verdicts, read: (c) => c[cell] ?? 0 }
          },
        )
      case 'in_zone':
        if (!(bodies as readonly string[]).includes(first)) return { argument: 0, known: bodies }
        return known(
          this.machine.zones.map((z) => z.id),
          second,
          1,
          () => this.inZone(`${first}/${second}`, second, standing),
        )
      default:
        return undefined
    }
  }

  private flag(key: string): Term {
    const cell = this.layout.cell(key)
    return { type: 'bool', read: (c) => ((c[cell] ?? 0) > 0 ? 1 : 0) }
  }

  /** A fault does not see a body that was there when the run was rewound, until it has left the zone once. */
  private inZone(key: string, zone: string, { armed = false }: Standing): Term {
    const inside = this.layout.cell(`inside:${key}`)
    const excused = this.layout.cell(`excused:${key}`)
    const active = this.machine.zones.find((z) => z.id === zone)?.active
    const live: Read = active === undefined ? () => 1 : this.read(active, 'bool', { armed })
    return { type: 'bool', read: (c) => (c[inside] !== 0 && !(armed && c[excused] !== 0) && live(c) !== 0 ? 1 : 0) }
  }
}
