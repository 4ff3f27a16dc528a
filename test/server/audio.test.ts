// Lines that a school has spoken itself: kept by a teacher, listed, served, replaced, taken away.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWNER, owner, startService } from './service.ts'
import type { Service } from './service.ts'

const data = mkdtempSync(join(tmpdir(), 'gongfang-audio-'))
let service: Service
let cookie = ''
beforeAll(async () => {
  service = await startService({ DATA_DIR: data })
  await owner(service)
  const signedIn = await service.browser()('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  writeFileSync(join(data, 'secret.wav'), 'not in the folder of lines')
})
afterAll(async () => {
  await service.close()
  rmSync(data, { recursive: true, force: true })
})

const LINE = 'zh-TW/mechanical/engine-lathe/step.s01.title'
const wav = (words: string) => Buffer.concat([Buffer.from('RIFF____WAVEfmt '), Buffer.alloc(40), Buffer.from(words)])
const send = (method: string, path: string, body?: Buffer, headers: Record<string, string> = { cookie }) =>
  fetch(service.url + path, {
    method,
    headers: { ...(body && { 'content-type': 'audio/wav' }), ...headers },
    ...(body && { body: new Uint8Array(body) }),
  })
const listed = async () => (await (await send('GET', '/api/audio/zh-TW', undefined, {})).json()) as unknown

test('a line is kept, listed, heard by anybody, replaced and taken away', async () => {
  expect(await listed()).toEqual({ lessons: {} })
  expect((await send('PUT', `/api/audio/${LINE}`, wav('first'))).status).toBe(200)
  expect((await send('PUT', `/api/audio/${LINE}`, wav('second'))).status).toBe(200)
  expect(await listed()).toEqual({ lessons: { 'mechanical/engine-lathe': ['step.s01.title'] } })
  const heard = await send('GET', `/audio/${LINE}`, undefined, {})
  expect([heard.status, heard.headers.get('content-type'), (await heard.text()).endsWith('second')]).toEqual([200, 'audio/wav', true])
  expect((await send('DELETE', `/api/audio/${LINE}`)).status).toBe(200)
  expect(await listed()).toEqual({ lessons: {} })
  expect((await send('GET', `/audio/${LINE}`, undefined, {})).status).toBe(404)
})

test('only teachers keep lines, only WAV is kept, and none that is too long', async () => {
  expect((await send('PUT', `/api/audio/${LINE}`, wav('x'), {})).status).toBe(401)
  expect((await send('DELETE', `/api/audio/${LINE}`, undefined, {})).status).toBe(401)
  const wrong = await send('PUT', `/api/audio/${LINE}`, Buffer.alloc(100))
  expect([wrong.status, ((await wrong.json()) as { error: { code: string } }).error.code]).toEqual([400, 'not-wav'])
  expect((await send('PUT', `/api/audio/${LINE}`, Buffer.alloc(4 * 1024 * 1024))).status).toBe(413)
  expect(await listed()).toEqual({ lessons: {} })
})

test.each(['zh-TW/mechanical/engine-lathe/..%2f..%2fx', 'zh-TW/..%2f../x/step', '..%2fx/a/b/c', 'zh-TW/a/b/.hidden'])(
  'no line is kept at %s',
  async (path) => {
    expect((await send('PUT', `/api/audio/${path}`, wav('x'))).status).toBe(400)
  },
)

test('nothing else of the data folder is served', async () => {
  for (const path of ['/audio/..%2fsecret.wav', '/audio/..%2fsecret', '/audio/', '/audio/zh-TW/'])
    expect((await send('GET', path, undefined, {})).status, path).toBeGreaterThanOrEqual(403)
})
