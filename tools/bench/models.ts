// Budgets of the model files: triangles and bytes of each, of its labels, and of a room's baked light.
import { existsSync, statSync } from 'node:fs'
import { OUT } from '../../models/build/build-model.ts'
import { gltf } from '../../models/build/document.ts'
import { budgets } from '../budgets.ts'
import { loadModel, modelPrograms } from '../build-models.ts'
import { trianglesOf } from '../check-models.ts'
import type { Line } from './statistics.ts'

const ranks = [budgets.hero, budgets.ordinary, budgets.worn, budgets.room]

/** Lines of every model that has a program. @throws when a program asks for a budget that is none of the ranks */
export async function modelLines(): Promise<Line[]> {
  const lines: Line[] = []
  const bytes = (file: string, budget: number) => {
    if (existsSync(file)) lines.push({ what: file, measured: statSync(file).size, budget, unit: 'bytes' })
  }
  for (const program of modelPrograms()) {
    const { id, options } = await loadModel(program)
    const rank = ranks.find(({ triangles }) => triangles === options.budget.triangles)
    if (!rank)
      throw new Error(
        `${program}: expected the triangles of a rank (${ranks.map(({ triangles }) => triangles).join(', ')}; tools/budgets.ts), came ${options.budget.triangles}`,
      )
    const file = `${OUT}/${id}.glb`
    lines.push({ what: file, measured: trianglesOf(await gltf.read(file)), budget: rank.triangles, unit: 'triangles' })
    bytes(file, rank.bytes)
    bytes(`${OUT}/${id}.labels.ktx2`, budgets.labels.bytes)
    bytes(`${OUT}/${id}.light.ktx2`, budgets.room.lightmapBytes)
  }
  return lines
}
