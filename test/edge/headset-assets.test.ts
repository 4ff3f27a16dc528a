import { afterEach, expect, it, vi } from 'vitest'
import { headsetAssets } from '../../src/edge/headset-assets.ts'

const served: Record<string, unknown> = {
  '/xr-profiles/profilesList.json': {
    'pico-4': { path: 'pico-4/profile.json' },
    'generic-trigger': { path: 'generic-trigger/profile.json' },
    'generic-trigger-squeeze': { path: 'generic-trigger/profile.json' },
  },
  '/xr-profiles/pico-4/profile.json': { layouts: { left: { assetPath: 'left.glb' }, right: { assetPath: 'right.glb' } } },
  '/xr-profiles/generic-trigger/profile.json': { layouts: { none: { assetPath: 'none.glb' } } },
}

const onADevice = (xr: unknown, files = served) => {
  vi.stubGlobal('navigator', { xr })
  vi.stubGlobal('location', { href: 'https://gongfang.example/l/mechanical/engine-lathe' })
  vi.stubGlobal('fetch', async (url: string) =>
    url in files ? new Response(JSON.stringify(files[url])) : new Response('', { status: 404 }),
  )
}

afterEach(() => vi.unstubAllGlobals())

it('names every hand and controller once, where there is a headset', async () => {
  onADevice({ isSessionSupported: async () => true })
  expect(await headsetAssets()).toEqual([
    '/xr-profiles/profilesList.json',
    '/xr-profiles/pico-4/profile.json',
    '/xr-profiles/pico-4/left.glb',
    '/xr-profiles/pico-4/right.glb',
    '/xr-profiles/generic-trigger/profile.json',
    '/xr-profiles/generic-trigger/none.glb',
  ])
})

it('asks for nothing where there is none', async () => {
  onADevice(undefined)
  expect(await headsetAssets()).toEqual([])
  onADevice({ isSessionSupported: async () => false })
  expect(await headsetAssets()).toEqual([])
})

it('tells which list is missing', async () => {
  onADevice({ isSessionSupported: async () => true }, {})
  await expect(headsetAssets()).rejects.toThrow('/xr-profiles/profilesList.json: expected a file, came 404')
})
