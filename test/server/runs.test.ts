// What a learner's browser may tell, and what becomes of it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headerOf, openRun, owner, startService, told } from './service.ts'
import type { Browser, Service } from './service.ts'

interface Stored {
  id: string
  actor: { account: { homePage: string; name: string } }
  authority: { account: { name: string } }
}
interface Fault {
  error: { code: string; message: string }
}

let service: Service
let teacher: Browser
beforeAll(async () => {
  service = await startService()
  teacher = await owner(service)
})
afterAll(() => service.close())

test('a statement told with a ticket is found over /xapi and in the attempts', async () => {
  const { run, learner, browser, bearer } = await openRun(service, '小明')
  const statement = told(run)
  const answer = await browser('POST', `/api/runs/${run}/statements`, [statement], bearer)
  expect(answer).toMatchObject({ status: 200, json: { stored: [statement.id] } })

  const found = await service.xapi<{ statements: Stored[] }>('GET', `/statements?registration=${run}`)
  expect(found.json.statements.map(({ id }) => id)).toEqual([statement.id])
  expect(found.json.statements[0]?.actor).toEqual({
    objectType: 'Agent',
    account: { homePage: 'https://gongfang.example/', name: learner.id },
  })

  const attempts = await teacher<{ runs: { runId: string; learner: unknown; statements: Stored[] }[] }>('GET', '/api/attempts')
  expect(attempts.json.runs[0]).toMatchObject({
    runId: run,
    learner: { nickname: '小明', guest: false },
    statements: [{ id: statement.id }],
  })
})

test('a guest has no nickname and a pseudonym that is only a number', async () => {
  const { learner } = await openRun(service)
  expect(learner).toMatchObject({ nickname: null, guest: true })
  expect(learner.id).toMatch(/^[0-9a-f-]{36}$/)
})

test('who enters again with the same key is the same learner, and a run that was opened is still theirs', async () => {
  const key = randomUUID()
  const run = randomUUID()
  const opening = { runId: run, header: headerOf(run) }
  const first = service.browser()
  const { json: before } = await first<{ learner: { id: string } }>('POST', '/api/enter', { key, nickname: '小美', lang: 'zh-TW' })
  // The answer is lost, and with it ticket and cookie.
  await first('POST', '/api/runs', opening)
  const again = service.browser()
  const { json: after } = await again<{ learner: { id: string } }>('POST', '/api/enter', { key, nickname: '小美', lang: 'zh-TW' })
  expect(after.learner).toEqual(before.learner)
  expect((await again('POST', '/api/runs', opening)).status).toBe(200)

  const other = service.browser()
  await other('POST', '/api/enter', { key: randomUUID(), nickname: '小美', lang: 'zh-TW' })
  expect(await other('POST', '/api/runs', opening)).toMatchObject({ status: 409, json: { error: { code: 'run-taken' } } })
})

test('a device is told the time and the base of what it tells', async () => {
  const { json } = await service.browser()<{ now: string; base: string }>('GET', '/api/about')
  expect(Math.abs(Date.parse(json.now) - Date.now())).toBeLessThan(60_000)
  expect(json.base).toBe('https://gongfang.example/')
})

test('a forged actor, authority and stored time are replaced', async () => {
  const { run, learner, browser, bearer } = await openRun(service, '小華')
  const forged = {
    ...told(run),
    actor: { mbox: 'mailto:principal@school.example' },
    authority: { mbox: 'mailto:x@y.z' },
    stored: '2001-01-01T00:00:00Z',
  }
  expect((await browser('POST', `/api/runs/${run}/statements`, [forged], bearer)).status).toBe(200)
  const { json } = await service.xapi<Stored & { stored: string }>('GET', `/statements?statementId=${forged.id}`)
  expect(json.actor.account.name).toBe(learner.id)
  expect(json.authority.account.name).toBe('gongfang')
  expect(json.stored > '2026').toBe(true)
})

test('the same statement sent again is welcome and stored once', async () => {
  const { run, browser, bearer } = await openRun(service)
  const statements = [told(run), told(run, 'completed')]
  const first = await browser('POST', `/api/runs/${run}/statements`, statements, bearer)
  const again = await browser('POST', `/api/runs/${run}/statements`, statements, bearer)
  expect(again).toMatchObject({ status: 200, json: first.json as object })
  const found = await service.xapi<{ statements: Stored[] }>('GET', `/statements?registration=${run}`)
  expect(found.json.statements).toHaveLength(2)
})

test('other content under a stored id is refused with that id, and nothing of the batch is kept', async () => {
  const { run, browser, bearer } = await openRun(service)
  const statement = told(run)
  await browser('POST', `/api/runs/${run}/statements`, [statement], bearer)
  const other = told(run, 'completed')
  const answer = await browser<Fault & { id: string }>(
    'POST',
    `/api/runs/${run}/statements`,
    [other, told(run, 'failed', statement.id)],
    bearer,
  )
  expect(answer).toMatchObject({ status: 409, json: { id: statement.id, error: { code: 'different-statement' } } })
  expect((await service.xapi('GET', `/statements?statementId=${other.id}`)).status).toBe(404)
})

test('a bad statement is refused by index, path and expectation, and nothing of the batch is kept', async () => {
  const { run, browser, bearer } = await openRun(service)
  const good = told(run)
  const bad = { ...told(run), verb: { id: 'no iri' } }
  const answer = await browser<Fault>('POST', `/api/runs/${run}/statements`, [good, bad], bearer)
  expect(answer.status).toBe(400)
  expect(answer.json.error.message).toBe('statements[1].verb.id: expected an IRI; came "no iri"')
  expect((await service.xapi('GET', `/statements?statementId=${good.id}`)).status).toBe(404)
})

test('a statement of another run is refused', async () => {
  const { run, browser, bearer } = await openRun(service)
  const answer = await browser<Fault>('POST', `/api/runs/${run}/statements`, [told(randomUUID())], bearer)
  expect(answer.status).toBe(400)
  expect(answer.json.error.message).toContain('statements[0].context.registration: expected the run')
})

test('a ticket opens its own run alone, and a forged one none', async () => {
  const [mine, theirs] = [await openRun(service), await openRun(service)]
  const path = `/api/runs/${theirs.run}/statements`
  expect((await mine.browser('POST', path, [told(theirs.run)], mine.bearer)).status).toBe(401)
  expect((await mine.browser('POST', path, [told(theirs.run)], { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' })).status).toBe(401)
  expect((await mine.browser('POST', path, [told(theirs.run)])).status).toBe(401)
})

test('opening a run again gives a ticket to its learner, and 409 to anyone else or with another header', async () => {
  const { run, browser } = await openRun(service)
  expect((await browser('POST', '/api/runs', { runId: run, header: headerOf(run) })).status).toBe(200)
  expect((await browser('POST', '/api/runs', { runId: run, header: { ...headerOf(run), seed: 2 } })).status).toBe(409)
  const other = service.browser()
  await other('POST', '/api/enter', { lang: 'en' })
  expect((await other('POST', '/api/runs', { runId: run, header: headerOf(run) })).status).toBe(409)
})

test('the log grows by seq: again is welcome, a gap names what is expected, other content is refused', async () => {
  const { run, browser, bearer } = await openRun(service, '小美')
  const look = (seq: number, part = 'chuck') => ({ seq, tick: seq * 50, kind: 'look', part })
  const send = (from: number, entries: unknown[]) => browser('POST', `/api/runs/${run}/log`, { from, entries }, bearer)
  expect(await send(0, [look(0), look(1)])).toMatchObject({ status: 200, json: { next: 2 } })
  expect(await send(1, [look(1), look(2)])).toMatchObject({ status: 200, json: { next: 3 } })
  expect(await send(7, [look(7)])).toMatchObject({ status: 409, json: { expected: 3, error: { code: 'gap' } } })
  expect(await send(1, [look(1, 'guard')])).toMatchObject({ status: 409, json: { error: { code: 'entry-differs' } } })
  const read = await teacher<{ entries: { seq: number }[]; learner: { nickname: string } }>('GET', `/api/runs/${run}`)
  expect(read.json.entries.map(({ seq }) => seq)).toEqual([0, 1, 2])
  expect(read.json.learner.nickname).toBe('小美')
})

test('a learner reads their own run and nobody else’s', async () => {
  const [mine, theirs] = [await openRun(service), await openRun(service)]
  expect((await mine.browser('GET', `/api/runs/${mine.run}`)).status).toBe(200)
  expect((await mine.browser('GET', `/api/runs/${theirs.run}`)).status).toBe(404)
  expect((await service.browser()('GET', `/api/runs/${mine.run}`)).status).toBe(401)
})

test('a forged learner cookie is nobody', async () => {
  const { learner } = await openRun(service)
  const answer = await service.browser()('GET', '/api/me', undefined, { cookie: `gongfang_learner=${learner.id}.c2lnbmF0dXJl` })
  expect(answer.status).toBe(401)
})

test('after leaving the browser is nobody', async () => {
  const { browser } = await openRun(service, '小明')
  expect((await browser('GET', '/api/me')).status).toBe(200)
  await browser('POST', '/api/leave', {})
  expect((await browser('GET', '/api/me')).status).toBe(401)
})
