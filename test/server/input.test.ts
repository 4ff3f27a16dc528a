// Bad input: a clear message, nothing lost, the service unharmed.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerOf, openRun, startService, told } from './service.ts'
import type { Service } from './service.ts'

interface Fault {
  error: { code: string; message: string }
}

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

/** Sends bytes without end until the service answers. */
function flood(path: string, bytes: number, chunked: boolean): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(!chunked && { 'content-length': bytes }) }
    const sending = request(service.url + path, { method: 'POST', headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sending.on('error', reject)
    const chunk = Buffer.alloc(1024 * 1024, ' ')
    let left = bytes
    const write = () => {
      while (left > 0 && !sending.destroyed) {
        left -= chunk.length
        if (!sending.write(chunk)) return void sending.once('drain', write)
      }
      sending.end()
    }
    write()
  })
}

test.each([
  ['/api/enter', false],
  ['/api/enter', true],
  ['/xapi/statements', false],
  ['/xapi/statements', true],
])('100 MB to %s (chunked: %s) is refused as too big, and the service goes on', async (path, chunked) => {
  const answer = await flood(path, 100 * 1024 * 1024, chunked)
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('nothing was kept')
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
})

test('JSON nested a hundred thousand deep is refused', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  const answer = await service.xapi<Fault>('POST', '/statements', { body: deep })
  expect(answer).toMatchObject({ status: 400, json: { error: { code: 'too-deep' } } })
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${service.url}/api/enter`, { method: 'POST', headers, body: deep })).status).toBe(400)
})

test.each([
  ['no JSON', 'hello', 'body: expected valid JSON'],
  ['a list instead of an object', '[]', 'body: Invalid input: expected object'],
  ['nothing', '', 'body: Invalid input: expected object'],
  [
    'a nickname that is too long',
    JSON.stringify({ nickname: 'x'.repeat(25), lang: 'en' }),
    'body.nickname: expected at most 24 characters',
  ],
  ['a nickname with signs that cannot be seen', JSON.stringify({ nickname: 'a\u202Eb', lang: 'en' }), 'body.nickname: expected letters'],
  ['an unknown property', JSON.stringify({ lang: 'en', admin: true }), 'body: unexpected property "admin"'],
])('entering with %s says what was expected', async (_what, body, message) => {
  const response = await fetch(`${service.url}/api/enter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(response.status).toBe(400)
  expect(((await response.json()) as Fault).error.message).toContain(message)
})

test('an unknown address is 404 in the same form, without a stack', async () => {
  const response = await fetch(`${service.url}/api/nothing`)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('{"error":{"code":"not-found","message":"Nothing is here: GET /api/nothing"}}')
})

test('more than 50 statements at once are refused', async () => {
  const { run, browser, bearer } = await openRun(service)
  const many = Array.from({ length: 51 }, () => told(run))
  expect(await browser('POST', `/api/runs/${run}/statements`, many, bearer)).toMatchObject({
    status: 400,
    json: { error: { message: expect.stringContaining('statements: expected at most 50 statements') as string } },
  })
})

test('a header that is not one is refused by path', async () => {
  const { browser } = await openRun(service)
  const run = randomUUID()
  const answer = await browser<Fault>('POST', '/api/runs', { runId: run, header: { ...headerOf(run), tickRate: 60 } })
  expect(answer.status).toBe(400)
  expect(answer.json.error.message).toContain('body.header.tickRate')
})

test.skipIf(process.env['TEST_DATABASE_URL'])(
  'on a full disk a statement is refused with 507, and what was stored before is still there',
  async () => {
    const full = await startService()
    const { run, browser, bearer } = await openRun(full)
    const kept = told(run)
    await browser('POST', `/api/runs/${run}/statements`, [kept], bearer)
    await sql`pragma max_page_count = 1`.execute(full.store.db)
    const big = { ...told(run), result: { response: 'x'.repeat(500_000) } }
    expect(await browser('POST', `/api/runs/${run}/statements`, [told(run), big], bearer)).toMatchObject({
      status: 507,
      json: { error: { code: 'disk-full' } },
    })
    const { json } = await full.xapi<{ statements: { id: string }[] }>('GET', `/statements?registration=${run}`)
    expect(json.statements.map(({ id }) => id)).toEqual([kept.id])
    await sql`pragma max_page_count = 1000000`.execute(full.store.db)
    expect((await browser('POST', `/api/runs/${run}/statements`, [big], bearer)).status).toBe(200)
    await full.close()
  },
)

test.skipIf(process.env['TEST_DATABASE_URL'])('a store that became read-only answers 503 in words', async () => {
  const frozen = await startService()
  const { run, browser, bearer } = await openRun(frozen)
  await sql`pragma query_only = on`.execute(frozen.store.db)
  expect(await browser('POST', `/api/runs/${run}/statements`, [told(run)], bearer)).toMatchObject({
    status: 503,
    json: { error: { code: 'store-unavailable' } },
  })
  await frozen.close()
})
