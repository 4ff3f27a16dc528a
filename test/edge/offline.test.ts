// Files kept for a lesson: once each, of one version.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepForOffline } from '../../src/edge/offline.ts'

const HERE = 'https://school.example'
const absolute = (url: string) => new URL(url, HERE).href
let kept: Set<string>
let fetched: string[]
let within: boolean

beforeEach(() => {
  kept = new Set()
  fetched = []
  within = true
  const cache = {
    match: async (url: string) => (kept.has(absolute(url)) ? {} : undefined),
    add: async (url: string) => {
      if (!within) throw new TypeError('no network')
      fetched.push(url)
      kept.add(absolute(url))
    },
    keys: async () => [...kept].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => kept.delete(url),
  }
  vi.stubGlobal('caches', { open: async () => cache })
  vi.stubGlobal('location', { href: `${HERE}/l/mechanical/engine-lathe` })
})
afterEach(() => vi.unstubAllGlobals())

it('a file is fetched once, and again when its version is another; the older one goes, and other files stay', async () => {
  await keepForOffline(['/models/a.glb?v=1', '/models/b.glb?v=1', '/pictures/a.webp'])
  await keepForOffline(['/models/a.glb?v=2', '/pictures/a.webp'])
  expect(fetched).toEqual(['/models/a.glb?v=1', '/models/b.glb?v=1', '/pictures/a.webp', '/models/a.glb?v=2'])
  expect([...kept].sort()).toEqual(['/models/a.glb?v=2', '/models/b.glb?v=1', '/pictures/a.webp'].map(absolute))
})

it('the older version stays until the newer one is there', async () => {
  await keepForOffline(['/models/a.glb?v=1'])
  within = false
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(await keepForOffline(['/models/a.glb?v=2'])).toEqual(['/models/a.glb?v=2'])
  expect([...kept]).toEqual([absolute('/models/a.glb?v=1')])
})
