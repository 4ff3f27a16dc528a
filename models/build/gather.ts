// Collects a model's solids and labels as triangles, by node and material, and knows where each node stands.
import { Matrix4 } from 'three'
import type { Model } from '../kit/model.ts'
import { isDecal, matrix, type Solid } from '../kit/shape.ts'
import type { Rect } from '../labels/label.ts'
import { chance } from '../textures/noise.ts'
import { emptySoup, type MaterialName, type SolidMesh, type Soup } from './mesh.ts'
import { addDecal } from './print.ts'
import { addSolid, materialOf } from './surface.ts'

export type Soups = Map<MaterialName, Soup>
export interface Gathered {
  soups: Map<string, Soups>
  /** Node frame to model frame, mm. */
  world: Map<string, Matrix4>
}

export function gather(model: Model, meshOf: (solid: Solid) => SolidMesh, labels: Map<string, Rect>): Gathered {
  const soups = new Map<string, Soups>()
  const world = new Map<string, Matrix4>()
  const random = chance(1)
  for (const node of model.nodes) {
    const parent = node.parent === undefined ? undefined : world.get(node.parent)
    world.set(node.name, (parent?.clone() ?? new Matrix4()).multiply(matrix(node.at, node.rot)))
    const own: Soups = new Map()
    const soupOf = (name: MaterialName): Soup => {
      const there = own.get(name)
      if (there) return there
      const fresh = emptySoup()
      own.set(name, fresh)
      return fresh
    }
    for (const item of node.items) {
      if (!isDecal(item)) {
        addSolid(soupOf(materialOf(item.surface)), item, meshOf(item), random)
        continue
      }
      const rect = labels.get(item.cell)
      if (!rect) throw new Error(`model ${model.id}, node ${node.name}: no label "${item.cell}"; it has ${[...labels.keys()].join(', ')}`)
      addDecal(soupOf('labels'), item, rect)
    }
    soups.set(node.name, own)
  }
  return { soups, world }
}
