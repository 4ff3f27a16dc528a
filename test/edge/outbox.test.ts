// The outbox: nothing is deleted before the service has it (law X2), nothing expires, the poisoned one is set aside.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Statement } from '../../src/core/record/statements.ts'
import { createJournal, openRun } from '../../src/edge/journal.ts'
import { entriesOf, openKept } from '../../src/edge/kept.ts'
import type { Store } from '../../src/edge/kept.ts'
import { batchOf, createOutbox } from '../../src/edge/outbox.ts'
import type { Outbox } from '../../src/edge/outbox.ts'
import { ServiceError } from '../../src/edge/service.ts'
import type { Service } from '../../src/edge/service.ts'
import { headerFor } from '../session/lathe.ts'

const header = headerFor()
const statement = (n: number): Statement => ({ id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` }) as Statement
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => statement(from + i))

/** A service that keeps what it is told, and refuses as it is asked to. */
class FakeService {
  readonly stored: string[] = []
  readonly calls: string[] = []
  readonly batches: number[] = []
  readonly enteredWith: string[] = []
  entries = 0
  refuse: (call: string, ids: string[]) => ServiceError | undefined = () => undefined

  private take(call: string, ids: string[] = []): void {
    this.calls.push(call)
    const refusal = this.refuse(call, ids)
    if (refusal) throw refusal
  }
  readonly face: Pick<Service, 'enter' | 'openRun' | 'tell' | 'appendLog'> = {
    enter: async ({ key }) => {
      this.enteredWith.push(key)
      this.take('enter')
      return { learner: { id: 'l', nickname: null, guest: true } }
    },
    openRun: async () => {
      this.take('openRun')
      return { ticket: `ticket-${this.calls.filter((c) => c === 'openRun').length}` }
    },
    tell: async (_run, _ticket, statements) => {
      const ids = statements.map((s) => s.id)
      this.batches.push(ids.length)
      this.take('tell', ids)
      this.stored.push(...ids)
      return { stored: ids }
    },
    appendLog: async (_run, _ticket, from, entries) => {
      if (from > this.entries) throw new ServiceError(409, 'gap', 'gap', { expected: this.entries })
      this.take('log')
      this.entries = Math.max(this.entries, from + entries.length)
      return undefined
    },
  }
}

let db: Store
let service: FakeService
let outbox: Outbox
let waits: { ms: number; go: () => void }[]
let name = 0

// What the outbox takes from a browser.
const kept = new Map<string, string>()
Object.assign(globalThis, {
  navigator: {},
  localStorage: {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => kept.set(k, v),
    removeItem: (k: string) => kept.delete(k),
  },
})

beforeEach(async () => {
  kept.clear()
  db = await openKept((cause) => expect.fail(String(cause)), `test-${name++}`)
  service = new FakeService()
  waits = []
  outbox = createOutbox({
    db,
    service: service.face,
    lang: () => 'zh-TW',
    onTrouble: (cause) => expect.fail(String(cause)),
    later: (ms, go) => (waits.push({ ms, go }), () => undefined),
  })
  await openRun(db, { header, base: 'https://example.test/', who: { key: 'k' } })
})
afterEach(() => db.close())

const put = async (statements: Statement[]) => {
  outbox.add(header, statements)
  await outbox.flush()
}

describe('[X2] the outbox', () => {
  it('enters, opens the run, sends in batches of fifty at most, and then holds nothing', async () => {
    await put(numbers(1, 120))
    expect(service.stored).toHaveLength(120)
    expect(Math.max(...service.batches)).toBeLessThanOrEqual(50)
    expect(service.calls.slice(0, 2)).toEqual(['enter', 'openRun'])
    expect(await outbox.state()).toEqual({ waiting: 0, aside: 0, reached: true })
  })

  it('keeps everything while the service cannot be reached, waits ever longer, and sends it all when it can', async () => {
    service.refuse = () => new ServiceError(0, 'unreachable', 'no network')
    await put(numbers(1, 3))
    expect(await outbox.state()).toMatchObject({ waiting: 3, reached: false })
    for (let i = 0; i < 8; i++) await outbox.flush()
    const longest = waits.map((w) => w.ms)
    expect(longest.at(-1)).toBeGreaterThan(longest[0] ?? Infinity)
    expect(Math.max(...longest)).toBeLessThanOrEqual(60_000)
    service.refuse = () => undefined
    await outbox.flush()
    expect(service.stored).toHaveLength(3)
    expect(await outbox.state()).toMatchObject({ waiting: 0 })
  })

  it('waits as long as the service asks', async () => {
    service.refuse = (call) => (call === 'tell' ? new ServiceError(429, 'slow', 'too many', undefined, 17) : undefined)
    await put(numbers(1, 1))
    expect(waits.at(-1)?.ms).toBe(17_000)
  })

  it('finds the one statement the service will not have, sets it aside with its reason, and sends all others', async () => {
    const poison = statement(33).id
    service.refuse = (call, ids) =>
      call === 'tell' && ids.includes(poison) ? new ServiceError(400, 'bad', 'statements[0].verb: expected') : undefined
    await put(numbers(1, 50))
    expect(service.stored).toHaveLength(49)
    expect(await db.getAll('aside')).toMatchObject([{ id: poison, reason: '400 statements[0].verb: expected' }])
    expect(await outbox.state()).toMatchObject({ waiting: 0, aside: 1 })
  })

  it('fetches a fresh ticket once when its own is refused, and loses nothing when that one is refused too', async () => {
    let refusals = 1
    service.refuse = (call) => (call === 'tell' && refusals-- > 0 ? new ServiceError(401, 'ticket', 'expired') : undefined)
    await put(numbers(1, 2))
    expect(service.calls.filter((c) => c === 'openRun')).toHaveLength(2)
    expect(service.stored).toHaveLength(2)
    refusals = Infinity
    await put(numbers(3, 4))
    expect(await outbox.state()).toMatchObject({ waiting: 2, aside: 0 })
  })

  it('sends the log from where the service stands', async () => {
    const journal = createJournal(db, (cause) => expect.fail(String(cause)))
    for (let seq = 0; seq < 5; seq++) journal.append(header, { kind: 'look', part: 'chuck', seq, tick: seq })
    await journal.settled()
    await outbox.flush()
    expect(service.entries).toBe(5)
    // The service has lost its log (restored from a backup): it says what it expects.
    service.entries = 2
    journal.append(header, { kind: 'look', part: 'chuck', seq: 5, tick: 9 })
    await journal.settled()
    await outbox.flush()
    expect(service.entries).toBe(6)
    expect(await entriesOf(db, header.run)).toHaveLength(6)
  })

  it('sends what is added while it sends, the last word of a run included', async () => {
    const journal = createJournal(db, (cause) => expect.fail(String(cause)))
    journal.append(header, { kind: 'tick', seq: 0, tick: 1 })
    await journal.settled()
    let added = false
    service.refuse = (call) => {
      if (call === 'log' && !added) outbox.add(header, [statement(2)])
      added ||= call === 'log'
      return undefined
    }
    await put([statement(1)])
    await vi.waitFor(() => expect(service.stored).toEqual([statement(1).id, statement(2).id]))
  })

  it('survives the page: what was added before a crash is sent by the next visit', async () => {
    service.refuse = () => new ServiceError(0, 'unreachable', 'no network')
    await put(numbers(1, 4))
    service.refuse = () => undefined
    const next = createOutbox({ db, service: service.face, lang: () => 'en', onTrouble: (cause) => expect.fail(String(cause)) })
    await next.flush()
    expect(service.stored).toHaveLength(4)
  })

  it('enters anew as the same learner, so that a run whose answer was lost is still that learner’s', async () => {
    let lost = 1
    service.refuse = (call) => (call === 'openRun' && lost-- > 0 ? new ServiceError(401, 'no-learner', 'the cookie is gone') : undefined)
    await put(numbers(1, 1))
    expect(service.enteredWith).toEqual(['k', 'k'])
    expect(service.stored).toHaveLength(1)
  })

  it('sends what the disk does not take, statements and log, and holds nothing afterwards', async () => {
    const refusals: unknown[] = []
    const full = await openKept((cause) => refusals.push(cause), `test-full-${name++}`)
    const noSpace = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    try {
      const fail = (cause: unknown) => expect.fail(String(cause))
      const box = createOutbox({ db: full, service: service.face, lang: () => 'en', onTrouble: fail })
      const journal = createJournal(full, fail)
      await openRun(full, { header, base: 'https://example.test/', who: { key: 'k' } })
      journal.append(header, { kind: 'look', part: 'chuck', seq: 0, tick: 0 })
      await journal.settled()
      box.add(header, numbers(1, 3))
      await box.flush()
      await box.flush()
      expect(service.stored).toHaveLength(3)
      expect(service.entries).toBe(1)
      expect(await box.state()).toEqual({ waiting: 0, aside: 0, reached: true })
      expect(refusals.length, 'the learner hears of it').toBeGreaterThan(0)
    } finally {
      noSpace.mockRestore()
      full.close()
    }
  })

  it('sends from a browser that has no store at all', async () => {
    vi.stubGlobal('indexedDB', undefined)
    vi.stubGlobal('IDBKeyRange', undefined)
    try {
      const none = await openKept((cause) => expect.fail(String(cause)))
      expect(none.keepsNothing, 'the reason').toBeTruthy()
      const box = createOutbox({ db: none, service: service.face, lang: () => 'en', onTrouble: (cause) => expect.fail(String(cause)) })
      const journal = createJournal(none, (cause) => expect.fail(String(cause)))
      await openRun(none, { header, base: 'https://example.test/', who: { key: 'k' } })
      journal.append(header, { kind: 'end', why: 'finished', seq: 0, tick: 0 })
      await journal.settled()
      expect(await none.get('runs', header.run)).toMatchObject({ ended: true })
      box.add(header, numbers(1, 60))
      await box.flush()
      await box.flush()
      expect(service.stored).toHaveLength(60)
      expect(service.entries).toBe(1)
      await none.forget(header.run)
      expect(await none.getAll('entries')).toEqual([])
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('keeps a batch under the size a closing page may send', () => {
    const big = numbers(1, 40).map((s) => ({ ...s, padding: 'x'.repeat(3000) }))
    const batch = batchOf(big, 50)
    expect(JSON.stringify(batch).length).toBeLessThanOrEqual(50_000)
    expect(batch.length).toBeGreaterThan(10)
    expect(batchOf([{ padding: 'x'.repeat(80_000) }], 50)).toHaveLength(1)
  })
})
