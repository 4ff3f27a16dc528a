// Who is inside which zone after a log: the last word on each body and zone counts.
import type { Entry } from '../core/run/schema.ts'

type Sense = Extract<Entry, { kind: 'zone' }>

/** Every body still inside a zone. */
export function insideNow(log: readonly Entry[]): Sense[] {
  const last = new Map<string, Sense>()
  for (const entry of log) if (entry.kind === 'zone') last.set(`${entry.body}/${entry.zone}`, entry)
  return [...last.values()].filter((sense) => sense.inside)
}

/** The zone the body entered last and has not left. */
export const spotNow = (log: readonly Entry[]): string | undefined => insideNow(log).findLast((sense) => sense.body === 'body')?.zone
