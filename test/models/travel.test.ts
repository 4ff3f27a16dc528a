// The lathe's slides at the ends of their travel: what they carry goes through nothing. Built model against machine.json.
import { readFileSync } from 'node:fs'
import type { Node } from '@gltf-transform/core'
import { BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { beforeAll, describe, expect, it } from 'vitest'
import { gltf } from '../../models/build/document.ts'

interface Part {
  id: string
  rides?: string
  joint?: { kind: string; axis: [number, number, number]; range: [number, number] }
}
const { parts } = JSON.parse(readFileSync('scenes/mechanical/engine-lathe/machine.json', 'utf8')) as { parts: Part[] }
const partOf = new Map(parts.map((part) => [part.id, part]))

/** A part's own triangles in the machine's frame, at rest. */
const bodies = new Map<string, { geometry: BufferGeometry; tree: MeshBVH }>()

function gather(node: Node, owner: string, corners: Map<string, number[]>): void {
  const own = partOf.has(node.getName()) ? node.getName() : owner
  const toMachine = new Matrix4().fromArray(node.getWorldMatrix())
  const list = corners.get(own) ?? []
  corners.set(own, list)
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    const position = primitive.getAttribute('POSITION')
    const index = primitive.getIndices()
    if (!position || !index || primitive.getMaterial()?.getName() === 'labels') continue
    for (let i = 0; i < index.getCount(); i++)
      list.push(
        ...new Vector3()
          .fromArray(position.getElement(index.getScalar(i), []))
          .applyMatrix4(toMachine)
          .toArray(),
      )
  }
  for (const child of node.listChildren()) gather(child, own, corners)
}

beforeAll(async () => {
  const corners = new Map<string, number[]>()
  const root = (await gltf.read('public/models/engine-lathe.glb')).getRoot()
  for (const node of root.getDefaultScene()?.listChildren() ?? []) gather(node, '', corners)
  for (const [id, list] of corners) {
    const geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(list), 3))
    const tree = new MeshBVH(geometry)
    geometry.boundsTree = tree
    bodies.set(id, { geometry, tree })
  }
})

type Travel = Record<string, number>

/** Where a part is carried when slides have gone so many millimetres. */
function carried(id: string, travel: Travel): Matrix4 {
  const to = new Vector3()
  for (let part = partOf.get(id); part; part = part.rides === undefined ? undefined : partOf.get(part.rides))
    if (part.joint && travel[part.id]) to.addScaledVector(new Vector3(...part.joint.axis), (travel[part.id] ?? 0) / 1000)
  return new Matrix4().setPosition(to)
}

const carriage = ['carriage', 'apron', 'carriage-wheel', 'feed-lever', 'spindle-lever', 'cross-wheel', 'cross-slide', 'compound-slide', 'compound-wheel', 'tool-post'] // prettier-ignore
const others = ['headstock', 'key-holder', 'chuck', 'jaw-1', 'jaw-2', 'jaw-3', 'chuck-guard', 'guard-screen', 'base', 'work-light', 'work-light-arm', 'tailstock', 'tailstock-quill', 'tailstock-wheel', 'tailstock-clamp'] // prettier-ignore

/** Pairs of parts that go through each other. */
function clashes(travel: Travel): string[] {
  const body = (id: string) => {
    const found = bodies.get(id)
    if (!found) throw new Error(`engine-lathe.glb: expected a part "${id}", found ${[...bodies.keys()].join(', ')}`)
    return found
  }
  return carriage.flatMap((a) =>
    others
      .filter((b) => body(a).tree.intersectsGeometry(body(b).geometry, carried(a, travel).invert().multiply(carried(b, travel))))
      .map((b) => `${a} through ${b}`),
  )
}

const end = (id: string): number => partOf.get(id)?.joint?.range[1] ?? NaN

describe("the lathe's slides, the guard shut", () => {
  it('go through nothing with the carriage at either end and the cross slide anywhere', () => {
    for (const along of [0, end('carriage')])
      for (const across of [0, 30, end('cross-slide')])
        expect(clashes({ carriage: along, 'cross-slide': across }), `${along} mm along, ${across} mm across`).toEqual([])
  })
  it('leave room for tailstock and quill wound out to their ends', () => {
    const wound = { tailstock: end('tailstock'), 'tailstock-quill': end('tailstock-quill') }
    for (const across of [0, end('cross-slide')]) expect(clashes({ ...wound, 'cross-slide': across })).toEqual([])
  })
  it('would be seen to go through the chuck if the carriage went further', () => {
    expect(clashes({ carriage: 420 })).toContain('tool-post through chuck')
  })
})
