// Sentences as the bot handles them: read and written once each, their names, and one rule put into another.
import { parse as parseAnew, sentence as spell } from '../../src/core/condition/parse.ts'
import type { Expression } from '../../src/core/condition/parse.ts'
import type { Lesson } from '../../src/core/lesson/compile.ts'

const parsed = new Map<string, Expression>()
const spelt = new WeakMap<Expression, string>()

/** The tree of a sentence, read once. */
export function parse(text: string): Expression {
  const tree = parsed.get(text) ?? parseAnew(text)
  parsed.set(text, tree)
  return tree
}

/** The sentence of a tree, written once. */
export function sentence(e: Expression): string {
  const text = spelt.get(e) ?? spell(e)
  spelt.set(e, text)
  return text
}

/** Names in a sentence, definitions spelt out. */
export function namesIn(lesson: Lesson, e: Expression, seen = new Set<string>()): Set<string> {
  const inner = e.kind === 'binary' ? [e.left, e.right] : e.kind === 'not' || e.kind === 'minus' ? [e.of] : e.kind === 'call' ? e.args : []
  for (const each of inner) namesIn(lesson, each, seen)
  if (e.kind === 'name' && !seen.has(e.name)) {
    seen.add(e.name)
    const meaning = lesson.machine.definitions[e.name]
    if (meaning !== undefined) namesIn(lesson, parse(meaning), seen)
  }
  return seen
}

/** The sentence with a name replaced by what it comes from, definitions spelt out on the way. */
export function substitute(lesson: Lesson, e: Expression, name: string, by: Expression): Expression {
  const go = (inner: Expression) => substitute(lesson, inner, name, by)
  switch (e.kind) {
    case 'name': {
      if (e.name === name) return by
      const meaning = lesson.machine.definitions[e.name]
      return meaning === undefined ? e : go(parse(meaning))
    }
    case 'not':
    case 'minus':
      return { ...e, of: go(e.of) }
    case 'binary':
      return { ...e, left: go(e.left), right: go(e.right) }
    case 'call':
      return e.name === 'abs' ? { ...e, args: e.args.map(go) } : e
    default:
      return e
  }
}
