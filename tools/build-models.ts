// npm run models [ids…] [--force]: rebuilds the models whose sources changed, and the textures all of them share.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildModel, OUT } from '../models/build/build-model.ts'
import { sourceHash } from '../models/build/source-hash.ts'
import { toKtx2 } from '../models/build/texture.ts'
import type { Model } from '../models/kit/model.ts'
import { paintTrim } from '../models/textures/trim.ts'
import { gltf } from '../models/build/document.ts'

/** All model programs: one file a machine and a room, the file's name is the model's id or its room. */
export const modelPrograms = (): string[] =>
  ['models/machines', 'models/rooms'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.ts'))
          .map((file) => `${folder}/${file}`)
      : [],
  )

/** The model a program makes (its default export). */
export async function loadModel(program: string): Promise<Model> {
  const module = (await import(pathToFileURL(program).href)) as { default?: Model }
  if (!module.default) throw new Error(`${program}: expected a default export of a Model, found none`)
  return module.default
}

/** The source hash a built GLB carries; undefined when there is no such file. */
export async function builtHash(file: string): Promise<unknown> {
  if (!existsSync(file)) return undefined
  return (await gltf.read(file)).getRoot().getExtras()['sourceHash']
}

async function buildShared(): Promise<void> {
  const stamp = '.cache/models/trim.hash'
  const files = ['base', 'orm', 'normal'].map((name) => `${OUT}/shared/trim_${name}.ktx2`)
  const hash = sourceHash('models/textures/trim.ts')
  if (files.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  mkdirSync(`${OUT}/shared`, { recursive: true })
  const trim = await paintTrim()
  writeFileSync(`${OUT}/shared/trim_base.ktx2`, await toKtx2(trim.base, 'colour'))
  writeFileSync(`${OUT}/shared/trim_orm.ktx2`, await toKtx2(trim.orm, 'data'))
  writeFileSync(`${OUT}/shared/trim_normal.ktx2`, await toKtx2(trim.normal, 'normal'))
  mkdirSync('.cache/models', { recursive: true })
  writeFileSync(stamp, hash)
}

async function main(): Promise<void> {
  const force = process.argv.includes('--force')
  const ids = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  await buildShared()
  for (const program of modelPrograms()) {
    const model = await loadModel(program)
    if (ids.length && !ids.includes(model.id)) continue
    const hash = sourceHash(program)
    if (!force && (await builtHash(`${OUT}/${model.id}.glb`)) === hash) continue
    const began = performance.now()
    for (const line of await buildModel(model, hash)) console.log(line)
    console.log(`${model.id}: built in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
