// From a sentence's tree to a closure over the cells, with every name and kind of value checked on the way.
import { nearMiss } from '../near-miss.ts'
import { ConditionError } from './error.ts'
import { sentence } from './parse.ts'
import type { Expression } from './parse.ts'

/** All facts of a moment: one row of numbers. A bool is 0 or 1, a word is its place among its words. */
export type Cells = number[]
export type Read = (cells: readonly number[]) => number
/** What a term is: a number, true or false, or one of these words. */
export type Type = 'number' | 'bool' | readonly string[]

export interface Term {
  type: Type
  read: Read
}

/** What the names and functions of a sentence mean where it stands. */
export interface Scope {
  /** @returns the term, or the names there are (for a near miss). */
  name(name: string): Term | readonly string[]
  /** A function whose arguments are quoted ids: event, done, in_zone, look, judged, said. */
  sense(name: string, args: readonly string[]): Term | { argument: number; known: readonly string[] } | undefined
  /** How many ticks this has been true without a break. */
  held(key: string, read: Read): Read
  /** How many ticks since what this sentence belongs to began; undefined where nothing begins. */
  since(): Read | undefined
  /** The sentence that a name stands for, when it is a definition. */
  definition(name: string): Expression | undefined
}

const TICK_RATE = 50
const functions = ['hold', 'event', 'done', 'in_zone', 'look', 'judged', 'said', 'elapsed', 'abs']
const nameOf = (type: Type) => (typeof type === 'string' ? `a ${type}` : `one of ${type.map((w) => `'${w}'`).join(' ')}`)

/** Compiles one sentence. `text` is what the error quotes. @throws ConditionError */
export function compile(text: string, expression: Expression, scope: Scope): Term {
  const fail = (at: number, complaint: string, hint?: string): never => {
    throw new ConditionError(text, at, complaint, hint)
  }

  function typed(e: Expression, type: 'number' | 'bool'): Read {
    const term = any(e)
    if (term.type !== type) fail(e.at, `expected a ${type}, came ${nameOf(term.type)}: ${sentence(e)}`)
    return term.read
  }

  function word(e: Expression): string {
    return e.kind === 'string' ? e.value : fail(e.at, `expected a quoted id, came ${sentence(e)}`)
  }

  function seconds(e: Expression): number {
    return e.kind === 'number' ? e.value : fail(e.at, `expected a number of seconds, came ${sentence(e)}`)
  }

  function arity(e: Expression & { kind: 'call' }, count: number): Expression[] {
    if (e.args.length !== count) fail(e.at, `${e.name}() takes ${count}, came ${e.args.length}`)
    return e.args
  }

  function call(e: Expression & { kind: 'call' }): Term {
    if (e.name === 'abs') {
      const of = typed(arity(e, 1)[0]!, 'number')
      return { type: 'number', read: (c) => Math.abs(of(c)) }
    }
    if (e.name === 'hold') {
      const [of, s] = arity(e, 2) as [Expression, Expression]
      const ticks = seconds(s) * TICK_RATE
      const held = scope.held(sentence(of), typed(of, 'bool'))
      return { type: 'bool', read: (c) => (held(c) >= ticks ? 1 : 0) }
    }
    if (e.name === 'elapsed') {
      const ticks = seconds(arity(e, 1)[0]!) * TICK_RATE
      const since = scope.since() ?? fail(e.at, 'elapsed() has nothing to count from here')
      return { type: 'bool', read: (c) => (since(c) >= ticks ? 1 : 0) }
    }
    if (!functions.includes(e.name)) fail(e.at, `there is no function ${e.name}`, nearMiss(e.name, functions))
    const args = arity(e, e.name === 'in_zone' ? 2 : 1).map(word)
    const found = scope.sense(e.name, args) ?? fail(e.at, `${e.name}() cannot be asked here`)
    if ('read' in found) return found
    const wrong = args[found.argument] ?? ''
    return fail(e.args[found.argument]?.at ?? e.at, `${e.name}() knows no '${wrong}'`, nearMiss(wrong, found.known))
  }

  /** Two sides that must be alike; a quoted word takes its meaning from the other side. */
  function alike(e: Expression & { kind: 'binary' }): [Read, Read] {
    const sides = [e.left, e.right] as const
    const quoted = sides.findIndex((side) => side.kind === 'string')
    if (quoted < 0) {
      const [left, right] = [any(e.left), any(e.right)]
      const same =
        left.type === right.type ||
        (typeof left.type !== 'string' && typeof right.type !== 'string' && left.type.join() === right.type.join())
      if (!same) fail(e.at, `the two sides differ: ${nameOf(left.type)} and ${nameOf(right.type)}`)
      return [left.read, right.read]
    }
    const side = sides[quoted]!
    const other = any(sides[1 - quoted]!)
    const wanted = word(side)
    const place = typeof other.type === 'string' ? -1 : other.type.indexOf(wanted)
    if (typeof other.type === 'string') fail(side.at, `'${wanted}' is a word, the other side is ${nameOf(other.type)}`)
    else if (place < 0)
      fail(side.at, `${sentence(sides[1 - quoted]!)} is never '${wanted}'`, nearMiss(wanted, other.type) ?? nameOf(other.type))
    const constant: Read = () => place
    return quoted === 0 ? [constant, other.read] : [other.read, constant]
  }

  function binary(e: Expression & { kind: 'binary' }): Term {
    switch (e.op) {
      case '&&': {
        const [l, r] = [typed(e.left, 'bool'), typed(e.right, 'bool')]
        return { type: 'bool', read: (c) => (l(c) !== 0 && r(c) !== 0 ? 1 : 0) }
      }
      case '||': {
        const [l, r] = [typed(e.left, 'bool'), typed(e.right, 'bool')]
        return { type: 'bool', read: (c) => (l(c) !== 0 || r(c) !== 0 ? 1 : 0) }
      }
      case '==': {
        const [l, r] = alike(e)
        return { type: 'bool', read: (c) => (l(c) === r(c) ? 1 : 0) }
      }
      case '!=': {
        const [l, r] = alike(e)
        return { type: 'bool', read: (c) => (l(c) !== r(c) ? 1 : 0) }
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '+':
      case '-':
      case '*':
      case '/':
        return arithmetic(e.op, typed(e.left, 'number'), typed(e.right, 'number'))
    }
  }

  function any(e: Expression): Term {
    switch (e.kind) {
      case 'number': {
        const { value } = e
        return { type: 'number', read: () => value }
      }
      case 'bool': {
        const value = e.value ? 1 : 0
        return { type: 'bool', read: () => value }
      }
      case 'string':
        return fail(e.at, `'${e.value}' stands alone: compare it with something`)
      case 'name': {
        const found = scope.name(e.name)
        return 'read' in found ? found : fail(e.at, `there is no ${e.name}`, nearMiss(e.name, found))
      }
      case 'call':
        return call(e)
      case 'not': {
        const of = typed(e.of, 'bool')
        return { type: 'bool', read: (c) => (of(c) === 0 ? 1 : 0) }
      }
      case 'minus': {
        const of = typed(e.of, 'number')
        return { type: 'number', read: (c) => -of(c) }
      }
      case 'binary':
        return binary(e)
    }
  }
  return any(expression)
}

function arithmetic(op: '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/', l: Read, r: Read): Term {
  switch (op) {
    case '<':
      return { type: 'bool', read: (c) => (l(c) < r(c) ? 1 : 0) }
    case '<=':
      return { type: 'bool', read: (c) => (l(c) <= r(c) ? 1 : 0) }
    case '>':
      return { type: 'bool', read: (c) => (l(c) > r(c) ? 1 : 0) }
    case '>=':
      return { type: 'bool', read: (c) => (l(c) >= r(c) ? 1 : 0) }
    case '+':
      return { type: 'number', read: (c) => l(c) + r(c) }
    case '-':
      return { type: 'number', read: (c) => l(c) - r(c) }
    case '*':
      return { type: 'number', read: (c) => l(c) * r(c) }
    case '/':
      // Nothing divided by nothing is nothing: a condition never sees NaN.
      return { type: 'number', read: (c) => (r(c) === 0 ? 0 : l(c) / r(c)) }
  }
}
