// What a school settles for time in headsets, and what pupils answer about how they feel.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRun, owner, startService } from './service.ts'
import type { Browser, Service } from './service.ts'

let service: Service
let teacher: Browser
beforeAll(async () => {
  service = await startService()
  teacher = await owner(service)
})
afterAll(() => service.close())

const rules = { softMin: 10, hardMin: 12, keepsAnswers: true }
const told = {
  moment: 'after',
  at: '2026-11-27T02:00:00.000Z',
  answers: { discomfort: 'none', eyes: 'slight', nausea: 'none', dizziness: 'none' },
}

test('nobody has settled anything: fifteen and twenty minutes, and nothing is kept', async () => {
  expect((await service.browser()('GET', '/api/school')).json).toEqual({ rules: { softMin: 15, hardMin: 20, keepsAnswers: false } })
  const { run, browser } = await openRun(service)
  expect(await browser('POST', `/api/runs/${run}/comfort`, told)).toMatchObject({ status: 409, json: { error: { code: 'not-asked' } } })
  expect((await teacher('GET', `/api/runs/${run}/comfort`)).json).toEqual({ told: [] })
})

test('a teacher settles, everybody is told; a learner settles nothing', async () => {
  const { browser } = await openRun(service)
  expect((await browser('PUT', '/api/school', rules)).status).toBe(401)
  expect((await teacher('PUT', '/api/school', rules)).json).toEqual({ rules })
  expect((await browser('GET', '/api/school')).json).toEqual({ rules })
})

test.each([
  [{ ...rules, softMin: 12 }, 'body.hardMin: expected more minutes than softMin'],
  [{ ...rules, hardMin: 31 }, 'body.hardMin: expected at most 30 minutes; came 31'],
  [{ ...rules, softMin: 4 }, 'body.softMin: expected at least 5 minutes; came 4'],
])('%j is refused: %s', async (wrong, message) => {
  expect(await teacher('PUT', '/api/school', wrong)).toMatchObject({ status: 400, json: { error: { message } } })
})

test('while the school asks, the run’s own learner tells and the teacher reads; told twice is kept once', async () => {
  await teacher('PUT', '/api/school', rules)
  const { run, browser } = await openRun(service)
  for (let time = 0; time < 2; time++) expect((await browser('POST', `/api/runs/${run}/comfort`, told)).status).toBe(200)
  expect((await teacher('GET', `/api/runs/${run}/comfort`)).json).toEqual({ told: [told] })
  expect((await browser('GET', `/api/runs/${run}/comfort`)).status).toBe(401)
  const other = await openRun(service)
  expect((await other.browser('POST', `/api/runs/${run}/comfort`, told)).status).toBe(404)
  expect((await browser('POST', `/api/runs/${run}/comfort`, { ...told, answers: { eyes: 'awful' } })).status).toBe(400)
})
