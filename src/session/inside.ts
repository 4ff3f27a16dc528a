// Who is inside which zone after a log: the last word on each body and zone counts.
import type { Zone } from '../core/machine/schema.ts'
import type { Entry } from '../core/run/schema.ts'

type Sense = Extract<Entry, { kind: 'zone' }>

/** Every body still inside a zone. */
export function insideNow(log: readonly Entry[]): Sense[] {
  const last = new Map<string, Sense>()
  for (const entry of log) if (entry.kind === 'zone') last.set(`${entry.body}/${entry.zone}`, entry)
  return [...last.values()].filter((sense) => sense.inside)
}

/** The spot the body entered last and has not left; a hazard zone it leans into is none. */
export const spotNow = (log: readonly Entry[], zones: readonly Zone[]): string | undefined =>
  insideNow(log).findLast(({ body, zone }) => body === 'body' && zones.some(({ id, kind }) => id === zone && kind === 'spot'))?.zone
