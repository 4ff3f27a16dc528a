// The check of built models, with a small GLB made here and one fault planted at a time.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftModel, writeGlb } from '../../models/build/document.ts'
import { gather } from '../../models/build/gather.ts'
import { Model } from '../../models/kit/model.ts'
import { tube } from '../../models/kit/shape.ts'
import { sweepTube } from '../../models/build/sweep.ts'
import { checkGlb, type Standard } from '../../tools/check-models.ts'

const budget = { triangles: 500, kilobytes: 20 }
const standard: Standard = {
  hash: 'fresh',
  budget,
  expected: [{ by: 'machine.json', nodes: ['lever', 'socket-key'], pivots: [{ node: 'lever', at: [0.1, 1, 0] }] }],
}
let file = ''

beforeAll(async () => {
  const model = new Model('small', { budget })
  model.part('bed', [100, 900, 0], [])
  model.moving('lever', [0, 100, 0], [tube([[0, 0, 0], [0, 80, 0]], 6, 0)], 'bed') // prettier-ignore
  model.socket('socket-key', [0, 50, 0], 'bed')
  const gathered = gather(model, (solid) => (solid.geometry.op === 'tube' ? sweepTube(solid.geometry.path, 6, 0) : never()), new Map())
  file = join(mkdtempSync(join(tmpdir(), 'models-')), 'small.glb')
  writeFileSync(file, await writeGlb(draftModel(model.id, model.nodes, gathered, { sourceHash: 'fresh' })))
})
const never = (): never => {
  throw new Error('only tubes are made without the kernel')
}

describe('the check of a built model', () => {
  it('finds nothing in a model that keeps its standard, pivots unmoved by compression', async () => {
    expect(await checkGlb(file, standard)).toEqual([])
  })
  it('names a file that is not there', async () => {
    expect(await checkGlb('none.glb', standard)).toEqual([expect.stringContaining('none.glb: expected a built model')])
  })
  it('notices that the sources have changed since', async () => {
    expect(await checkGlb(file, { ...standard, hash: 'newer' })).toEqual([
      expect.stringContaining('expected source hash newer, found fresh'),
    ])
  })
  it('notices a part without a node', async () => {
    const expected = [{ by: 'machine.json', nodes: ['wheel'], pivots: [] }]
    expect(await checkGlb(file, { ...standard, expected })).toEqual([expect.stringContaining('expected a node "wheel" (machine.json)')])
  })
  it('notices a pivot in another place', async () => {
    const expected = [{ by: 'machine.json', nodes: [], pivots: [{ node: 'lever', at: [0.1, 1.01, 0] as [number, number, number] }] }]
    expect(await checkGlb(file, { ...standard, expected })).toEqual([expect.stringContaining('found 0.100, 1.000, 0.000')])
  })
  it('notices a budget that is overdrawn', async () => {
    const faults = await checkGlb(file, { ...standard, budget: { triangles: 1, kilobytes: 0.1 } })
    expect(faults).toEqual([expect.stringContaining('at most 0.1 KB'), expect.stringContaining('at most 1 triangles')])
  })
})
