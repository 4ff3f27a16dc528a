// The journal: every entry of a run is written down on the device as it happens, so that a crash or a flat battery loses nothing.
import type { Entry, Header } from '../core/run/schema.ts'
import type { KeptRun, Store } from './kept.ts'

export interface Journal {
  append(header: Header, entry: Entry): void
  /** Resolves when everything handed over so far is kept. */
  settled(): Promise<void>
}

/** Opens a run's page in the journal; an existing page is left as it is. */
export async function openRun(db: Store, page: Pick<KeptRun, 'header' | 'base' | 'who'>): Promise<KeptRun> {
  const run = page.header.run
  const there = await db.get('runs', run)
  if (there) return there
  const fresh: KeptRun = { ...page, run, nextEntry: 0, ended: false, updatedAt: new Date().toISOString() }
  await db.put('runs', [fresh])
  return fresh
}

/** @param onTrouble told of what not even the store's memory could help with */
export function createJournal(db: Store, onTrouble: (cause: unknown) => void): Journal {
  let last: Promise<void> = Promise.resolve()
  const write = async ({ run }: Header, entry: Entry): Promise<void> => {
    await db.put('entries', [{ run, seq: entry.seq, entry }])
    if (entry.kind === 'end') await db.amend(run, { ended: true, updatedAt: new Date().toISOString() })
  }
  return {
    append(header, entry) {
      last = last.then(() => write(header, entry)).catch(onTrouble)
    },
    settled: () => last,
  }
}

/** The newest run of this lesson that has not ended, if any. */
export async function openRunOf(db: Store, cluster: string, equipment: string, who: string): Promise<KeptRun | undefined> {
  const runs = await db.getAll('runs')
  return runs
    .filter((r) => !r.ended && r.who.key === who && r.header.cluster === cluster && r.header.equipment === equipment)
    .sort((a, b) => b.header.startedAt.localeCompare(a.header.startedAt))[0]
}

/** Marks a run as given up: it is told as it is and not offered again. */
export const closeRun = (db: Store, run: string): Promise<void> => db.amend(run, { ended: true })
