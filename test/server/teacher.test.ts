// The teacher's side: who gets in, and what is seen live.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRun, owner, OWNER, startService, TOKEN, told } from './service.ts'
import type { Browser, Service } from './service.ts'

let service: Service
let teacher: Browser
let cookie = ''
beforeAll(async () => {
  service = await startService()
  teacher = await owner(service)
  const signedIn = await service.browser()('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})
afterAll(() => service.close())

test('the setup link makes one owner and then is dead', async () => {
  expect((await teacher('GET', '/api/teacher')).json).toMatchObject({ teacher: { email: OWNER.email, name: OWNER.name, role: 'owner' } })
  const second = await service.browser()('POST', '/api/setup', { token: TOKEN, ...OWNER, email: 'second@school.example' })
  expect(second).toMatchObject({ status: 403, json: { error: { code: 'setup-link' } } })
})

test('a failed setup leaves the link alive, a wrong token does nothing, and of three at once one becomes the owner', async () => {
  const fresh = await startService()
  const guest = fresh.browser()
  expect((await guest('POST', '/api/setup', { token: 'wrong', ...OWNER })).status).toBe(403)
  expect(await guest('POST', '/api/setup', { token: TOKEN, ...OWNER, password: 'short' })).toMatchObject({
    status: 400,
    json: { error: { message: 'body.password: expected at least 10 characters' } },
  })
  const atOnce = ['a', 'b', 'c'].map((who) => guest('POST', '/api/setup', { token: TOKEN, ...OWNER, email: `${who}@school.example` }))
  expect((await Promise.all(atOnce)).filter(({ status }) => status === 200)).toHaveLength(1)
  await fresh.close()
})

test.each(['/api/attempts', '/api/events', '/api/teachers'])('%s is refused to learners', async (path) => {
  const { browser } = await openRun(service, '小明')
  expect((await browser('GET', path)).status).toBe(401)
})

test('who asks whether a teacher is signed in is answered, not refused', async () => {
  const learner = (await openRun(service, '小明')).browser
  for (const browser of [service.browser(), learner])
    expect(await browser('GET', '/api/teacher')).toMatchObject({ status: 200, json: { teacher: null } })
})

test('nobody makes an account without the owner', async () => {
  const answer = await service.browser()('POST', '/api/auth/sign-up/email', { ...OWNER, email: 'me@school.example' })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect((await service.browser()('POST', '/api/teachers', { ...OWNER, email: 'me@school.example' })).status).toBe(401)
})

test('the owner adds a teacher, who sees attempts but adds nobody', async () => {
  const colleague = { email: 'chen@school.example', password: 'another long phrase', name: '陳老師' }
  expect(await teacher('POST', '/api/teachers', colleague)).toMatchObject({ status: 200, json: { teacher: { role: 'teacher' } } })
  const browser = service.browser()
  await browser('POST', '/api/auth/sign-in/email', { email: colleague.email, password: colleague.password })
  expect((await browser('GET', '/api/attempts')).status).toBe(200)
  expect((await browser('POST', '/api/teachers', { ...colleague, email: 'x@school.example' })).status).toBe(403)
  await browser('POST', '/api/auth/sign-out', {})
  expect((await browser('GET', '/api/attempts')).status).toBe(401)
})

test('a change asked for by another site’s page is refused', async () => {
  const foreign = { origin: 'https://evil.example' }
  expect((await teacher('POST', '/api/teachers', { ...OWNER, email: 'y@school.example' }, foreign)).status).toBe(403)
  expect((await teacher('POST', '/api/auth/sign-out', {}, foreign)).status).toBe(403)
  expect((await teacher('POST', '/api/leave', {}, { origin: service.url })).status).toBe(200)
})

/** Reads events from an open stream until `count` have come. */
async function listen(
  count: number,
  headers: Record<string, string> = {},
): Promise<{ ready: Promise<void>; events: Promise<{ id: string; data: { runId: string; statement: { id: string } } }[]> }> {
  const stop = new AbortController()
  const response = await fetch(`${service.url}/api/events`, { headers: { cookie, ...headers }, signal: stop.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const blocks = () => text.split('\n\n').filter((block) => block.includes('event: statement'))
  const readOn = async () => {
    text += (await reader?.read())?.value ?? ''
  }
  const ready = readOn()
  const events = ready.then(async () => {
    while (blocks().length < count) await readOn()
    stop.abort()
    return blocks().map((block) => ({
      id: /^id: (.*)$/m.exec(block)?.[1] ?? '',
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as never,
    }))
  })
  return { ready, events }
}

test('what a run tells arrives live, and a resumed stream misses nothing', async () => {
  const { run, browser, bearer } = await openRun(service, '小美')
  const [first, second, third] = [told(run), told(run, 'progressed'), told(run, 'completed')]
  const live = await listen(1)
  await live.ready
  await browser('POST', `/api/runs/${run}/statements`, [first], bearer)
  const [event] = await live.events
  expect(event?.data).toMatchObject({ runId: run, learner: { nickname: '小美' }, statement: { id: first.id } })

  await browser('POST', `/api/runs/${run}/statements`, [second, third], bearer)
  const resumed = await listen(2, { 'last-event-id': event?.id ?? '' })
  expect((await resumed.events).map(({ data }) => data.statement.id)).toEqual([second.id, third.id])
})

test('an outside program cannot put a row on the board by naming a run', async () => {
  const { run } = await openRun(service)
  const forged = { ...told(run), actor: { mbox: 'mailto:x@school.example' } }
  expect((await service.xapi('POST', '/statements', { body: forged })).status).toBe(200)
  const { json } = await teacher<{ runs: { runId: string; statements: unknown[] }[] }>('GET', '/api/attempts')
  expect(json.runs.find(({ runId }) => runId === run)?.statements).toEqual([])
})

test('signing in works behind a proxy that took the s off https', async () => {
  const origin = service.url.replace('http:', 'https:')
  const answer = await service.browser()('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password }, { origin })
  expect(answer.status).toBe(200)
})

// Last: it uses up this address's attempts.
test('guessing passwords is slowed down', async () => {
  const guess = () => service.browser()('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: 'not the password' })
  expect((await guess()).status).toBe(401)
  const answers = await Promise.all(Array.from({ length: 22 }, guess))
  expect(answers.at(-1)).toMatchObject({ status: 429, json: { error: { code: 'too-many' } } })
})
