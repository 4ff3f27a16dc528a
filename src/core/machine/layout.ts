// Which cell holds which fact. All facts of a moment are one row of numbers, so that a moment is copied, compared and restored as one.
import type { Cells, Read, Term, Type } from '../condition/compile.ts'
import type { Value, Variable } from './schema.ts'

/** What a variable's or a word's number stands for. */
export function decode(type: Type, number: number): Value {
  if (type === 'number') return number
  if (type === 'bool') return number !== 0
  return type[number] ?? ''
}

/** The number that stands for a value, or undefined when the value is none of this type's. */
export function encode(type: Type, value: Value): number | undefined {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  if (type === 'bool') return typeof value === 'boolean' ? Number(value) : undefined
  const place = typeof value === 'string' ? type.indexOf(value) : -1
  return place < 0 ? undefined : place
}

export const typeOf = (variable: Variable): Type => (variable.type === 'enum' ? (variable.values ?? []) : variable.type)

/** A count of ticks that a sentence has been true without a break. */
interface Held {
  cell: number
  read: Read
}

export class Layout {
  /** The row before anything has happened. */
  readonly initial: Cells = []
  readonly held: Held[] = []
  /** What `fact` can be asked: variables, definitions, `state`, `phase`. */
  readonly terms = new Map<string, Term>()
  private readonly cells = new Map<string, number>()
  private closed = false

  /** The cell of that key, made when there is none yet. */
  cell(key: string): number {
    const known = this.cells.get(key)
    if (known !== undefined) return known
    if (this.closed) throw new Error(`no cell ${key}: hold() works only in the scene's files, not in a sentence read later`)
    const cell = this.initial.length
    this.initial.push(0)
    this.cells.set(key, cell)
    return cell
  }

  /** Says what is in a cell before anything has happened (0 otherwise). */
  start(key: string, initial: number): number {
    const cell = this.cell(key)
    this.initial[cell] = initial
    return cell
  }

  /** The cell of that key, when a sentence asks for it. */
  find(key: string): number | undefined {
    return this.cells.get(key)
  }

  /** Counts the ticks during which `read` is true; the count is one cell. */
  hold(key: string, read: Read): number {
    const known = this.cells.get(`held:${key}`)
    if (known !== undefined) return known
    const cell = this.cell(`held:${key}`)
    this.held.push({ cell, read })
    return cell
  }

  /** No cell is added from here on: rows of one lesson all have one length. */
  close(): void {
    this.closed = true
  }
}

/** The facts of a moment, read by name. */
export interface Facts {
  readonly layout: Layout
  readonly cells: Cells
}
