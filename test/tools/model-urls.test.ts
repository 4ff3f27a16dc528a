// The address of a model changes with its bytes, and everything a lesson is drawn from has such an address.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assetsOf, openLesson } from '../../src/edge/content.ts'
import { versionsOf } from '../../tools/model-urls.ts'

it('a changed file has another version, an unchanged one the same', () => {
  const root = mkdtempSync(join(tmpdir(), 'models-'))
  mkdirSync(join(root, 'shared'))
  writeFileSync(join(root, 'a.glb'), 'one')
  writeFileSync(join(root, 'shared/b.ktx2'), 'same')
  const before = versionsOf(root)
  writeFileSync(join(root, 'a.glb'), 'two')
  const after = versionsOf(root)
  rmSync(root, { recursive: true })
  expect(Object.keys(before)).toEqual(['a.glb', 'shared/b.ktx2'])
  expect(before['a.glb']).toMatch(/^[0-9a-f]{8}$/)
  expect(after['a.glb']).not.toBe(before['a.glb'])
  expect(after['shared/b.ktx2']).toBe(before['shared/b.ktx2'])
})

it('every model that a lesson keeps for offline use is asked for by its version', async () => {
  const models = assetsOf(await openLesson('mechanical', 'engine-lathe')).filter((url) => url.startsWith('/models/'))
  expect(models.length).toBeGreaterThan(5)
  expect(models.filter((url) => !/\?v=[0-9a-f]{8}$/.test(url))).toEqual([])
})
