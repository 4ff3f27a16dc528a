// The far level stands still: everything fixed or moving merged into one node, what is taken, shown or hidden left out.
import { Matrix3, Vector3 } from 'three'
import type { Model } from '../kit/model.ts'
import type { Gathered, Soups } from './gather.ts'
import { emptySoup } from './mesh.ts'

/** The soups of all standing nodes in the model's frame, as one node named like the model. */
export function merged(
  model: Model,
  { soups, world }: Gathered,
): { nodes: Pick<Model['nodes'][number], 'name' | 'parent' | 'at' | 'rot'>[]; gathered: Gathered } {
  const all: Soups = new Map()
  const point = new Vector3()
  for (const node of model.nodes) {
    const place = world.get(node.name)
    if (node.mobility === 'loose' || !place) continue
    const turn = new Matrix3().getNormalMatrix(place)
    for (const [material, soup] of soups.get(node.name) ?? []) {
      const into = all.get(material) ?? emptySoup()
      all.set(material, into)
      for (let i = 0; i < soup.positions.length; i += 3) {
        into.positions.push(...point.fromArray(soup.positions, i).applyMatrix4(place).toArray())
        into.normals.push(...point.fromArray(soup.normals, i).applyMatrix3(turn).normalize().toArray())
      }
      // Not spread: a soup may hold more numbers than a call takes.
      for (const v of soup.uvs) into.uvs.push(v)
      for (const v of soup.colours) into.colours.push(v)
    }
  }
  return {
    nodes: [{ name: model.id, parent: undefined, at: [0, 0, 0], rot: [0, 0, 0] }],
    gathered: { soups: new Map([[model.id, all]]), world },
  }
}
