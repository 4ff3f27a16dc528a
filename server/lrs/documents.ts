// State and profile documents: any bytes under an id, with the concurrency rules of each version of the standard.
import { createHash } from 'node:crypto'
import { check } from '../check.ts'
import { parseJson } from '../json.ts'
import { Refusal } from '../refusal.ts'
import { transact } from '../store/store.ts'
import type { Queries, Store } from '../store/store.ts'
import { agentParameter, allowOnly, moment } from './find.ts'
import type { XapiAnswer, XapiRequest } from './request.ts'
import { iri, uuid } from './schema.ts'

interface Resource {
  kind: 'state' | 'activity-profile' | 'agent-profile'
  id: 'stateId' | 'profileId'
  of: readonly ('activityId' | 'agent' | 'registration')[]
}

export const DOCUMENTS: Record<string, Resource> = {
  '/activities/state': { kind: 'state', id: 'stateId', of: ['activityId', 'agent', 'registration'] },
  '/activities/profile': { kind: 'activity-profile', id: 'profileId', of: ['activityId'] },
  '/agents/profile': { kind: 'agent-profile', id: 'profileId', of: ['agent'] },
}

/** Whose documents are meant. Without a registration, listing and clearing state cover every registration. */
interface Place {
  kind: Resource['kind']
  scope: string
  registration: string | undefined
}

const isJson = (contentType: string) => /^application\/json/i.test(contentType)

function placeOf({ kind, id, of }: Resource, params: URLSearchParams): Place {
  allowOnly(params, [...of, id, 'since'])
  const owner: string[] = []
  if (of.includes('activityId')) owner.push(check(iri, params.get('activityId') ?? undefined, 'activityId'))
  if (of.includes('agent')) owner.push(agentParameter(params).identity)
  const registration = params.get('registration')
  return {
    kind,
    // Hashed: owner and id together may be longer than an index takes.
    scope: createHash('sha256').update(JSON.stringify(owner)).digest('hex'),
    registration: registration === null ? undefined : check(uuid, registration, 'registration').toLowerCase(),
  }
}

async function list(store: Store, { kind, scope, registration }: Place, since: string | undefined): Promise<XapiAnswer> {
  let query = store.db
    .selectFrom('document')
    .select(({ fn }) => ['id', fn.max('updated').as('updated')])
    .where('school', '=', store.school)
    .where('kind', '=', kind)
    .where('scope', '=', scope)
    .groupBy('id')
  if (registration !== undefined) query = query.where('registration', '=', registration)
  if (since) query = query.where('updated', '>', since)
  const rows = await query.execute()
  const newest = rows
    .map(({ updated }) => updated)
    .sort()
    .at(-1)
  return {
    status: 200,
    json: rows.map(({ id }) => id),
    headers: { 'last-modified': (newest ? new Date(newest) : new Date()).toUTCString() },
  }
}

const locate = (store: Store, queries: Queries, { kind, scope, registration }: Place, id: string) =>
  queries
    .selectFrom('document')
    .selectAll()
    .where('school', '=', store.school)
    .where('kind', '=', kind)
    .where('scope', '=', scope)
    .where('registration', '=', registration ?? '')
    .where('id', '=', id)

async function remove(store: Store, queries: Queries, { kind, scope, registration }: Place, id: string | null): Promise<void> {
  let query = queries.deleteFrom('document').where('school', '=', store.school).where('kind', '=', kind).where('scope', '=', scope)
  if (id !== null) query = query.where('id', '=', id).where('registration', '=', registration ?? '')
  else if (registration !== undefined) query = query.where('registration', '=', registration)
  await query.execute()
}

/** If-Match and If-None-Match against the document as it is; throws 412. */
function checkPreconditions(headers: XapiRequest['headers'], etag: string | undefined): void {
  const names = (header: string) => header.split(',').map((item) => item.trim().replace(/^W\//, '').replaceAll('"', ''))
  const fits = (header: string) => etag !== undefined && (header === '*' || names(header).includes(etag))
  const [match, noneMatch] = [headers['if-match'], headers['if-none-match']]
  if (match !== undefined && !fits(match))
    throw new Refusal(412, 'changed', 'If-Match: the document has another ETag, or there is none. Read it again.')
  if (noneMatch !== undefined && fits(noneMatch)) throw new Refusal(412, 'exists', 'If-None-Match: the document exists. Read it first.')
}

/** The two versions differ: RECORDS 2.2, rows on PUT without a header. */
function checkBlindPut(request: XapiRequest, kind: Place['kind'], exists: boolean): void {
  const named = request.headers['if-match'] !== undefined || request.headers['if-none-match'] !== undefined
  if (named || (kind === 'state' && request.version === '1.0.3')) return
  if (exists) throw new Refusal(409, 'exists', 'The document exists: read it, then send If-Match with its ETag.')
  if (request.version === '1.0.3') throw new Refusal(400, 'precondition-missing', 'Expected If-Match or If-None-Match.')
}

function jsonObject(body: Buffer, what: string): object {
  const value = parseJson(body, what)
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new Refusal(400, 'not-mergeable', `${what}: expected a JSON object`)
  return value
}

function newBody(request: XapiRequest, contentType: string, current: { body: Uint8Array; content_type: string } | undefined): Buffer {
  if (request.method === 'PUT') {
    if (isJson(contentType)) parseJson(request.body, 'document')
    return request.body
  }
  if (!current) {
    if (isJson(contentType)) jsonObject(request.body, 'document')
    return request.body
  }
  if (!isJson(contentType) || !isJson(current.content_type))
    throw new Refusal(400, 'not-mergeable', 'Only JSON documents can be merged; use PUT.')
  return Buffer.from(
    JSON.stringify({ ...jsonObject(Buffer.from(current.body), 'stored document'), ...jsonObject(request.body, 'document') }),
  )
}

/** Answers a request to one of the three document resources. */
export async function answerDocuments(store: Store, resource: Resource, request: XapiRequest): Promise<XapiAnswer> {
  const { method, params, headers } = request
  const place = placeOf(resource, params)
  const id = params.get(resource.id)
  const since = moment(params, 'since')
  if (id?.includes('\0')) throw new Refusal(400, 'bad-parameter', `${resource.id}: expected text without NUL`)
  if (method === 'GET' && id === null) return list(store, place, since)
  if (id === null && !(method === 'DELETE' && place.kind === 'state')) throw new Refusal(400, 'bad-parameter', `${resource.id}: missing`)
  if (method === 'GET' && id !== null) {
    const found = await locate(store, store.db, place, id).executeTakeFirst()
    if (!found) throw new Refusal(404, 'not-found', `No document has the id ${id} here`)
    return {
      status: 200,
      body: Buffer.from(found.body),
      headers: { 'content-type': found.content_type, etag: `"${found.etag}"`, 'last-modified': new Date(found.updated).toUTCString() },
    }
  }
  await transact(store, async (queries) => {
    const locating = id === null ? undefined : locate(store, queries, place, id)
    const current = await (store.engine === 'postgresql' ? locating?.forUpdate() : locating)?.executeTakeFirst()
    if (id !== null || headers['if-match'] !== undefined) checkPreconditions(headers, current?.etag)
    if (method === 'DELETE') return remove(store, queries, place, id)
    if (method === 'PUT') checkBlindPut(request, place.kind, current !== undefined)
    const contentType = headers['content-type'] ?? 'application/octet-stream'
    const body = newBody(request, contentType, current)
    const document = {
      content_type: contentType,
      body,
      etag: createHash('sha1').update(body).digest('hex'),
      updated: new Date().toISOString(),
    }
    await queries
      .insertInto('document')
      .values({
        school: store.school,
        kind: place.kind,
        scope: place.scope,
        registration: place.registration ?? '',
        id: id ?? '',
        ...document,
      })
      .onConflict((conflict) => conflict.columns(['school', 'kind', 'scope', 'registration', 'id']).doUpdateSet(document))
      .execute()
  })
  return { status: 204 }
}
