// Why a sentence is true or false: its tree with the value of every part, and the parts that decide it.
import { compile } from './compile.ts'
import type { Cells, Scope, Type } from './compile.ts'
import { sentence } from './parse.ts'
import type { Expression } from './parse.ts'

/** A part of a sentence and what it is now. `all` and `any` join parts, `not` turns one round, `means` spells a definition out, `fact` stands alone. */
export interface Explanation {
  kind: 'all' | 'any' | 'not' | 'means' | 'fact'
  text: string
  value: number | boolean | string
  parts: Explanation[]
}

const valueOf = (type: Type, number: number) => (type === 'number' ? number : type === 'bool' ? number !== 0 : (type[number] ?? ''))

/** Explains a sentence over the facts. @throws ConditionError as compiling it would. */
export function explain(expression: Expression, scope: Scope, cells: Cells): Explanation {
  const text = sentence(expression)
  const explained = (kind: Explanation['kind'], inner: readonly Expression[]): Explanation => {
    const { type, read } = compile(text, expression, scope)
    return { kind, text, value: valueOf(type, read(cells)), parts: inner.map((each) => explain(each, scope, cells)) }
  }
  switch (expression.kind) {
    case 'number':
    case 'bool':
      return explained('fact', [])
    case 'string':
      return { kind: 'fact', text, value: expression.value, parts: [] }
    case 'name': {
      const meaning = scope.definition(expression.name)
      return explained(meaning ? 'means' : 'fact', meaning ? [meaning] : [])
    }
    case 'not':
      return explained('not', [expression.of])
    case 'minus':
      return explained('fact', [expression.of])
    case 'call':
      return explained(expression.name === 'hold' ? 'means' : 'fact', expression.name === 'hold' ? expression.args.slice(0, 1) : [])
    case 'binary':
      if (expression.op === '&&') return explained('all', [expression.left, expression.right])
      if (expression.op === '||') return explained('any', [expression.left, expression.right])
      return explained('fact', [expression.left, expression.right])
  }
}

/** The parts that make it what it is: of a false `a && b` the false ones, of a false `a || b` both. */
export function because(explanation: Explanation): Explanation[] {
  const { kind, value, parts } = explanation
  switch (kind) {
    case 'fact':
      return [explanation]
    case 'not':
      return parts.flatMap(because)
    case 'means':
      // A hold whose sentence holds already only wants time.
      return parts.some((part) => part.value !== value) ? [explanation] : parts.flatMap(because)
    case 'all':
    case 'any':
      return parts.filter((part) => (kind === 'all') === value || part.value === value).flatMap(because)
  }
}
