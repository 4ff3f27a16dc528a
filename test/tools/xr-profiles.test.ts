// Controllers as we serve them: few, small, and whole.
import { readFileSync } from 'node:fs'
import { NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { expect, it } from 'vitest'
import { slimList, withSmallTextures } from '../../tools/xr-profiles.ts'

const io = new NodeIO().registerExtensions(ALL_EXTENSIONS)
const folder = 'node_modules/@webxr-input-profiles/assets/dist/profiles'

it('shrinks the textures and leaves every node its name', async () => {
  const before = readFileSync(`${folder}/oculus-touch-v3/left.glb`)
  const after = await withSmallTextures(before)
  const [was, is] = await Promise.all([io.readBinary(before), io.readBinary(after)])
  const names = (document: typeof was) =>
    document
      .getRoot()
      .listNodes()
      .map((node) => node.getName())
  const widest = (document: typeof was) =>
    Math.max(
      ...document
        .getRoot()
        .listTextures()
        .map((texture) => texture.getSize()?.[0] ?? 0),
    )
  expect(names(is)).toEqual(names(was))
  expect(widest(was)).toBeGreaterThan(256)
  expect(widest(is)).toBe(256)
})

it('lists what is kept, and the plain model for everything else that has one trigger', () => {
  const list = slimList({
    'pico-4': { path: 'p' },
    'generic-trigger': { path: 't' },
    'generic-trigger-squeeze': { path: 's' },
    other: { path: 'o' },
  })
  expect(list).toEqual({ 'pico-4': { path: 'p' }, 'generic-trigger': { path: 't' }, 'generic-trigger-squeeze': { path: 't' } })
})
