// Who may use the xAPI store: Basic keys with scopes. Secrets are kept as scrypt hashes only.
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import { transact } from '../store/store.ts'
import type { Method } from './request.ts'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const BYTES = 32

/** Scopes of the standard; `all` allows everything, `all/read` every reading. */
export type Scope = 'all' | 'all/read' | 'statements/read' | 'statements/write' | 'state' | 'profile'

export interface Holder {
  key: string
  scopes: readonly string[]
}

async function hash(secret: string, salt = randomBytes(16)): Promise<string> {
  return `${salt.toString('base64url')}.${(await derive(secret, salt, BYTES)).toString('base64url')}`
}

async function fits(secret: string, kept: string): Promise<boolean> {
  const [salt = '', wanted = ''] = kept.split('.')
  const expected = Buffer.from(wanted, 'base64url')
  return expected.length === BYTES && timingSafeEqual(await derive(secret, Buffer.from(salt, 'base64url'), BYTES), expected)
}

/** Makes the keys of the environment the only ones that came from there: one that is no longer named stops working. */
export async function seedKeys(store: Store, keys: readonly { key: string; secret: string }[]): Promise<void> {
  const rows = await Promise.all(
    keys.map(async ({ key, secret }) => ({
      school: store.school,
      key,
      secret_hash: await hash(secret),
      scopes: 'all',
      source: 'environment',
    })),
  )
  await transact(store, async (queries) => {
    await queries.deleteFrom('lrs_key').where('school', '=', store.school).where('source', '=', 'environment').execute()
    for (const row of rows)
      await queries
        .insertInto('lrs_key')
        .values(row)
        .onConflict((conflict) => conflict.columns(['school', 'key']).doUpdateSet(row))
        .execute()
  })
}

export type Authenticate = (authorization: string | undefined) => Promise<Holder>

const REMEMBERED_MS = 60_000

/**
 * Checks `Authorization: Basic`. scrypt is slow on purpose, so a credential that fitted is remembered for a minute, as a digest.
 * An unknown key costs as much time as a wrong secret. Throws 401.
 */
export function authenticator(store: Store): Authenticate {
  const remembered = new Map<string, { holder: Holder; until: number }>()
  return async (authorization) => {
    const refused = new Refusal(401, 'credentials', 'Authorization: expected Basic with a key of this store and its secret')
    const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '')?.[1]
    if (!encoded) throw refused
    const digest = createHash('sha256').update(encoded).digest('base64')
    const before = remembered.get(digest)
    if (before && before.until > Date.now()) return before.holder
    const [key = '', ...rest] = Buffer.from(encoded, 'base64').toString().split(':')
    const row = await store.db
      .selectFrom('lrs_key')
      .select(['secret_hash', 'scopes'])
      .where('school', '=', store.school)
      .where('key', '=', key.replaceAll('\0', ''))
      .executeTakeFirst()
    const ok = await fits(rest.join(':'), row?.secret_hash ?? (await hash('nobody')))
    if (!row || !ok) throw refused
    const holder = { key, scopes: row.scopes.split(' ') }
    if (remembered.size > 1000) remembered.clear()
    remembered.set(digest, { holder, until: Date.now() + REMEMBERED_MS })
    return holder
  }
}

function scopeFor(path: string, method: Method): Scope {
  if (path === '/statements') return method === 'GET' ? 'statements/read' : 'statements/write'
  if (path === '/activities/state') return 'state'
  return path.endsWith('/profile') ? 'profile' : 'statements/read'
}

/** Throws 403 when the holder's scopes do not reach. */
export function allow({ scopes }: Holder, path: string, method: Method): void {
  const needed = scopeFor(path, method)
  if (scopes.includes('all') || scopes.includes(needed) || (method === 'GET' && scopes.includes('all/read'))) return
  throw new Refusal(403, 'scope', `This key lacks the scope ${needed}.`)
}
