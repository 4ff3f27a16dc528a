// The condition language: what a sentence means, where a wrong one goes wrong, and why it is false.
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/core/condition/compile.ts'
import type { Scope, Term } from '../../src/core/condition/compile.ts'
import { ConditionError } from '../../src/core/condition/error.ts'
import { because, explain } from '../../src/core/condition/explain.ts'
import { parse, sentence } from '../../src/core/condition/parse.ts'

const words = ['holder', 'hand', 'chuck']
const number = (cell: number): Term => ({ type: 'number', read: (c) => c[cell] ?? 0 })
/** rpm, key and lit are cells 0, 1 and 2; `turning` is a definition; cell 3 counts a hold. */
const scope: Scope = {
  name: (name) => {
    const terms = new Map<string, Term>([
      ['rpm', number(0)],
      ['key', { type: words, read: (c) => c[1] ?? 0 }],
      ['lit', { type: 'bool', read: (c) => c[2] ?? 0 }],
      ['turning', { type: 'bool', read: (c) => Number((c[0] ?? 0) > 5) }],
    ])
    return terms.get(name) ?? [...terms.keys()]
  },
  sense: (name, [id = '']) => {
    if (name === 'judged') return { type: ['', 'sound', 'defective'], read: () => 1 }
    return id === 'shift' ? { type: 'bool', read: () => 1 } : { argument: 0, known: ['shift'] }
  },
  held: () => (c) => c[3] ?? 0,
  since: () => undefined,
  definition: (name) => (name === 'turning' ? parse('rpm > 5') : undefined),
}
const value = (text: string, cells: number[]) => compile(text, parse(text), scope).read(cells)
function refusal(text: string): ConditionError {
  try {
    compile(text, parse(text), scope)
  } catch (error) {
    if (error instanceof ConditionError) return error
    throw error
  }
  throw new Error(`"${text}" was taken`)
}

describe('a sentence', () => {
  it.each([
    ['rpm > 5 && lit', [6, 0, 1], 1],
    ['rpm > 5 && lit', [6, 0, 0], 0],
    ["lit || key == 'chuck' && rpm > 5", [6, 2, 0], 1],
    ["(lit || key == 'chuck') && rpm > 5", [0, 2, 0], 0],
    ['!lit == true', [0, 0, 0], 1],
    ['-rpm + 2 * 3 - 1', [2, 0, 0], 3],
    ['rpm / 0', [2, 0, 0], 0],
    ['abs(rpm - 10) <= 4', [6, 0, 0], 1],
    ["'hand' != key", [0, 1, 0], 0],
    ["event('shift')", [0, 0, 0], 1],
    ["judged('chuck') == 'sound'", [0, 0, 0], 1],
    ['hold(turning, 2)', [9, 0, 0, 99], 0],
    ['hold(turning, 2)', [9, 0, 0, 100], 1],
  ])('%s over %j is %d', (text, cells, expected) => {
    expect(value(text, cells)).toBe(expected)
  })

  it.each([
    ["key == 'chick'", 8, 'chuck'],
    ['spm > 5', 1, 'rpm'],
    ["event('shft')", 7, 'shift'],
    ['hol(lit, 1)', 1, 'hold'],
    ['rpm = 5', 5, '=='],
    ['lit & lit', 5, '&&'],
    ['key == "chuck"', 8, "'…'"],
    ['rpm > lit', 7, undefined],
    ['rpm && lit', 1, undefined],
    ['1 < rpm < 5', 9, undefined],
    ["rpm == 'five'", 8, undefined],
    ["key == 'chuck", 8, undefined],
    ['(lit', 5, undefined],
    ['lit lit', 5, undefined],
    ['', 1, undefined],
    ['hold(lit, rpm)', 11, undefined],
    ['elapsed(3)', 1, undefined],
    ['constructor', 1, undefined],
  ])('%s goes wrong at column %d', (text, column, hint) => {
    const error = refusal(text)
    expect(error.column).toBe(column)
    expect(error.hint).toBe(hint)
  })

  it.each(["lit || key == 'chuck' && !(rpm > 5 || lit)", 'rpm - (2 - 1) - 1', '-(rpm + 1) * 2', "hold(event('shift'), 2)"])(
    '%s is written back with the same meaning',
    (text) => {
      const again = sentence(parse(text))
      expect(sentence(parse(again))).toBe(again)
      for (const cells of [
        [0, 0, 0, 0],
        [9, 2, 1, 99],
        [9, 2, 0, 100],
      ])
        expect(value(again, cells)).toBe(value(text, cells))
    },
  )
})

describe('why a sentence is false', () => {
  const blame = (text: string, cells: number[]) => because(explain(parse(text), scope, cells)).map((e) => e.text)

  it('names the parts that fail, and none that hold', () => {
    expect(blame("turning && lit && key == 'hand'", [9, 0, 0])).toEqual(['lit', "key == 'hand'"])
  })
  it('spells a definition out', () => {
    const tree = explain(parse('turning'), scope, [3, 0, 0])
    expect(tree).toMatchObject({
      kind: 'means',
      value: false,
      parts: [{ text: 'rpm > 5', value: false, parts: [{ text: 'rpm', value: 3 }, { value: 5 }] }],
    })
    expect(blame('!turning', [9, 0, 0])).toEqual(['rpm > 5'])
  })
  it('says that a hold only wants time when its sentence holds', () => {
    expect(blame('hold(lit, 2)', [0, 0, 1, 20])).toEqual(['hold(lit, 2)'])
    expect(blame('hold(lit, 2)', [0, 0, 0, 0])).toEqual(['lit'])
  })
})
