// One model from its program to the files the product loads.
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Model } from '../kit/model.ts'
import { makeAtlas } from '../labels/label.ts'
import { draftModel, writeGlb } from './document.ts'
import { gather } from './gather.ts'
import { makeSolids } from './kernel.ts'
import { triangleCount } from './mesh.ts'
import { shade } from './occlusion.ts'
import { addShell, bakeLight } from './shell.ts'
import { toKtx2 } from './texture.ts'

export const OUT = 'public/models'
const ATLAS_PX = 1024

/** Builds all files of a model into public/models; `hash` is written into each GLB. Returns one line a file for the console. */
export async function buildModel(model: Model, hash: string): Promise<string[]> {
  mkdirSync(OUT, { recursive: true })
  const said: string[] = []
  const save = (name: string, bytes: Uint8Array, note = '') => {
    writeFileSync(`${OUT}/${name}`, bytes)
    said.push(`${name}: ${(bytes.length / 1024).toFixed(0)} KB${note}`)
  }
  const labels = Object.entries(model.options.labels ?? {})
  const atlas = labels.length ? makeAtlas(labels, model.options.atlas ?? ATLAS_PX) : undefined
  if (atlas) save(`${model.id}.labels.ktx2`, await toKtx2(atlas.png, 'print'))
  const gathered = gather(model, makeSolids(model), atlas?.rects ?? new Map())
  shade(model, gathered)
  const triangles = [...gathered.soups.values()].flatMap((soups) => [...soups.values()]).reduce((sum, s) => sum + triangleCount(s), 0)
  const draft = draftModel(model.id, model.nodes, gathered, { model: model.id, sourceHash: hash })
  if (model.options.shell) {
    await addShell(draft, model.options.shell)
    save(`${model.id}.light.ktx2`, await toKtx2(await bakeLight(model, gathered), 'light'))
  }
  save(`${model.id}.glb`, await writeGlb(draft), `, ${triangles} triangles`)
  return said
}
