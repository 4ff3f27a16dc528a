// The built app as it is served: pages, files, caching.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFolder } from '../../server/compress-folder.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
const dist = mkdtempSync(join(tmpdir(), 'gongfang-dist-'))
beforeAll(async () => {
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>工坊</title>')
  writeFileSync(join(dist, 'sw.js'), '// worker')
  mkdirSync(join(dist, 'models'))
  writeFileSync(join(dist, 'models/lathe.usdz'), 'PK'.repeat(3000))
  writeFileSync(join(dist, '.source-hash'), 'hash')
  writeFileSync(join(dist, 'assets/app-1a2b.js'), `export const words = ${JSON.stringify('車床 '.repeat(2000))}`)
  await compressFolder(dist)
  service = await startService({}, dist)
})
afterAll(async () => {
  await service.close()
  rmSync(dist, { recursive: true })
})

test.each([
  '/',
  '/c/mechanical',
  '/l/mechanical/engine-lathe/run?help=exam',
  '/join',
  '/me',
  '/passport',
  '/setup',
  '/teach?setup=x',
  '/admin',
])('%s is the app’s page, asked for anew each time', async (path) => {
  const response = await fetch(service.url + path)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('工坊')
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('an unknown page is the app’s page with 404', async () => {
  const response = await fetch(`${service.url}/nowhere`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('工坊')
})

test.each(['/assets/app-0000.js', '/models/nothing.glb', '/.source-hash', '/%2e%2e/package.json'])(
  '%s is 404, never a page',
  async (path) => {
    const response = await fetch(service.url + path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('工坊')
  },
)

test('what Quick Look opens is called by its name and comes as it is', async () => {
  const response = await fetch(`${service.url}/models/lathe.usdz?v=1a2b3c4d`, { headers: { 'accept-encoding': 'br, gzip' } })
  expect(response.headers.get('content-type')).toBe('model/vnd.usdz+zip')
  expect(response.headers.get('content-encoding')).toBeNull()
})

test('a file with a hash in its name is kept for ever and comes compressed', async () => {
  const response = await fetch(`${service.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('vary')).toContain('accept-encoding')
  expect(response.headers.get('content-type')).toContain('javascript')
  expect(await response.text()).toContain('車床')
})

test('the service worker is asked for anew each time', async () => {
  expect((await fetch(`${service.url}/sw.js`)).headers.get('cache-control')).toBe('no-cache')
})

test('pages may enter a headset and load nothing from elsewhere', async () => {
  const { headers } = await fetch(service.url)
  expect(headers.get('permissions-policy')).toContain('xr-spatial-tracking=(self)')
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(headers.get('content-security-policy')).not.toContain('http')
})

test('health and numbers are told to machines', async () => {
  expect(await (await fetch(`${service.url}/healthz`)).json()).toMatchObject({ store: { state: 'ok' } })
  expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(/^gongfang_statements_stored_total 0$/m)
})
