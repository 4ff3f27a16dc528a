// What this device keeps until somebody else has it: runs, their logs, statements on their way, statements set aside.
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Statement } from '../core/record/statements.ts'
import type { Entry, Header } from '../core/run/schema.ts'
import type { Who } from './identity.ts'
import { Spare } from './spare.ts'

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

export interface KeptEntry {
  run: string
  seq: number
  entry: Entry
}

interface Tables extends DBSchema {
  runs: { key: string; value: KeptRun }
  entries: { key: [string, number]; value: KeptEntry }
  outgoing: { key: string; value: Outgoing; indexes: { 'by-run': [string, number] } }
  aside: { key: string; value: SetAside }
}
type Table = 'runs' | 'entries' | 'outgoing' | 'aside'
type Row<T extends Table> = Tables[T]['value']
type Disk = IDBPDatabase<Tables>

const keyOf: { [T in Table]: (row: Row<T>) => Tables[T]['key'] } = {
  runs: ({ run }) => run,
  entries: ({ run, seq }) => [run, seq],
  outgoing: ({ id }) => id,
  aside: ({ id }) => id,
}

/** All that this device keeps. Whatever was put can be read: what the disk does not take is held in memory, as long as the page lives. */
export interface Store {
  /** Why this browser keeps nothing at all, when it does not. */
  keepsNothing?: string
  get<T extends Exclude<Table, 'entries'>>(table: T, key: string): Promise<Row<T> | undefined>
  getAll<T extends Table>(table: T): Promise<Row<T>[]>
  count<T extends Table>(table: T): Promise<number>
  /** Entries of a run from `from` on, in their order, at most `most`. */
  entries(run: string, from?: number, most?: number): Promise<KeptEntry[]>
  /** Statements of a run that are on their way, oldest first, at most `most`. */
  outgoing(run: string, most?: number): Promise<Outgoing[]>
  put<T extends Table>(table: T, rows: readonly Row<T>[]): Promise<void>
  /** Changes what is said of a run, in one step, so that two changes at once lose neither; nothing happens to a run that is not there. */
  amend(run: string, change: Partial<Omit<KeptRun, 'run'>>): Promise<void>
  /** Statements that are not on their way any more. */
  sent(ids: readonly string[]): Promise<void>
  /** Removes a run and its entries. */
  forget(run: string): Promise<void>
  close(): void
}

const openDisk = (name: string): Promise<Disk> =>
  openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'run' })
      db.createObjectStore('entries', { keyPath: ['run', 'seq'] })
      db.createObjectStore('outgoing', { keyPath: 'id' }).createIndex('by-run', ['run', 'order'])
      db.createObjectStore('aside', { keyPath: 'id' })
    },
  })

/**
 * Opens the device's store; a browser without one (private windows of some browsers) gets one in memory alone.
 * @param onRefusal told whenever the disk does not take something: the learner must know
 */
export async function openKept(onRefusal: (cause: unknown) => void, name = 'gongfang'): Promise<Store> {
  try {
    return storeOn(await openDisk(name), onRefusal)
  } catch (cause) {
    return { ...storeOn(undefined, onRefusal), keepsNothing: String(cause) }
  }
}

const everything = (run: string, from = 0) => IDBKeyRange.bound([run, from], [run, Infinity])

function storeOn(disk: Disk | undefined, onRefusal: (cause: unknown) => void): Store {
  const spare = new Spare<Tables>()
  /** Rows of the disk and of memory, which are newer. */
  const together = <T extends Table>(table: T, onDisk: readonly Row<T>[] = [], inMemory = spare.all(table)): Row<T>[] => [
    ...new Map([...onDisk, ...inMemory].map((row) => [String(keyOf[table](row)), row])).values(),
  ]
  /** Does it on disk; what is refused there is done in memory. */
  const write = async (onDisk: (open: Disk) => Promise<unknown>, then: (taken: boolean) => void): Promise<void> => {
    try {
      await (disk && onDisk(disk))
      then(disk !== undefined)
    } catch (cause) {
      onRefusal(cause)
      then(false)
    }
  }

  return {
    get: async (table, key) => spare.get(table, key) ?? (await disk?.get(table, key)),
    getAll: async (table) => together(table, await disk?.getAll(table)),
    async count(table) {
      const keys = [...((await disk?.getAllKeys(table)) ?? []), ...spare.all(table).map((row) => keyOf[table](row))]
      return new Set(keys.map(String)).size
    },
    async entries(run, from = 0, most = Infinity) {
      const onDisk = await disk?.getAll('entries', everything(run, from), Number.isFinite(most) ? most : undefined)
      const inMemory = spare.all('entries').filter((row) => row.run === run && row.seq >= from)
      return together('entries', onDisk, inMemory)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, most)
    },
    async outgoing(run, most = Infinity) {
      const onDisk = await disk?.getAllFromIndex('outgoing', 'by-run', everything(run), Number.isFinite(most) ? most : undefined)
      const inMemory = spare.all('outgoing').filter((row) => row.run === run)
      return together('outgoing', onDisk, inMemory)
        .sort((a, b) => a.order - b.order)
        .slice(0, most)
    },
    put: (table, rows) =>
      write(
        async (open) => {
          const { store, done } = open.transaction(table, 'readwrite')
          await Promise.all([...rows.map((row) => store.put(row)), done])
        },
        (taken) => rows.forEach((row) => (taken ? spare.delete(table, keyOf[table](row)) : spare.set(table, keyOf[table](row), row))),
      ),
    async amend(run, change) {
      let page: KeptRun | undefined
      await write(
        async (open) => {
          const { store, done } = open.transaction('runs', 'readwrite')
          page = await store.get(run)
          const newest = spare.get('runs', run) ?? page
          await Promise.all([newest && store.put({ ...newest, ...change }), done])
        },
        (taken) => {
          const newest = spare.get('runs', run) ?? page
          if (taken) spare.delete('runs', run)
          else if (newest) spare.set('runs', run, { ...newest, ...change })
        },
      )
    },
    async sent(ids) {
      const change = disk?.transaction('outgoing', 'readwrite')
      await Promise.all([...ids.map((id) => change?.store.delete(id)), change?.done])
      for (const id of ids) spare.delete('outgoing', id)
    },
    async forget(run) {
      const change = disk?.transaction(['runs', 'entries'], 'readwrite')
      await Promise.all([change?.objectStore('runs').delete(run), change?.objectStore('entries').delete(everything(run)), change?.done])
      spare.delete('runs', run)
      for (const row of spare.all('entries')) if (row.run === run) spare.delete('entries', keyOf.entries(row))
    },
    close: () => disk?.close(),
  }
}

/** Every entry of a run, oldest first, up to the first gap. */
export async function entriesOf(db: Store, run: string, from = 0): Promise<Entry[]> {
  const rows = await db.entries(run, from)
  const gap = rows.findIndex((row, i) => row.seq !== from + i)
  return (gap < 0 ? rows : rows.slice(0, gap)).map((row) => row.entry)
}

/** Whether something of a run is still on its way: a statement, or an entry of its log. */
export async function isUnsent(db: Store, { run, nextEntry }: Pick<KeptRun, 'run' | 'nextEntry'>): Promise<boolean> {
  const [[statement], [entry]] = await Promise.all([db.outgoing(run, 1), db.entries(run, nextEntry, 1)])
  return statement !== undefined || entry?.seq === nextEntry
}

/** Changes what is said of a run (Store.amend). */
export const amendRun = (db: Store, run: string, change: Partial<Omit<KeptRun, 'run'>>): Promise<void> => db.amend(run, change)
