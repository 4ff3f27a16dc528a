// This device as a page uses it: what is kept, the journal, the outbox that empties itself, and a clock set by the service.
import { iriBase, setIriBase } from './identity.ts'
import { createJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import { openKept } from './kept.ts'
import type { Store } from './kept.ts'
import { createOutbox } from './outbox.ts'
import type { Outbox, OutboxState } from './outbox.ts'
import { service } from './service.ts'

/** What waits is tried again this often, even when nothing said that the network is back. */
const TRY_EVERY_MS = 30_000

export interface Device {
  db: Store
  journal: Journal
  outbox: Outbox
  /** The IRI base of statements: as the service says it now, or else as it last did. */
  base: Promise<string>
  clock(): number
  /** @returns how to stop listening */
  onState(listener: (state: OutboxState) => void): () => void
  /** Told when the disk refuses, and of the last time that it did: the learner must know before more is lost. */
  onTrouble(listener: (cause: unknown) => void): () => void
}

/** Opens the device's store and starts emptying the outbox. */
export async function openDevice(lang: () => string): Promise<Device> {
  const states = new Set<(state: OutboxState) => void>()
  const troubles = new Set<(cause: unknown) => void>()
  let last: unknown
  const trouble = (cause: unknown) => {
    last = cause
    console.warn(`this device could not keep something: ${String(cause)}`)
    troubles.forEach((tell) => tell(cause))
  }
  const db = await openKept(trouble)
  let offsetMs = 0
  const outbox = createOutbox({ db, service, lang, onState: (state) => states.forEach((tell) => tell(state)), onTrouble: trouble })
  const journal = createJournal(db, trouble)
  const flush = () => void outbox.flush().catch(trouble)

  addEventListener('online', flush)
  addEventListener('pagehide', () => outbox.lastWords())
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? outbox.lastWords() : flush()))
  setInterval(() => navigator.onLine && flush(), TRY_EVERY_MS)
  const base = service.about().then(
    (told) => {
      offsetMs = told.offsetMs
      setIriBase(told.base)
      return told.base
    },
    () => {
      console.info('no service within reach: this device’s own clock counts, and the base it last heard of')
      return iriBase()
    },
  )
  flush()
  return {
    db,
    journal,
    outbox,
    base,
    clock: () => Date.now() + offsetMs,
    onState(listener) {
      states.add(listener)
      return () => states.delete(listener)
    },
    onTrouble(listener) {
      troubles.add(listener)
      if (last !== undefined) listener(last)
      return () => troubles.delete(listener)
    },
  }
}
