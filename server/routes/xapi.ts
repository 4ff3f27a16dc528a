// /xapi: the xAPI store for outside programs. Resources of 1.0.3 and 2.0.0, chosen by header, request by request.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { check } from '../check.ts'
import { definitionsOf } from '../lrs/activities.ts'
import { readStatementBody, withAttachments } from '../lrs/attachments.ts'
import { allow } from '../lrs/credentials.ts'
import type { Authenticate, Holder } from '../lrs/credentials.ts'
import { answerDocuments, DOCUMENTS } from '../lrs/documents.ts'
import { allowOnly, findMany, findOne, flag, format } from '../lrs/find.ts'
import { formatted, languages } from '../lrs/format.ts'
import { jsonParameter, readRequest, UNSAID_VERSION, versionOf } from '../lrs/request.ts'
import type { XapiAnswer, XapiRequest } from '../lrs/request.ts'
import { agent, checkStatement, iri, uuid } from '../lrs/schema.ts'
import type { Agent, Version } from '../lrs/statement.ts'
import { storeStatements } from '../lrs/statements.ts'
import { asRefusal, Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'

interface Xapi {
  store: Store
  base: string
  authenticate: Authenticate
}

const PREFIX = '/xapi'
const BODY_LIMIT_BYTES = 16 * 1024 * 1024
const methodRefused = () => new Refusal(405, 'method', 'The standard has no such method for this resource')

async function putStatement({ store, base }: Xapi, request: XapiRequest, holder: Holder): Promise<XapiAnswer> {
  allowOnly(request.params, ['statementId'])
  const id = check(uuid, request.params.get('statementId') ?? undefined, 'statementId')
  const { json, parts } = readStatementBody(request.body, request.headers['content-type'] ?? '')
  const statement = checkStatement(json, request.version, 'statement')
  if (statement.id !== undefined && statement.id.toLowerCase() !== id.toLowerCase())
    throw new Refusal(400, 'id-mismatch', 'statement.id: expected the same as statementId')
  statement.id = id
  await storeStatements(store, { statements: [statement], parts, version: request.version, authority: authorityOf(base, holder) })
  return { status: 204 }
}

async function postStatements({ store, base }: Xapi, request: XapiRequest, holder: Holder): Promise<XapiAnswer> {
  allowOnly(request.params, [])
  const { json, parts } = readStatementBody(request.body, request.headers['content-type'] ?? '')
  const list: unknown[] = Array.isArray(json) ? json : [json]
  const statements = list.map((one, index) => checkStatement(one, request.version, `statements[${index}]`))
  if (!statements.length) return { status: 200, json: [] }
  return {
    status: 200,
    json: await storeStatements(store, { statements, parts, version: request.version, authority: authorityOf(base, holder) }),
  }
}

const authorityOf = (base: string, { key }: Holder): Agent => ({ objectType: 'Agent', account: { homePage: base, name: key } })

async function getStatements({ store }: Xapi, { params, headers }: XapiRequest): Promise<XapiAnswer> {
  const wanted = format(params)
  const attachments = flag(params, 'attachments')
  const tongues = languages(headers['accept-language'])
  const one = await findOne(store, params)
  const found = one ? { statements: [one] } : await findMany(store, params)
  const statements = await formatted(store, found.statements, wanted, tongues)
  const more = 'more' in found && found.more ? `${PREFIX}/statements?${found.more}` : ''
  const json = one ? statements[0] : { statements, more }
  const newest = found.statements
    .map(({ stored }) => stored ?? '')
    .sort()
    .at(-1)
  const lastModified: Record<string, string> = newest ? { 'last-modified': new Date(newest).toUTCString() } : {}
  if (!attachments) return { status: 200, json, headers: lastModified }
  const { body, contentType } = await withAttachments(store, json, found.statements)
  return { status: 200, body, headers: { ...lastModified, 'content-type': contentType } }
}

async function getActivity({ store }: Xapi, { params }: XapiRequest): Promise<XapiAnswer> {
  allowOnly(params, ['activityId'])
  const id = check(iri, params.get('activityId') ?? undefined, 'activityId')
  const definition = (await definitionsOf(store, store.db, [id])).get(id)
  return { status: 200, json: { objectType: 'Activity', id, ...(definition && { definition }) } }
}

function getPerson({ params }: XapiRequest): XapiAnswer {
  allowOnly(params, ['agent'])
  const { objectType: _objectType, ...known } = check(agent, jsonParameter(params, 'agent'), 'agent')
  return { status: 200, json: { objectType: 'Person', ...Object.fromEntries(Object.entries(known).map(([key, value]) => [key, [value]])) } }
}

async function answer(xapi: Xapi, request: XapiRequest): Promise<XapiAnswer> {
  const { path, method } = request
  const holder = await xapi.authenticate(request.headers['authorization'])
  allow(holder, path, method)
  const documents = DOCUMENTS[path]
  if (documents) return answerDocuments(xapi.store, documents, request)
  if (path === '/statements' && method === 'PUT') return putStatement(xapi, request, holder)
  if (path === '/statements' && method === 'POST') return postStatements(xapi, request, holder)
  if (path === '/statements' && method === 'GET') return getStatements(xapi, request)
  if (path === '/activities' && method === 'GET') return getActivity(xapi, request)
  if (path === '/agents' && method === 'GET') return getPerson(request)
  if (['/statements', '/activities', '/agents'].includes(path)) throw methodRefused()
  throw new Refusal(404, 'not-found', `No such resource: ${PREFIX}${path}`)
}

/** Registers the store under /xapi. Bodies stay bytes: documents may be anything. */
export function xapiRoutes(app: FastifyInstance, xapi: Xapi): void {
  const { store } = xapi
  app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      scope.addHook('onRequest', async (incoming, reply) => {
        const asked = incoming.headers['x-experience-api-version']
        const version = versionOf(typeof asked === 'string' ? asked : undefined) ?? (asked === undefined ? UNSAID_VERSION : '1.0.3')
        // Taken before anything is read, so that it never promises too much.
        const through = store.consistentThrough().toISOString()
        void reply.headers({ 'x-experience-api-version': version, 'x-experience-api-consistent-through': through })
      })
      scope.all('/*', { bodyLimit: BODY_LIMIT_BYTES }, async (incoming, reply) => {
        const result = await respond(xapi, incoming, (version) => void reply.header('x-experience-api-version', version)).catch(
          (cause: unknown) => refused(cause, incoming),
        )
        return reply
          .status(result.status)
          .headers(result.headers ?? {})
          .send(result.json === undefined ? result.body : result.json)
      })
    },
    { prefix: PREFIX },
  )
}

function about(method: string): XapiAnswer {
  if (method !== 'GET' && method !== 'HEAD') throw methodRefused()
  return { status: 200, json: { version: ['1.0.3', '2.0.0'] } }
}

/** Reads the request, agrees on the version, answers. */
async function respond(xapi: Xapi, incoming: FastifyRequest, agree: (version: Version) => void): Promise<XapiAnswer> {
  const { pathname, search } = new URL(incoming.raw.url ?? '/', 'http://localhost')
  const path = pathname.slice(PREFIX.length).replace(/\/$/, '')
  if (path === '/about') return about(incoming.method)
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
  const body = Buffer.isBuffer(incoming.body) ? incoming.body : Buffer.alloc(0)
  const request = readRequest({ method: incoming.method, path, query: search, headers, body })
  agree(request.version)
  return answer(xapi, request)
}

function refused(cause: unknown, request: FastifyRequest): XapiAnswer {
  const refusal = asRefusal(cause)
  if (!refusal) throw cause
  const { status, code, message, detail } = refusal
  if (status >= 500) request.log.error({ req: request, code }, message)
  return {
    status,
    json: { error: { code, message }, ...detail },
    ...(status === 401 && { headers: { 'www-authenticate': 'Basic realm="xapi", charset="UTF-8"' } }),
  }
}
