// The outbox: statements and logs wait on the device until the service says it has them. Nothing expires, nothing is dropped silently.
import type { Statement } from '../core/record/statements.ts'
import type { Header } from '../core/run/schema.ts'
import { isEntered, setEntered } from './identity.ts'
import { entriesOf, isUnsent } from './kept.ts'
import type { KeptRun, Outgoing, Store } from './kept.ts'
import { ServiceError } from './service.ts'
import type { Service } from './service.ts'

/** A batch's limits: the bodies a browser still sends while a page goes away may hold 64 KiB in all. */
const MAX_STATEMENTS = 50
const MAX_BYTES = 50_000
const MAX_ENTRIES = 200
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

export interface OutboxState {
  waiting: number
  aside: number
  /** The last try reached the service. */
  reached: boolean
}

export interface Outbox {
  add(header: Header, statements: readonly Statement[]): void
  /** Sends what waits, now. */
  flush(): Promise<void>
  /** One last batch as the page goes away; what it carries stays kept until it is known to have arrived. */
  lastWords(): void
  state(): Promise<OutboxState>
  close(): void
}

interface Needs {
  db: Store
  service: Pick<Service, 'enter' | 'openRun' | 'tell' | 'appendLog'>
  lang(): string
  onState?(state: OutboxState): void
  /** What went wrong here, and not with the service. */
  onTrouble(cause: unknown): void
  /** Waits this long before the next try; replaced in tests. */
  later?(ms: number, then: () => void): () => void
}

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
const isOut = (error: unknown, ...status: number[]): error is ServiceError => error instanceof ServiceError && status.includes(error.status)

/** As many of the first as a batch may hold; at least one. */
export function batchOf<T>(items: readonly T[], most: number): T[] {
  const batch: T[] = []
  let size = 2
  for (const item of items.slice(0, most)) {
    size += bytes(item) + 1
    if (batch.length > 0 && size > MAX_BYTES) break
    batch.push(item)
  }
  return batch
}

export function createOutbox({ db, service, lang, onState, onTrouble, later = laterByTimer }: Needs): Outbox {
  let order = Date.now() * 1000
  let written: Promise<void> = Promise.resolve()
  let stopWaiting: (() => void) | undefined
  let tries = 0
  let reached = true
  let flushing: Promise<void> | undefined
  let again = false
  /** What lastWords can send without asking the disk. */
  const inHand = new Map<string, Outgoing>()
  const tickets = new Map<string, string>()

  const state = async (): Promise<OutboxState> => ({ waiting: await db.count('outgoing'), aside: await db.count('aside'), reached })

  const setAside = async (items: readonly Outgoing[], reason: string): Promise<void> => {
    const at = new Date().toISOString()
    await db.put(
      'aside',
      items.map(({ id, run, statement }) => ({ id, run, statement, reason, at })),
    )
    await arrived(items)
  }
  /** Somebody else has them: they are not kept any longer. */
  const arrived = async (items: readonly Outgoing[]): Promise<void> => {
    const ids = items.map(({ id }) => id)
    await db.sent(ids)
    for (const id of ids) inHand.delete(id)
  }

  /** Sends a batch; a statement the service will not have is found by halving and set aside. */
  const sendBatch = async (run: string, ticket: string, items: readonly Outgoing[]): Promise<void> => {
    try {
      await service.tell(
        run,
        ticket,
        items.map((item) => item.statement),
      )
      await arrived(items)
    } catch (error) {
      if (!isOut(error, 400, 409, 413, 422)) throw error
      if (items.length === 1) return setAside(items, `${error.status} ${error.message}`)
      const half = Math.ceil(items.length / 2)
      await sendBatch(run, ticket, items.slice(0, half))
      await sendBatch(run, ticket, items.slice(half))
    }
  }

  const ticketFor = async (page: KeptRun, fresh: boolean): Promise<string> => {
    if (page.ticket !== undefined && !fresh) return page.ticket
    if (!isEntered(page.who)) {
      await service.enter(page.who, lang())
      setEntered(page.who)
    }
    const open = () => service.openRun(page.run, page.header)
    const { ticket } = await open().catch(async (error: unknown) => {
      if (!isOut(error, 401, 403)) throw error
      await service.enter(page.who, lang())
      setEntered(page.who)
      return open()
    })
    await db.amend(page.run, { ticket })
    return ticket
  }

  const sendLog = async (page: KeptRun, ticket: string): Promise<void> => {
    let from = page.nextEntry
    for (;;) {
      const batch = batchOf(await entriesOf(db, page.run, from), MAX_ENTRIES)
      if (batch.length === 0) return
      try {
        await service.appendLog(page.run, ticket, from, batch)
        from += batch.length
      } catch (error) {
        const expected = isOut(error, 409) ? expectedSeq(error.body) : undefined
        if (expected === undefined || expected === from) throw error
        from = expected
      }
      await db.amend(page.run, { nextEntry: from })
    }
  }

  const sendRun = async (page: KeptRun): Promise<void> => {
    const waiting = () => db.outgoing(page.run)
    let freshOnce = false
    for (;;) {
      try {
        const ticket = await ticketFor(page, freshOnce)
        tickets.set(page.run, ticket)
        for (let items = await waiting(); items.length > 0; items = await waiting())
          await sendBatch(page.run, ticket, batchOf(items, MAX_STATEMENTS))
        const now = await db.get('runs', page.run)
        if (now) await sendLog(now, ticket)
        return
      } catch (error) {
        if (isOut(error, 409)) return setAside(await waiting(), `409 ${error.message}`)
        if (!isOut(error, 401, 403) || freshOnce) throw error
        freshOnce = true
      }
    }
  }

  const flushAll = async (): Promise<void> => {
    await written
    const pages = (await db.getAll('runs')).sort((a, b) => a.header.startedAt.localeCompare(b.header.startedAt))
    let refused: unknown
    for (const page of pages) {
      try {
        if (await isUnsent(db, page)) await sendRun(page)
        const now = await db.get('runs', page.run)
        if (now?.leaving && !(await isUnsent(db, now))) await db.forget(now.run)
      } catch (error) {
        // One run's refusal must not hold up the others; without a service, or when it asks to wait, all wait.
        if (!(error instanceof ServiceError) || error.status === 0 || error.status === 429 || error.status >= 500) throw error
        refused ??= error
      }
    }
    if (refused instanceof Error) throw refused
  }

  const tryOnce = async (): Promise<void> => {
    stopWaiting?.()
    stopWaiting = undefined
    try {
      // One flusher an origin: two tabs would send everything twice (harmless, but wasteful).
      await (navigator.locks ? navigator.locks.request('gongfang-outbox', flushAll) : flushAll())
      tries = 0
      reached = true
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      reached = error.status !== 0
      const wait =
        error.retryAfterS === undefined
          ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (0.5 + Math.random() / 2)
          : error.retryAfterS * 1000
      tries++
      stopWaiting = later(wait, () => void flush().catch(onTrouble))
    }
    onState?.(await state())
  }
  const tryUntilQuiet = async (): Promise<void> => {
    do {
      again = false
      await tryOnce()
    } while (again && !stopWaiting)
  }
  const flush = (): Promise<void> => {
    // What came while it was sending may have come too late for that round.
    if (flushing) again = true
    flushing ??= tryUntilQuiet().finally(() => (flushing = undefined))
    return flushing
  }

  return {
    add(header, statements) {
      const items = statements.map((statement): Outgoing => ({ id: statement.id, run: header.run, order: order++, statement }))
      for (const item of items) inHand.set(item.id, item)
      written = written.then(() => db.put('outgoing', items)).catch(onTrouble)
      // While a wait is running (no network, a service that asked for time) what is new waits with the rest.
      void written.then(() => (stopWaiting ? undefined : flush())).catch(onTrouble)
    },
    flush,
    lastWords() {
      const [first] = inHand.values()
      const ticket = first && tickets.get(first.run)
      if (!first || ticket === undefined) return
      const batch = batchOf(
        [...inHand.values()].filter((item) => item.run === first.run),
        MAX_STATEMENTS,
      )
      // No answer can be waited for here; the next visit sends the same ids again and the service takes them as said.
      service
        .tell(
          first.run,
          ticket,
          batch.map((item) => item.statement),
          true,
        )
        .catch((error: unknown) => console.warn('last batch:', String(error)))
    },
    state,
    close: () => stopWaiting?.(),
  }
}

function expectedSeq(body: unknown): number | undefined {
  const text = JSON.stringify(body) ?? ''
  const found = /"expected":(\d+)/.exec(text)
  return found ? Number(found[1]) : undefined
}

function laterByTimer(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}
