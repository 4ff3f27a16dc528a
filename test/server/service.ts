// A service for tests: the real app over real HTTP on a free port, with a data folder of its own.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createApp } from '../../server/app.ts'
import { readSettings } from '../../server/settings.ts'
import { openStore } from '../../server/store/store.ts'
import type { Store } from '../../server/store/store.ts'

export const OWNER = { email: 'owner@school.example', password: 'a long pass phrase', name: '王老師' }
export const TOKEN = 'setup-token-of-the-test'
export const KEY = `Basic ${Buffer.from('outside:outside-secret').toString('base64')}`

export interface Answer<T = unknown> {
  status: number
  headers: Headers
  json: T
}

export interface Service {
  url: string
  store: Store
  /** A browser of its own: keeps its cookies. */
  browser(): Browser
  /** A request to /xapi with the test's key. */
  xapi<T = unknown>(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer<T>>
  close(): Promise<void>
}

export type Browser = <T = unknown>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') && text
  return { status: response.status, headers: response.headers, json: (isJson ? JSON.parse(text) : text) as T }
}

export async function startService(env: Record<string, string> = {}, dist?: string): Promise<Service> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongfang-'))
  const settings = readSettings(
    { DATA_DIR: dataDir, GONGFANG_SETUP_TOKEN: TOKEN, GONGFANG_LRS_KEYS: 'outside:outside-secret', ...(await freshDatabase()), ...env },
    [],
  )
  if (dist) settings.dist = dist
  const store = await openStore(settings)
  const { app } = await createApp(settings, store)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  const browser = (): Browser => {
    const jar = new Map<string, string>()
    return async (method, path, body, headers = {}) => {
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (name) jar.set(name, value ?? '')
      }
      return read(response)
    }
  }

  return {
    url,
    store,
    browser,
    async xapi(method, path, { body, headers = {} } = {}) {
      return read(
        await fetch(`${url}/xapi${path}`, {
          method,
          headers: {
            authorization: KEY,
            'x-experience-api-version': '1.0.3',
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      )
    },
    async close() {
      await app.close()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The tests run on PostgreSQL when TEST_DATABASE_URL names a server where databases may be made: each service gets its own. */
async function freshDatabase(): Promise<Record<string, string>> {
  const url = process.env['TEST_DATABASE_URL']
  if (!url) return {}
  const name = `gongfang_test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(url)
  own.pathname = name
  return { DATABASE_URL: own.href }
}

/** A teacher's browser, signed in as the owner. */
export async function owner(service: Service): Promise<Browser> {
  const teacher = service.browser()
  await teacher('POST', '/api/setup', { token: TOKEN, ...OWNER })
  await teacher('POST', '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
  return teacher
}

export const headerOf = (run: string) => ({
  schemaVersion: 1 as const,
  run,
  cluster: 'mechanical',
  equipment: 'engine-lathe',
  lessonVersion: '1.0.0',
  contentHash: 'ab'.repeat(32),
  rules: 1 as const,
  tickRate: 50 as const,
  seed: 1,
  help: 'guided' as const,
  task: { kind: 'lesson' as const },
  startedAt: '2026-11-23T01:00:00.000Z',
})

/** What a run tells: no actor, the run as registration. */
export const told = (run: string, verb = 'initialized', id: string = randomUUID()) => ({
  id,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
  object: { id: 'https://gongfang.example/lessons/mechanical/engine-lathe' },
  context: { registration: run },
  timestamp: '2026-11-23T01:00:00.000Z',
})

export interface OpenRun {
  run: string
  learner: { id: string; nickname: string | null; guest: boolean }
  browser: Browser
  bearer: Record<string, string>
}

/** A learner who has entered and opened a run. */
export async function openRun(service: Service, nickname?: string): Promise<OpenRun> {
  const browser = service.browser()
  const entered = await browser<{ learner: OpenRun['learner'] }>('POST', '/api/enter', { lang: 'zh-TW', ...(nickname && { nickname }) })
  const run = randomUUID()
  const opened = await browser<{ ticket: string }>('POST', '/api/runs', { runId: run, header: headerOf(run) })
  return { run, learner: entered.json.learner, browser, bearer: { authorization: `Bearer ${opened.json.ticket}` } }
}
