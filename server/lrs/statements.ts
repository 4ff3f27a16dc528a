// Storing statements: whole batches or nothing, the same statement twice is welcome, a different one under the same id is not.
import { randomUUID } from 'node:crypto'
import { sameJson } from '../json.ts'
import { Refusal } from '../refusal.ts'
import { Overtaken, storedAt, transact } from '../store/store.ts'
import type { Queries, Store } from '../store/store.ts'
import { learnActivities } from './activities.ts'
import { checkAttachments, keepAttachments } from './attachments.ts'
import type { Part } from './attachments.ts'
import { keysOf } from './keys.ts'
import { sentences, VOIDED } from './statement.ts'
import type { Actor, Statement, Version } from './statement.ts'
import { toUtc } from './time.ts'

export interface Batch {
  /** Checked by `checkStatement`. */
  statements: Statement[]
  version: Version
  authority: Actor
  /** The run they were told for; none when an outside program sends them. */
  run?: string
  /** Attachment data by SHA-2. */
  parts?: Map<string, Part>
}

interface Row {
  id: string
  ord: number
  statement: Statement
}

const MAX_BATCH = 1000
const ROWS_PER_INSERT = 1000

/** What a resent statement must equal: everything but what the store itself sets. */
const meaning = ({ id: _id, stored: _stored, timestamp: _timestamp, authority: _authority, version: _version, ...rest }: Statement) => rest

/** The standard's rewriting: lone context activities become arrays; 2.0 wants UTC. */
function normalise(statement: Statement, version: Version): void {
  for (const sentence of sentences(statement)) {
    const lists = sentence.context?.contextActivities
    for (const [relation, list] of Object.entries(lists ?? {})) if (lists && !Array.isArray(list)) lists[relation] = [list]
    if (version === '2.0.0' && sentence.timestamp && !sentence.timestamp.endsWith('Z')) sentence.timestamp = toUtc(sentence.timestamp)
  }
}

function refuseRepeated(statements: Statement[]): void {
  const seen = new Set<string>()
  for (const [index, { id }] of statements.entries()) {
    if (id && seen.has(id.toLowerCase())) throw new Refusal(400, 'repeated-id', `statements[${index}].id: ${id} occurs twice in this batch`)
    if (id) seen.add(id.toLowerCase())
  }
}

/**
 * Stores a batch and returns its ids in order. Idempotent: what is stored already with the same content counts as stored.
 * Throws 409 `{id}` when another statement has an id of the batch, 400 for repeated ids and unfitting attachments.
 */
export async function storeStatements(store: Store, batch: Batch): Promise<string[]> {
  const { statements, version, parts = new Map<string, Part>() } = batch
  if (statements.length > MAX_BATCH)
    throw new Refusal(413, 'batch-too-big', `At most ${MAX_BATCH} statements at once; came ${statements.length}. Send several batches.`)
  refuseRepeated(statements)
  for (const statement of statements) normalise(statement, version)
  await checkAttachments(statements, parts)
  for (const statement of statements) {
    statement.id ??= randomUUID()
    statement.authority = batch.authority
    statement.version ??= version === '2.0.0' ? '2.0.0' : '1.0.0'
  }
  const written = store.writing()
  const added = await transact(store, (queries) => insertBatch(store, queries, batch, parts)).finally(written)
  if (added) store.stored(added)
  return statements.map(({ id }) => id ?? '')
}

async function insertBatch(store: Store, queries: Queries, batch: Batch, parts: Map<string, Part>): Promise<number> {
  const first = store.nextOrd(batch.statements.length)
  const rows = batch.statements.map((statement, index): Row => {
    const ord = first + index
    statement.stored = storedAt(ord)
    statement.timestamp ??= statement.stored
    return { id: (statement.id ?? '').toLowerCase(), ord, statement }
  })
  const fresh = await notYetStored(store, queries, rows)
  if (!fresh.length) return 0
  await insertRows(store, queries, fresh, batch.run ?? null)
  await insertKeys(store, queries, fresh)
  await follow(store, queries, fresh)
  await markVoided(store, queries, fresh)
  await learnActivities(
    store,
    queries,
    fresh.map(({ statement }) => statement),
  )
  await keepAttachments(store, queries, parts)
  return fresh.length
}

async function notYetStored(store: Store, queries: Queries, rows: Row[]): Promise<Row[]> {
  const ids = rows.map(({ id }) => id)
  const found = await queries
    .selectFrom('statement')
    .select(['id', 'payload'])
    .where('school', '=', store.school)
    .where('id', 'in', ids)
    .execute()
  const known = new Map(found.map(({ id, payload }) => [id, payload]))
  return rows.filter(({ id, statement }) => {
    const payload = known.get(id)
    if (payload === undefined) return true
    if (!sameJson(meaning(JSON.parse(payload) as Statement), meaning(statement)))
      throw new Refusal(409, 'different-statement', `Another statement is stored under the id ${id}; nothing of this batch was kept.`, {
        id,
      })
    return false
  })
}

async function insertRows(store: Store, queries: Queries, fresh: Row[], run: string | null): Promise<void> {
  const { school } = store
  const inserted = await queries
    .insertInto('statement')
    .values(fresh.map(({ id, ord, statement }) => ({ school, id, ord, voided: 0, run, payload: JSON.stringify(statement) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (inserted.length < fresh.length) throw new Overtaken()
}

async function insertKeys(store: Store, queries: Queries, fresh: Row[]): Promise<void> {
  const { school } = store
  const keys = fresh.flatMap(({ id, ord, statement }) => keysOf(statement).map(({ kind, value }) => ({ school, kind, value, ord, id })))
  for (let from = 0; from < keys.length; from += ROWS_PER_INSERT)
    await queries
      .insertInto('statement_key')
      .values(keys.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** A statement about a statement is found by whatever finds its target, through any number of references, in any order of arrival. */
async function follow(store: Store, queries: Queries, fresh: Row[]): Promise<void> {
  const { school } = store
  const refs = fresh.flatMap(({ id, ord, statement: { object } }) =>
    object.objectType === 'StatementRef' ? [{ school, target: object.id.toLowerCase(), id, ord }] : [],
  )
  if (refs.length) await queries.insertInto('statement_ref').values(refs).execute()
  for (const ref of refs) await inherit(store, queries, ref)
  const followed = new Set<string>()
  for (let frontier = fresh.map(({ id }) => id); frontier.length;) {
    frontier.forEach((id) => followed.add(id))
    const referring = await queries
      .selectFrom('statement_ref')
      .select(['target', 'id', 'ord'])
      .where('school', '=', school)
      .where('target', 'in', frontier)
      .execute()
    for (const ref of referring) await inherit(store, queries, ref)
    frontier = referring.map(({ id }) => id).filter((id) => !followed.has(id))
  }
}

async function inherit(store: Store, queries: Queries, ref: { target: string; id: string; ord: number }): Promise<void> {
  await queries
    .insertInto('statement_key')
    .columns(['school', 'kind', 'value', 'ord', 'id'])
    .expression((source) =>
      source
        .selectFrom('statement_key')
        .select((eb) => ['school', 'kind', 'value', eb.val(ref.ord).as('ord'), eb.val(ref.id).as('id')])
        .where('school', '=', store.school)
        .where('id', '=', ref.target),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Voids what the batch voids, and what of the batch was voided before it came. A voiding statement cannot be voided. */
async function markVoided(store: Store, queries: Queries, fresh: Row[]): Promise<void> {
  const { school } = store
  const targets = fresh.flatMap(({ statement: { verb, object } }) =>
    verb.id === VOIDED && object.objectType === 'StatementRef' ? [object.id.toLowerCase()] : [],
  )
  const earlier = await queries
    .selectFrom('statement_ref as ref')
    .innerJoin('statement as by', (join) => join.onRef('by.school', '=', 'ref.school').onRef('by.id', '=', 'ref.id'))
    .select(['ref.target', 'by.payload'])
    .where('ref.school', '=', school)
    .where(
      'ref.target',
      'in',
      fresh.map(({ id }) => id),
    )
    .execute()
  const late = earlier.filter(({ payload }) => isVoiding(payload)).map(({ target }) => target)
  const wanted = [...targets, ...late]
  if (!wanted.length) return
  const found = await queries
    .selectFrom('statement')
    .select(['id', 'payload'])
    .where('school', '=', school)
    .where('id', 'in', wanted)
    .execute()
  const ids = found.filter(({ payload }) => !isVoiding(payload)).map(({ id }) => id)
  if (ids.length) await queries.updateTable('statement').set({ voided: 1 }).where('school', '=', school).where('id', 'in', ids).execute()
}

const isVoiding = (payload: string): boolean => (JSON.parse(payload) as Statement).verb.id === VOIDED
