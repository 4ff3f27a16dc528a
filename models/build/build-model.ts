// One model from its program to the files the product loads.
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Model } from '../kit/model.ts'
import { makeAtlas } from '../labels/label.ts'
import { draftModel, writeGlb } from './document.ts'
import { merged } from './far.ts'
import { gather } from './gather.ts'
import { makeSolids } from './kernel.ts'
import type { Level } from './mesh.ts'
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
  const levels: Level[] = model.options.far ? ['near', 'far'] : ['near']
  for (const level of levels) {
    const gathered = gather(model, level, makeSolids(model, level), atlas?.rects ?? new Map())
    shade(model, gathered, level)
    const triangles = [...gathered.soups.values()].flatMap((soups) => [...soups.values()]).reduce((sum, s) => sum + triangleCount(s), 0)
    const written = level === 'far' ? merged(model, gathered) : { nodes: model.nodes, gathered }
    const draft = draftModel(model.id, written.nodes, written.gathered, { model: model.id, level, sourceHash: hash })
    if (model.options.shell) {
      await addShell(draft, model.options.shell)
      save(`${model.id}.light.ktx2`, await toKtx2(await bakeLight(model, gathered), 'light'))
    }
    const bytes = await writeGlb(draft)
    save(level === 'far' ? `${model.id}.far.glb` : `${model.id}.glb`, bytes, `, ${triangles} triangles`)
  }
  return said
}
