// Handing a shared device over: nothing unsent is lost, nothing of the person is left to be seen.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Statement } from '../../src/core/record/statements.ts'
import { keepPartsKnown, knowsParts } from '../../src/edge/course.ts'
import { handOver, sendBeforeHandOver } from '../../src/edge/hand-over.ts'
import { comeIn, whoIsHere } from '../../src/edge/identity.ts'
import { createJournal, openRun } from '../../src/edge/journal.ts'
import type { Journal } from '../../src/edge/journal.ts'
import { amendRun, openKept } from '../../src/edge/kept.ts'
import type { Store } from '../../src/edge/kept.ts'
import { createOutbox } from '../../src/edge/outbox.ts'
import type { Outbox } from '../../src/edge/outbox.ts'
import { ServiceError } from '../../src/edge/service.ts'
import { headerFor } from '../session/lathe.ts'

const kept = new Map<string, string>()
Object.assign(globalThis, {
  navigator: {},
  localStorage: {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => kept.set(k, v),
    removeItem: (k: string) => kept.delete(k),
  },
})

const header = headerFor()
const statement = { id: '00000000-0000-4000-8000-000000000001' } as Statement
let within = true
let stored: string[] = []
const reached = async <T>(answer: T): Promise<T> => {
  if (!within) throw new ServiceError(0, 'unreachable', 'no network')
  return answer
}
const service = {
  enter: () => reached({ learner: { id: 'l', nickname: null, guest: true } }),
  openRun: () => reached({ ticket: 't' }),
  tell: (_run: string, _ticket: string, statements: readonly Statement[]) => {
    const ids = statements.map(({ id }) => id)
    if (within) stored.push(...ids)
    return reached({ stored: ids })
  },
  appendLog: () => reached(undefined),
  leave: () => reached(undefined),
}

let db: Store
let outbox: Outbox
let journal: Journal
let name = 0
beforeEach(async () => {
  kept.clear()
  within = true
  stored = []
  db = await openKept((cause) => expect.fail(String(cause)), `hand-over-${name++}`)
  const fail = (cause: unknown) => expect.fail(String(cause))
  outbox = createOutbox({ db, service, lang: () => 'zh-TW', onTrouble: fail, later: () => () => undefined })
  journal = createJournal(db, fail)
  await openRun(db, { header, base: 'https://example.test/', who: comeIn('小明') })
  keepPartsKnown('mechanical/engine-lathe')
  journal.append(header, { kind: 'end', why: 'finished', seq: 0, tick: 0 })
})

it('sends what waits, then removes name, runs and what was learnt', async () => {
  outbox.add(header, [statement])
  expect(await sendBeforeHandOver({ db, outbox, journal })).toEqual({ unsent: 0, unended: 0 })
  await handOver({ db }, service)
  expect(stored).toEqual([statement.id])
  expect(await db.count('runs')).toBe(0)
  expect(await db.count('entries')).toBe(0)
  expect(whoIsHere().nickname).toBeUndefined()
  expect(knowsParts('mechanical/engine-lathe')).toBe(false)
})

it('keeps what could not be sent, hidden, and forgets it once it has arrived', async () => {
  within = false
  outbox.add(header, [statement])
  expect(await sendBeforeHandOver({ db, outbox, journal })).toEqual({ unsent: 1, unended: 0 })
  await handOver({ db }, service)
  expect(await db.get('runs', header.run)).toMatchObject({ leaving: true })
  expect(await db.count('outgoing')).toBe(1)

  within = true
  await outbox.flush()
  expect(stored).toEqual([statement.id])
  expect(await db.count('runs')).toBe(0)
  expect(await db.count('entries')).toBe(0)
})

it('says that an unfinished run can then not be gone on with', async () => {
  await journal.settled()
  await amendRun(db, header.run, { ended: false })
  expect(await sendBeforeHandOver({ db, outbox, journal })).toEqual({ unsent: 0, unended: 1 })
})

it('two changes of a run at once lose neither', async () => {
  await Promise.all([amendRun(db, header.run, { ticket: 't' }), amendRun(db, header.run, { teachBack: { how: 'told' } })])
  expect(await db.get('runs', header.run)).toMatchObject({ ticket: 't', teachBack: { how: 'told' } })
})
