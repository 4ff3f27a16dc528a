// Two processes on one PostgreSQL behave as one service. Runs where TEST_DATABASE_URL names a server.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openRun, OWNER, owner, startService, told } from './service.ts'
import type { Service } from './service.ts'

const url = process.env['TEST_DATABASE_URL'] ?? ''

async function twoServices(): Promise<[Service, Service]> {
  const name = `gongfang_pair_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(url)
  own.pathname = name
  return Promise.all([startService({ DATABASE_URL: own.href }), startService({ DATABASE_URL: own.href })])
}

test.skipIf(!url)('what one process stores, the other serves, streams and refuses to store twice', async () => {
  const [one, two] = await twoServices()
  await owner(one)
  const signedIn = await two.browser()('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((part) => part.split(';')[0])
    .join('; ')
  const stop = new AbortController()
  const stream = await fetch(`${two.url}/api/events`, { headers: { cookie }, signal: stop.signal })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await reader?.read())?.value ?? ''

  const { run, browser, bearer } = await openRun(one, '小明')
  const batch = Array.from({ length: 20 }, () => told(run))
  const send = (service: Service) =>
    fetch(`${service.url}/api/runs/${run}/statements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer },
      body: JSON.stringify(batch),
    })
  const answers = await Promise.all([one, two, one, two, one, two].map(send))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect((await browser('GET', `/api/runs/${run}`)).status).toBe(200)
  expect((await two.xapi<{ statements: unknown[] }>('GET', `/statements?registration=${run}`)).json.statements).toHaveLength(20)
  while (heard.split('event: statement').length <= 20) heard += (await reader?.read())?.value ?? ''
  expect(heard.match(/^data: .*小明/gm)).toHaveLength(20)
  stop.abort()
  await Promise.all([one.close(), two.close()])
})
