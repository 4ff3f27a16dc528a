// Finding statements: the standard's filters as scans of the inverted index, newest first, in stable pages.
import { sql } from 'kysely'
import { check } from '../check.ts'
import { parseJson } from '../json.ts'
import { Refusal } from '../refusal.ts'
import { ordAt } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { identity, indexable } from './keys.ts'
import type { Key } from './keys.ts'
import { actor, iri, uuid } from './schema.ts'
import type { Actor, Statement } from './statement.ts'
import { timestampFault, toUtc } from './time.ts'

export type Format = 'exact' | 'ids' | 'canonical'
export interface Found {
  statements: Statement[]
  /** Query string of the next page; absent on the last. */
  more?: string
}

const FORMATS: readonly string[] = ['exact', 'ids', 'canonical'] satisfies Format[]
const FILTERS = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
  'cursor',
]
const ALWAYS = ['format', 'attachments']
const MAX_PAGE = 500
const DEFAULT_PAGE = 100
const bad = (message: string) => new Refusal(400, 'bad-parameter', message)

/** Refuses parameters that are not in the list. */
export function allowOnly(params: URLSearchParams, allowed: readonly string[]): void {
  const unknown = [...params.keys()].find((name) => !allowed.includes(name))
  if (unknown) throw bad(`${unknown}: not a parameter here; expected ${allowed.join(', ') || 'none'}`)
}

export function flag(params: URLSearchParams, name: string): boolean {
  const value = params.get(name) ?? 'false'
  if (value !== 'true' && value !== 'false') throw bad(`${name}: expected true or false`)
  return value === 'true'
}

/** A moment from a parameter, in UTC. */
export function moment(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name)
  if (value === null) return undefined
  const fault = timestampFault(value)
  if (fault) throw bad(`${name}: ${fault}`)
  return toUtc(value)
}

/** The identified actor in the parameter `agent`. */
export function agentParameter(params: URLSearchParams): Actor & { identity: string } {
  const who = check(actor, parseJson(params.get('agent') ?? '', 'agent'), 'agent') as Actor
  const found = identity(who)
  if (!found) throw bad('agent: expected an identifier')
  return { ...who, identity: found }
}

export function format(params: URLSearchParams): Format {
  const wanted = params.get('format') ?? 'exact'
  if (!FORMATS.includes(wanted)) throw bad('format: expected exact, ids or canonical')
  return wanted as Format
}

/** One statement by `statementId`, or a voided one by `voidedStatementId`; undefined when neither is asked for. */
export async function findOne(store: Store, params: URLSearchParams): Promise<Statement | undefined> {
  const [wanted, voided] = [params.get('statementId'), params.get('voidedStatementId')]
  const id = wanted ?? voided
  if (id === null) return undefined
  if (wanted !== null && voided !== null) throw bad('statementId and voidedStatementId exclude each other')
  allowOnly(params, ['statementId', 'voidedStatementId', ...ALWAYS])
  check(uuid, id, wanted === null ? 'voidedStatementId' : 'statementId')
  const row = await store.db
    .selectFrom('statement')
    .select('payload')
    .where('school', '=', store.school)
    .where('id', '=', id.toLowerCase())
    .where('voided', '=', wanted === null ? 1 : 0)
    .executeTakeFirst()
  if (!row) throw new Refusal(404, 'not-found', `No ${wanted === null ? 'voided ' : ''}statement has the id ${id}`)
  return JSON.parse(row.payload) as Statement
}

/** The wanted index keys, those that leave the fewest statements first. */
function wantedKeys(params: URLSearchParams): Key[] {
  const [registration, activity, verb] = [params.get('registration'), params.get('activity'), params.get('verb')]
  const [relatedAgents, relatedActivities] = [flag(params, 'related_agents'), flag(params, 'related_activities')]
  const keys: Key[] = []
  if (registration !== null) keys.push({ kind: 'r', value: check(uuid, registration, 'registration').toLowerCase() })
  if (activity !== null) keys.push({ kind: relatedActivities ? 'rc' : 'c', value: indexable(check(iri, activity, 'activity')) })
  if (params.has('agent')) keys.push({ kind: relatedAgents ? 'ra' : 'a', value: agentParameter(params).identity })
  if (verb !== null) keys.push({ kind: 'v', value: indexable(check(iri, verb, 'verb')) })
  return keys
}

function pageSize(params: URLSearchParams): number {
  const text = params.get('limit') ?? '0'
  if (!/^\d{1,9}$/.test(text)) throw bad('limit: expected a whole number, 0 for as many as the server gives')
  return Math.min(Number(text) || DEFAULT_PAGE, MAX_PAGE)
}

function cursorOf(params: URLSearchParams): { ord: number; id: string } | undefined {
  const cursor = params.get('cursor')
  if (cursor === null) return undefined
  const match = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(cursor)
  if (!match?.[1] || !match[2]) throw bad('cursor: expected the one from a "more" link')
  return { ord: Number(match[1]), id: match[2] }
}

/** The first place later than a moment. */
const after = (utc: string): number => ordAt(new Date(Date.parse(utc) + 1))

/** Statements by the standard's filters; voided ones are never among them. */
export async function findMany(store: Store, params: URLSearchParams): Promise<Found> {
  allowOnly(params, ['statementId', 'voidedStatementId', ...ALWAYS, ...FILTERS])
  const [lead, ...others] = wantedKeys(params)
  const [since, until] = [moment(params, 'since'), moment(params, 'until')]
  const ascending = flag(params, 'ascending')
  const limit = pageSize(params)
  const cursor = cursorOf(params)
  const { school } = store
  const beyond = ascending ? '>' : '<'
  const direction = ascending ? 'asc' : 'desc'

  let query = store.db
    .selectFrom('statement as s')
    .select(['s.payload', 's.ord', 's.id'])
    .where('s.school', '=', school)
    .where('s.voided', '=', 0)
    .limit(limit + 1)
  if (lead)
    query = query
      .innerJoin('statement_key as lead', (join) => join.onRef('lead.school', '=', 's.school').onRef('lead.id', '=', 's.id'))
      .where('lead.school', '=', school)
      .where('lead.kind', '=', lead.kind)
      .where('lead.value', '=', lead.value) as typeof query
  for (const key of others)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('statement_key as k')
          .select('k.id')
          .where('k.school', '=', school)
          .where('k.kind', '=', key.kind)
          .where('k.value', '=', key.value)
          .whereRef('k.ord', '=', 's.ord')
          .whereRef('k.id', '=', 's.id'),
      ),
    )
  // Bounds and order on the index that leads: it is read from the bound on, and no further than the page.
  const [ord, id] = [sql.ref<number>(lead ? 'lead.ord' : 's.ord'), sql.ref<string>(lead ? 'lead.id' : 's.id')]
  query = query.orderBy(ord, direction).orderBy(id, direction)
  if (since) query = query.where(ord, '>=', after(since))
  if (until) query = query.where(ord, '<', after(until))
  if (cursor) {
    query = query.where(ord, ascending ? '>=' : '<=', cursor.ord)
    query = query.where((eb) => eb.or([eb(ord, beyond, cursor.ord), eb(id, beyond, cursor.id)]))
  }

  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const statements = page.map(({ payload }) => JSON.parse(payload) as Statement)
  const last = page.at(-1)
  if (rows.length <= limit || !last) return { statements }
  const next = new URLSearchParams(params)
  next.set('cursor', `${last.ord}.${last.id}`)
  return { statements, more: next.toString() }
}
