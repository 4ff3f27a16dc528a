// The store: one database behind one query layer. Embedded SQLite by default, PostgreSQL when DATABASE_URL is set.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely'
import type { Dialect, SqliteDatabase, Transaction } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { asRefusal, Refusal, StartRefused } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { migrations } from './tables.ts'
import type { Engine, Tables } from './tables.ts'

export interface Store {
  db: Kysely<Tables>
  engine: Engine
  school: string
  /** The next `count` places in the order of statements; returns the first. */
  nextOrd(count: number): number
  /** Notes a write in progress since now; call what it returns when it has ended. */
  writing(): () => void
  /** Everything stored up to this moment can be read. */
  consistentThrough(): Date
  /** Told after statements were committed; returns the way to stop listening. */
  onStored(listener: (count: number) => void): () => void
  stored(count: number): void
  close(): Promise<void>
}

/** A database or the transaction in it. */
export type Queries = Kysely<Tables> | Transaction<Tables>

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 }
const SCHOOL = 'home'
const INT8 = 20

function openFolder(dataDir: string): void {
  const probe = join(dataDir, `.write-test-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new StartRefused(
      why === 'ENOSPC' || why === 'EDQUOT'
        ? `The disk of the data folder ${dataDir} is full. Free some space, then start again. Nothing was changed.`
        : `The data folder ${dataDir} cannot be written (${why}). Make it writable, or choose another with DATA_DIR. Nothing was changed.`,
    )
  }
}

/** Holds the folder for this process alone. The lock is the operating system's: it dies with the process, however it dies. */
function lockFolder(dataDir: string): () => void {
  const lock = new Database(join(dataDir, 'lock.db'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return () => {
      lock.exec('rollback')
      lock.close()
    }
  } catch (cause) {
    lock.close()
    if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY')
      throw new StartRefused(
        `Another Gongfang is already using the data folder ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
      )
    throw cause
  }
}

function sqlite(dataDir: string): { dialect: Dialect; release: () => void } {
  openFolder(dataDir)
  const release = lockFolder(dataDir)
  const file = new Database(join(dataDir, 'gongfang.db'), { timeout: 5000 })
  file.pragma('journal_mode=WAL')
  // FULL: what was acknowledged survives the plug being pulled (RECORDS: durability).
  file.pragma('synchronous=FULL')
  const database: SqliteDatabase = {
    prepare: (text) => {
      const statement = file.prepare(text)
      return {
        reader: statement.reader,
        all: (values) => statement.all(...values),
        // On a full disk SQLite has rolled back by itself; a second rollback would hide why.
        run: (values) => (text === 'rollback' && !file.inTransaction ? NOTHING_DONE : statement.run(...values)),
        iterate: (values) => statement.iterate(...values) as IterableIterator<unknown>,
      }
    },
    close: () => void file.close(),
  }
  return { dialect: new SqliteDialect({ database }), release }
}

function postgresql(url: string): { dialect: Dialect; release: () => void } {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
    },
  })
  // A connection that dies while idle is replaced at the next query.
  pool.on('error', () => undefined)
  return { dialect: new PostgresDialect({ pool }), release: () => undefined }
}

/** Brings the tables up to date and makes the store of them. */
async function prepare(db: Kysely<Tables>, engine: Engine, close: () => Promise<void>): Promise<Store> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } }).migrateToLatest()
  if (error) throw error
  const { last } = await db
    .selectFrom('statement')
    .select(({ fn }) => fn.max('ord').as('last'))
    .executeTakeFirstOrThrow()
  return { db, engine, school: SCHOOL, nextOrd: ordCounter(last ?? 0), close, ...listeners(), ...writes() }
}

function startRefused(engine: Engine, cause: unknown): StartRefused {
  if (cause instanceof StartRefused) return cause
  const why = cause instanceof Error ? cause.message : String(cause)
  const full = asRefusal(cause)?.code === 'disk-full' ? ' Free some space, then start again; what was acknowledged is still there.' : ''
  return new StartRefused(`The ${engine} store cannot be opened: ${why}.${full}`)
}

/** Opens the store. Throws StartRefused when the folder or database cannot be used. */
export async function openStore({ dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Store> {
  const engine: Engine = databaseUrl ? 'postgresql' : 'sqlite'
  let close = async () => {}
  try {
    const { dialect, release } = databaseUrl ? postgresql(databaseUrl) : sqlite(dataDir)
    const db = new Kysely<Tables>({ dialect })
    close = async () => {
      await db.destroy()
      release()
    }
    return await prepare(db, engine, close)
  } catch (cause) {
    await close()
    throw startRefused(engine, cause)
  }
}

/** Places a millisecond has in the order of statements. */
const PLACES_PER_MS = 512

/** The first place of a millisecond. */
export const ordAt = (time: Date): number => time.getTime() * PLACES_PER_MS

/** The moment that a place stands for: a statement's `stored`. It never runs backwards, whatever the clock does. */
export const storedAt = (ord: number): string => new Date(Math.floor(ord / PLACES_PER_MS)).toISOString()

/** Milliseconds × 512 + counter: rises for ever without a sequence in the database, and fits a double until the year 2500. */
function ordCounter(start: number): (count: number) => number {
  let last = start
  return (count) => {
    const from = Math.max(last + 1, ordAt(new Date()))
    last = from + count - 1
    return from
  }
}

function listeners(): Pick<Store, 'onStored' | 'stored'> {
  const all = new Set<(count: number) => void>()
  return {
    onStored: (listener) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    stored: (count) => all.forEach((listener) => listener(count)),
  }
}

function writes(): Pick<Store, 'writing' | 'consistentThrough'> {
  const since = new Set<{ start: number }>()
  return {
    writing: () => {
      const write = { start: Date.now() }
      since.add(write)
      return () => since.delete(write)
    },
    consistentThrough: () => new Date(Math.min(Date.now(), ...[...since].map(({ start }) => start - 1))),
  }
}

const RETRY = new Set(['40001', '40P01'])

/** Thrown inside a transaction when another process was quicker: it is done again. */
export class Overtaken extends Error {}

/** Runs `work` in a transaction; a deadlock or a lost race is tried again, at most 5 times. */
export async function transact<T>(store: Store, work: (queries: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.db.transaction().execute(work)
    } catch (cause) {
      const again = cause instanceof Overtaken || (cause instanceof Error && 'code' in cause && RETRY.has(String(cause.code)))
      if (!again) throw cause
      if (attempt === 5) throw new Refusal(503, 'store-busy', 'Too many writers at once; nothing was kept. Send it again.')
    }
  }
}

const STARTING = 20261123

/** Does `work` while no other process on the same database does the like. An embedded store is one process's anyway. */
export async function alone(store: Store, work: () => Promise<void>): Promise<void> {
  if (store.engine === 'sqlite') return work()
  await store.db.connection().execute(async (holder) => {
    await sql`select pg_advisory_lock(${STARTING})`.execute(holder)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${STARTING})`.execute(holder)
    }
  })
}

/** Whether the store answers. */
export async function ping(store: Store): Promise<void> {
  await sql`select 1`.execute(store.db)
}

/** A key of this installation: made at first use, kept in the store, the same for all its processes. */
export async function secretOf(store: Store, name: string): Promise<string> {
  const made = { school: store.school, name, value: randomBytes(32).toString('base64url') }
  await store.db
    .insertInto('secret')
    .values(made)
    .onConflict((c) => c.doNothing())
    .execute()
  const kept = await store.db
    .selectFrom('secret')
    .select('value')
    .where('school', '=', store.school)
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return kept.value
}
