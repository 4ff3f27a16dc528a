// The condition language: from a sentence to its tree. The whole grammar is in docs/conditions.md.
import { ConditionError } from './error.ts'

export type Operator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/'

/** A node of the tree; `at` is its column in the sentence, from 1. */
export type Expression = { at: number } & (
  | { kind: 'number'; value: number }
  | { kind: 'bool'; value: boolean }
  | { kind: 'string'; value: string }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'not' | 'minus'; of: Expression }
  | { kind: 'binary'; op: Operator; left: Expression; right: Expression }
)

interface Token {
  kind: 'number' | 'string' | 'name' | 'sign' | 'end'
  text: string
  at: number
}

const pattern = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|([A-Za-z_]\w*(?:\.\w+)*)|(\|\||&&|==|!=|<=|>=|[<>+\-*/!(),]))/y

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  const length = text.trimEnd().length
  while (pattern.lastIndex < length) {
    const from = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) {
      const at = from + (text.slice(from).match(/^\s*/)?.[0].length ?? 0)
      const sign = text[at] ?? ''
      const meant = sign === '=' ? '==' : sign === '&' ? '&&' : sign === '|' ? '||' : sign === '"' ? "'…'" : undefined
      throw new ConditionError(text, at + 1, sign === "'" ? 'a quote is never closed' : `the sign ${sign} means nothing`, meant)
    }
    const [whole, number, string, name, sign] = match
    const kind = number !== undefined ? 'number' : string !== undefined ? 'string' : name !== undefined ? 'name' : 'sign'
    const at = from + whole.length - whole.trimStart().length + 1
    tokens.push({ kind, text: number ?? string ?? name ?? sign ?? '', at })
  }
  return [...tokens, { kind: 'end', text: '', at: length + 1 }]
}

/** From loosest to tightest. Comparisons do not chain: `1 < x < 5` is a fault. */
const levels: Operator[][] = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']]
const COMPARISON = 2

class Reader {
  private place = 0
  private readonly text: string
  private readonly tokens: Token[]

  constructor(text: string) {
    this.text = text
    this.tokens = tokenise(text)
  }

  whole(): Expression {
    const expression = this.binary(0)
    if (this.now.kind !== 'end') this.fail(`expected an operator or the end, came ${this.now.text}`)
    return expression
  }

  private get now(): Token {
    return this.tokens[this.place] ?? { kind: 'end', text: '', at: this.text.length + 1 }
  }

  private fail(complaint: string): never {
    throw new ConditionError(this.text, this.now.at, complaint)
  }

  private take(sign: string): boolean {
    if (this.now.kind !== 'sign' || this.now.text !== sign) return false
    this.place++
    return true
  }

  private need(sign: string): void {
    if (!this.take(sign)) this.fail(`expected ${sign}, came ${this.now.text || 'the end'}`)
  }

  private binary(level: number): Expression {
    const operators = levels[level]
    if (!operators) return this.unary()
    let left = this.binary(level + 1)
    for (let turns = 0; ; turns++) {
      const { at, kind, text } = this.now
      const op = kind === 'sign' ? operators.find((o) => o === text) : undefined
      if (op === undefined) return left
      if (level === COMPARISON && turns > 0) this.fail('comparisons do not chain: join two with &&')
      this.place++
      left = { kind: 'binary', op, left, right: this.binary(level + 1), at }
    }
  }

  private unary(): Expression {
    const { at } = this.now
    if (this.take('!')) return { kind: 'not', of: this.unary(), at }
    if (this.take('-')) return { kind: 'minus', of: this.unary(), at }
    return this.primary()
  }

  private primary(): Expression {
    const { kind, text, at } = this.now
    if (this.take('(')) {
      const inner = this.binary(0)
      this.need(')')
      return inner
    }
    if (kind === 'sign' || kind === 'end') this.fail(`expected a value, came ${text || 'the end'}`)
    this.place++
    if (kind === 'number') return { kind, value: Number(text), at }
    if (kind === 'string') return { kind, value: text, at }
    if (text === 'true' || text === 'false') return { kind: 'bool', value: text === 'true', at }
    if (!this.take('(')) return { kind: 'name', name: text, at }
    const args: Expression[] = []
    while (!this.take(')')) {
      if (args.length > 0) this.need(',')
      args.push(this.binary(0))
    }
    return { kind: 'call', name: text, args, at }
  }
}

/** Reads a sentence. @throws ConditionError with the column where it goes wrong. */
export function parse(text: string): Expression {
  return new Reader(text).whole()
}

const depth = (e: Expression): number => (e.kind === 'binary' ? levels.findIndex((ops) => ops.includes(e.op)) : levels.length)

/** The sentence again, in one spelling: two that mean the same tree are written the same. */
export function sentence(e: Expression): string {
  const inner = (child: Expression, from: number) => (depth(child) < from ? `(${sentence(child)})` : sentence(child))
  switch (e.kind) {
    case 'number':
    case 'bool':
      return String(e.value)
    case 'string':
      return `'${e.value}'`
    case 'name':
      return e.name
    case 'call':
      return `${e.name}(${e.args.map(sentence).join(', ')})`
    case 'not':
      return `!${inner(e.of, levels.length)}`
    case 'minus':
      return `-${inner(e.of, levels.length)}`
    case 'binary':
      return `${inner(e.left, depth(e))} ${e.op} ${inner(e.right, depth(e) + 1)}`
  }
}
