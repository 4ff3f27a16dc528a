// Checks a file against its schema and tells every fault as a problem: path, what was expected, what came, a near miss.
import type { z } from 'zod'
import { nearMiss } from '../near-miss.ts'
import type { Problem } from '../problem.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

const written = (path: Path) => path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('')

function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    json,
  )
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Types as an author of JSON writes them. */
const inWords: Readonly<Record<string, string>> = {
  array: 'a list […]',
  tuple: 'a list […] of fixed length',
  object: 'an object {…}',
  record: 'an object {…}',
  boolean: 'true | false',
  string: 'a text "…"',
  int: 'a whole number',
  number: 'a number',
}

/** The property names a schema knows at a path, looking through optionals, lists, records and unions. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return keysAt(def.innerType, path)
  if (def.type === 'union') return def.options.flatMap((option) => keysAt(option, path))
  if (def.type === 'array') return keysAt(def.element, path.slice(1))
  if (def.type === 'record') return keysAt(def.valueType, path.slice(1))
  if (def.type !== 'object') return []
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(def.shape)
  const inner = def.shape[String(first)]
  return inner ? keysAt(inner, rest) : []
}

/** In a union, what the alternative that got furthest complains of. */
function deepest(issue: Issue, prefix: Path): { issue: Issue; path: Path }[] {
  const path = [...prefix, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const weight = (errors: readonly Issue[]) =>
    errors.reduce((sum, e) => sum + (e.code === 'unrecognized_keys' ? 3 : e.path.length > 0 ? 1 : 4), 0)
  const best = issue.errors.toSorted((a, b) => weight(a) - weight(b))[0] ?? []
  return best.flatMap((inner) => deepest(inner, path))
}

/** @returns what the file holds, defaults filled in, or all that is wrong with it. */
export function checkShape<T>(schema: z.ZodType<T>, file: string, json: unknown): { value: T } | { problems: Problem[] } {
  const result = schema.safeParse(json)
  if (result.success) return { value: result.data }
  return {
    problems: result.error.issues.flatMap((top) =>
      deepest(top, []).flatMap(({ issue, path }): Problem[] => {
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) => {
            const hint = nearMiss(key, keysAt(schema, path))
            return {
              file,
              path: written(path),
              expected: 'only properties that mean something',
              came: key,
              ...(hint !== undefined && { hint }),
            }
          })
        const came = at(json, path)
        const hint = issue.code === 'invalid_value' && typeof came === 'string' ? nearMiss(came, issue.values.map(String)) : undefined
        const expected =
          issue.code === 'invalid_value'
            ? issue.values.map(String).join(' | ')
            : issue.message.replace(/^Invalid input: expected ([^,]*).*$/, (_, type: string) => inWords[type] ?? type)
        return [{ file, path: written(path), expected, came: shown(came), ...(hint !== undefined && { hint }) }]
      }),
    ),
  }
}
