// Attachments: multipart/mixed in and out, hashes that must fit, signatures that must verify.
import { createHash, randomUUID } from 'node:crypto'
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose'
import { parseJson, sameJson } from '../json.ts'
import { Refusal } from '../refusal.ts'
import type { Queries, Store } from '../store/store.ts'
import { attachmentsOf } from './statement.ts'
import type { Statement } from './statement.ts'

export interface Part {
  contentType: string
  body: Buffer
}

const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature'
const HASH_OF_LENGTH: Record<number, string> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' }
const bad = (message: string) => new Refusal(400, 'bad-attachment', message)

interface RawPart {
  headers: Map<string, string>
  body: Buffer
}

function splitParts(body: Buffer, contentType: string): RawPart[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) throw bad('Content-Type: expected a boundary')
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: RawPart[] = []
  let at = body.indexOf(delimiter)
  if (at < 0) throw bad('body: the boundary of Content-Type does not occur')
  for (;;) {
    const start = at + delimiter.length
    if (body.subarray(start, start + 2).toString() === '--') return parts
    const end = body.indexOf(delimiter, start)
    if (end < 0) throw bad('body: the closing boundary is missing')
    const headEnd = body.indexOf('\r\n\r\n', start)
    if (headEnd < 0 || headEnd > end) throw bad(`part ${parts.length}: expected headers and an empty line`)
    const lines = body.subarray(start, headEnd).toString().split('\r\n')
    const headers = lines
      .filter((line) => line.includes(':'))
      .map((line): [string, string] => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      })
    parts.push({ headers: new Map(headers), body: body.subarray(headEnd + 4, end - 2) })
    at = end
  }
}

function checkedPart({ headers, body }: RawPart, index: number): [string, Part] {
  if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
    throw bad(`part ${index}: expected Content-Transfer-Encoding binary`)
  const hash = headers.get('x-experience-api-hash')?.toLowerCase() ?? ''
  const algorithm = HASH_OF_LENGTH[hash.length]
  if (!algorithm || createHash(algorithm).update(body).digest('hex') !== hash)
    throw bad(`part ${index}: X-Experience-API-Hash is not the SHA-2 of its data`)
  return [hash, { contentType: headers.get('content-type') ?? 'application/octet-stream', body: Buffer.from(body) }]
}

/** The JSON and the attachment data of a request that sends statements, plain or multipart. */
export function readStatementBody(body: Buffer, contentType: string): { json: unknown; parts: Map<string, Part> } {
  if (/^application\/json\s*(;|$)/i.test(contentType)) return { json: parseJson(body, 'body'), parts: new Map() }
  if (!/^multipart\/mixed\s*(;|$)/i.test(contentType)) throw bad('Content-Type: expected application/json or multipart/mixed')
  const [statements, ...data] = splitParts(body, contentType)
  if (!statements || !/^application\/json/i.test(statements.headers.get('content-type') ?? ''))
    throw bad('part 0: expected application/json')
  return { json: parseJson(statements.body, 'part 0'), parts: new Map(data.map((part, index) => checkedPart(part, index + 1))) }
}

/** Every attachment has its data or an address, every part belongs to an attachment, every signature signs its statement. */
export async function checkAttachments(statements: Statement[], parts: Map<string, Part>): Promise<void> {
  const used = new Set<string>()
  for (const statement of statements)
    for (const { sha2, fileUrl, usageType, contentType } of attachmentsOf(statement)) {
      const part = parts.get(sha2.toLowerCase())
      if (!part && !fileUrl) throw bad(`attachment ${sha2}: expected its data in a part, or a fileUrl`)
      used.add(sha2.toLowerCase())
      if (part && usageType === SIGNATURE) await checkSignature(statement, contentType, part.body.toString())
    }
  const excess = [...parts.keys()].find((sha2) => !used.has(sha2))
  if (excess) throw bad(`part ${excess}: no attachment of the statements has this hash`)
}

async function checkSignature(statement: Statement, contentType: string, jws: string): Promise<void> {
  if (contentType !== 'application/octet-stream') throw bad('signature: expected contentType application/octet-stream')
  try {
    const header = decodeProtectedHeader(jws)
    if (!['RS256', 'RS384', 'RS512'].includes(header.alg ?? '')) throw bad('signature: expected alg RS256, RS384 or RS512')
    const payload = parseJson(Buffer.from(jws.split('.')[1] ?? '', 'base64url'), 'signature payload')
    if (!sameJson(signed(payload), signed(statement))) throw bad('signature: its payload is another statement')
    const leaf = header.x5c?.[0]
    if (leaf)
      await compactVerify(jws, await importX509(`-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----`, header.alg ?? ''))
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw bad('signature: expected a JSON web signature that its certificate verifies')
  }
}

/** What a signature vouches for; durations count to 0.01 s (xAPI 2.0). */
function signed(value: unknown): unknown {
  const cut = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(cut)
    if (!part || typeof part !== 'object') return part
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        key === 'duration' && typeof inner === 'string' ? inner.replace(/([.,]\d\d)\d+S$/, '$1S') : cut(inner),
      ]),
    )
  }
  const set = new Set(['id', 'stored', 'timestamp', 'authority', 'version', 'attachments'])
  return cut(Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !set.has(key))))
}

export async function keepAttachments(store: Store, queries: Queries, parts: Map<string, Part>): Promise<void> {
  for (const [sha2, { contentType, body }] of parts)
    await queries
      .insertInto('attachment')
      .values({ school: store.school, sha2, content_type: contentType, body })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** A multipart/mixed answer: the JSON, then the data of every attachment the statements name. */
export async function withAttachments(
  store: Store,
  json: unknown,
  statements: Statement[],
): Promise<{ body: Buffer; contentType: string }> {
  const wanted = [...new Set(statements.flatMap(attachmentsOf).map(({ sha2 }) => sha2.toLowerCase()))]
  const rows = wanted.length
    ? await store.db.selectFrom('attachment').selectAll().where('school', '=', store.school).where('sha2', 'in', wanted).execute()
    : []
  const boundary = randomUUID()
  const head = (lines: string[]) => Buffer.from([`--${boundary}`, ...lines, '', ''].join('\r\n'))
  const end = Buffer.from('\r\n')
  const body = Buffer.concat([
    head(['Content-Type: application/json']),
    Buffer.from(JSON.stringify(json)),
    end,
    ...rows.flatMap((row) => [
      head([`Content-Type: ${row.content_type}`, 'Content-Transfer-Encoding: binary', `X-Experience-API-Hash: ${row.sha2}`]),
      Buffer.from(row.body),
      end,
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { body, contentType: `multipart/mixed; boundary=${boundary}` }
}
