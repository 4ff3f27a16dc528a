// Checks what came against a zod schema and tells the first fault as path, expectation and what came.
import type { z } from 'zod'
import { Refusal } from './refusal.ts'

/** What came is never told back of these. */
const SECRET = /password|token|secret/i

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** `a.b[2].c` for a zod path. */
export function pathText(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`), root)
}

/** One sentence for the first issue of a failed check. */
export function tellIssue(root: string, error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return `${root}: not as expected`
  const where = pathText(root, issue.path)
  if (issue.code === 'unrecognized_keys') return `${where}: unexpected property ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  const silent = issue.code === 'custom' || SECRET.test(where)
  return `${where}: ${issue.message}${silent ? '' : `; came ${shown(issue.input)}`}`
}

/** The value as the schema's type, or a refusal with status 400. */
export function check<T>(schema: z.ZodType<T>, value: unknown, root: string): T {
  const checked = schema.safeParse(value, { reportInput: true })
  if (checked.success) return checked.data
  throw new Refusal(400, 'bad-input', tellIssue(root, checked.error))
}
