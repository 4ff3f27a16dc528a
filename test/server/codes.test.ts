// Six digits that lead to a lesson.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openRun, owner, startService } from './service.ts'
import type { Browser, Service } from './service.ts'

let service: Service
let teacher: Browser
beforeAll(async () => {
  service = await startService()
  teacher = await owner(service)
})
afterAll(() => service.close())

const lesson = { cluster: 'mechanical', equipment: 'engine-lathe', help: 'guided' }

test('a teacher gives six digits, and whoever types them is told the lesson', async () => {
  const { json } = await teacher<{ code: string }>('POST', '/api/codes', lesson)
  expect(json.code).toMatch(/^\d{6}$/)
  expect((await service.browser()('GET', `/api/codes/${json.code}`)).json).toEqual({ lesson })
})

test('digits that nobody has given, or what is not six digits, lead nowhere', async () => {
  const { json } = await teacher<{ code: string }>('POST', '/api/codes', lesson)
  const other = String((Number(json.code) + 1) % 1_000_000).padStart(6, '0')
  expect(await service.browser()('GET', `/api/codes/${other}`)).toMatchObject({ status: 404, json: { error: { code: 'no-code' } } })
  expect((await service.browser()('GET', '/api/codes/12345')).status).toBe(400)
})

test('pupils give none, and a lesson must be a folder’s name', async () => {
  const { browser } = await openRun(service)
  expect((await browser('POST', '/api/codes', lesson)).status).toBe(401)
  expect((await teacher('POST', '/api/codes', { ...lesson, cluster: '../secret' })).status).toBe(400)
})

test('the next day they lead nowhere', async () => {
  const { json } = await teacher<{ code: string }>('POST', '/api/codes', lesson)
  vi.useFakeTimers({ now: Date.now() + 13 * 3600_000, toFake: ['Date'] })
  expect((await service.browser()('GET', `/api/codes/${json.code}`)).status).toBe(404)
  vi.useRealTimers()
})
