// The store below the requests.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, storedAt, transact } from '../../server/store/store.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gongfang-store-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))
const open = () => openStore({ dataDir, databaseUrl: undefined })

test('what broke a transaction is told, even when the engine has rolled back by itself', async () => {
  const store = await open()
  const broken = transact(store, async (queries) => {
    await sql`rollback`.execute(queries)
    throw new Error('the disk is full')
  })
  await expect(broken).rejects.toThrow('the disk is full')
  await store.close()
})

test('places rise, also after a new start and while the clock stands still', async () => {
  const first = await open()
  const [a, b] = [first.nextOrd(1000), first.nextOrd(1)]
  expect(b).toBeGreaterThanOrEqual(a + 1000)
  await first.db
    .insertInto('statement')
    .values({ school: 'home', id: 'x', ord: b + 1e9, voided: 0, run: null, payload: '{}' })
    .execute()
  await first.close()
  const again = await open()
  expect(again.nextOrd(1)).toBe(b + 1e9 + 1)
  expect(Math.abs(Date.parse(storedAt(b)) - Date.now())).toBeLessThan(60_000)
  await again.close()
})

test('a file that is no store is refused in words and left alone', async () => {
  writeFileSync(join(dataDir, 'gongfang.db'), 'letters to the headmaster, page 1 of 2000'.repeat(100))
  await expect(open()).rejects.toThrow('The sqlite store cannot be opened: file is not a database.')
})
