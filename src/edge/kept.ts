// What this device keeps until somebody else has it: runs, their logs, statements on their way, statements set aside.
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Statement } from '../core/record/statements.ts'
import type { Entry, Header } from '../core/run/schema.ts'
import type { Who } from './identity.ts'

/** What came of teaching it to somebody else, after a run. */
export interface TeachBack {
  how: 'told' | 'written' | 'skipped'
  /** What was written, when it was. */
  words?: string
}

export interface KeptRun {
  run: string
  header: Header
  /** IRI base its statements were made under. */
  base: string
  who: Who
  ticket?: string
  /** Sequence number of the first entry the service does not have yet. */
  nextEntry: number
  ended: boolean
  /** ISO 8601; what the list of runs is sorted by. */
  updatedAt: string
  teachBack?: TeachBack
  /** Its learner has handed the device over: shown to nobody, and forgotten as soon as the service has all of it. */
  leaving?: true
}

export interface Outgoing {
  id: string
  run: string
  order: number
  statement: Statement
}

export interface SetAside extends Omit<Outgoing, 'order'> {
  /** What the service said against it. */
  reason: string
  at: string
}

interface Kept extends DBSchema {
  runs: { key: string; value: KeptRun }
  entries: { key: [string, number]; value: { run: string; seq: number; entry: Entry } }
  outgoing: { key: string; value: Outgoing; indexes: { 'by-run': [string, number] } }
  aside: { key: string; value: SetAside }
}

export type Store = IDBPDatabase<Kept>

/** Opens the device's store. @throws when the browser has none (private windows of some browsers). */
export function openKept(name = 'gongfang'): Promise<Store> {
  return openDB<Kept>(name, 1, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'run' })
      db.createObjectStore('entries', { keyPath: ['run', 'seq'] })
      db.createObjectStore('outgoing', { keyPath: 'id' }).createIndex('by-run', ['run', 'order'])
      db.createObjectStore('aside', { keyPath: 'id' })
    },
  })
}

/** Every entry of a run, oldest first, up to the first gap. */
export async function entriesOf(db: Store, run: string, from = 0): Promise<Entry[]> {
  const rows = await db.getAll('entries', IDBKeyRange.bound([run, from], [run, Infinity]))
  const gap = rows.findIndex((row, i) => row.seq !== from + i)
  return (gap < 0 ? rows : rows.slice(0, gap)).map((row) => row.entry)
}

/** Changes what is said of a run, in one step, so that two changes at once lose neither; nothing happens to a run that is not there. */
export async function amendRun(db: Store, run: string, change: Partial<Omit<KeptRun, 'run'>>): Promise<void> {
  const { store, done } = db.transaction('runs', 'readwrite')
  const page = await store.get(run)
  await Promise.all([page && store.put({ ...page, ...change }), done])
}

/** Whether something of a run is still on its way: a statement, or an entry of its log. */
export async function isUnsent(db: Store, { run, nextEntry }: Pick<KeptRun, 'run' | 'nextEntry'>): Promise<boolean> {
  const [statement] = await db.getAllKeysFromIndex('outgoing', 'by-run', IDBKeyRange.bound([run, 0], [run, Infinity]), 1)
  return statement !== undefined || (await db.getKey('entries', [run, nextEntry])) !== undefined
}

/** Removes a run that is wholly with the service; its statements on their way must be none. */
export async function forgetRun(db: Store, run: string): Promise<void> {
  const change = db.transaction(['runs', 'entries'], 'readwrite')
  await Promise.all([
    change.objectStore('runs').delete(run),
    change.objectStore('entries').delete(IDBKeyRange.bound([run, 0], [run, Infinity])),
    change.done,
  ])
}
