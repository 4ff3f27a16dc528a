// Sign-language videos of a school: listed by step, served in parts, nothing else of the data folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from './service.ts'
import type { Service } from './service.ts'

const data = mkdtempSync(join(tmpdir(), 'gongfang-signs-'))
const folder = join(data, 'sign/mechanical/engine-lathe')
let service: Service
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 's01.webm'), 'the first step, signed')
  writeFileSync(join(folder, 's02.mp4'), 'the second')
  writeFileSync(join(folder, 'notes.txt'), 'not a video')
  writeFileSync(join(data, 'secret.mp4'), 'not in the folder of signs')
  service = await startService({ DATA_DIR: data })
})
afterAll(async () => {
  await service.close()
  rmSync(data, { recursive: true, force: true })
})

const ask = (path: string, headers: Record<string, string> = {}) => fetch(service.url + path, { headers })

test('a lesson’s videos are listed by step; a lesson without any has none', async () => {
  expect(await (await ask('/api/signs/mechanical/engine-lathe')).json()).toEqual({
    steps: { s01: '/sign/mechanical/engine-lathe/s01.webm', s02: '/sign/mechanical/engine-lathe/s02.mp4' },
  })
  expect(await (await ask('/api/signs/food/mixer')).json()).toEqual({ steps: {} })
})

test('a video comes whole or in parts', async () => {
  const whole = await ask('/sign/mechanical/engine-lathe/s01.webm')
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'video/webm'])
  const part = await ask('/sign/mechanical/engine-lathe/s01.webm', { range: 'bytes=4-8' })
  expect([part.status, await part.text()]).toEqual([206, 'first'])
})

test.each([
  '/sign/mechanical/engine-lathe/notes.txt',
  '/sign/..%2fsecret.mp4',
  '/sign/mechanical/engine-lathe/',
  '/sign/mechanical/engine-lathe/s09.mp4',
])('%s is not there', async (path) => {
  expect((await ask(path)).status).toBeGreaterThanOrEqual(403)
})

test('an address that climbs out of the folder is refused', async () => {
  expect((await ask('/api/signs/..%2f../x')).status).toBe(400)
})
