// This device as a page uses it: what is kept, the journal, the outbox that empties itself, and a clock set by the service.
import { isEntered, iriBase, setEntered, setIriBase, whoIsHere } from './identity.ts'
import type { Who } from './identity.ts'
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
  clock(): number
  /** @returns how to stop listening */
  onState(listener: (state: OutboxState) => void): () => void
  /** Told when the disk refuses: the learner must know before more is lost. */
  onTrouble(listener: (cause: unknown) => void): () => void
}

/** Enters as this learner unless the service knows already. @throws ServiceError when it cannot be reached. */
export async function enter(who: Who, lang: string): Promise<void> {
  if (isEntered(who)) return
  setIriBase((await service.enter(who.nickname, lang)).base)
  setEntered(who)
}

/** Opens the device's store and starts emptying the outbox. @throws when the browser keeps nothing. */
export async function openDevice(lang: () => string): Promise<Device> {
  const states = new Set<(state: OutboxState) => void>()
  const troubles = new Set<(cause: unknown) => void>()
  const db = await openKept()
  let offsetMs = 0
  const trouble = (cause: unknown) => {
    console.warn(`this device could not keep something: ${String(cause)}`)
    troubles.forEach((tell) => tell(cause))
  }
  const outbox = createOutbox({ db, service, lang, onState: (state) => states.forEach((tell) => tell(state)), onTrouble: trouble })
  const journal = createJournal(db, trouble)
  const flush = () => void outbox.flush().catch(trouble)

  addEventListener('online', flush)
  addEventListener('pagehide', () => outbox.lastWords())
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? outbox.lastWords() : flush()))
  setInterval(() => navigator.onLine && flush(), TRY_EVERY_MS)
  service.clockOffsetMs().then(
    (ms) => (offsetMs = ms),
    () => console.info('no service within reach: this device’s own clock counts'),
  )
  flush()
  return {
    db,
    journal,
    outbox,
    clock: () => Date.now() + offsetMs,
    onState(listener) {
      states.add(listener)
      return () => states.delete(listener)
    },
    onTrouble(listener) {
      troubles.add(listener)
      return () => troubles.delete(listener)
    },
  }
}

/** The learner here and the base of the statements, for a new run's page in the journal. */
export const startingAs = (): { who: Who; base: string } => ({ who: whoIsHere(), base: iriBase() })
