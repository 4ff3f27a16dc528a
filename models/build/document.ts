// Writes a model as GLB: names on empty pivot nodes, meshes in unnamed children, geometry only, meshopt.
import { Document, Logger, NodeIO, type Material, type Node, type Primitive } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { dedup, meshopt, prune, weld } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import { Quaternion } from 'three'
import type { Model } from '../kit/model.ts'
import { matrix } from '../kit/shape.ts'
import type { Gathered } from './gather.ts'
import type { MaterialName, Soup } from './mesh.ts'

export const gltf = new NodeIO()
  .registerExtensions(ALL_EXTENSIONS)
  .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })

/** A GLB being written. */
export interface Draft {
  document: Document
  nodes: Map<string, Node>
  material: (name: MaterialName) => Material
}

/** Stand-ins by name: the view replaces them with the shared ones. */
function makeMaterial(document: Document, name: MaterialName): Material {
  const material = document.createMaterial(name)
  switch (name) {
    case 'shop':
      return material.setMetallicFactor(0.2).setRoughnessFactor(0.5)
    case 'labels':
      return material.setAlphaMode('MASK').setAlphaCutoff(0.5).setRoughnessFactor(0.38).setMetallicFactor(0)
    case 'guard':
      return material
        .setBaseColorFactor([0.75, 0.86, 0.9, 0.22])
        .setAlphaMode('BLEND')
        .setRoughnessFactor(0.06)
        .setMetallicFactor(0)
        .setDoubleSided(true)
    case 'glow':
      return material.setEmissiveFactor([1, 0.96, 0.86]).setRoughnessFactor(0.4).setMetallicFactor(0)
    case 'floor':
      return material.setRoughnessFactor(0.32).setMetallicFactor(0)
    case 'wall':
      return material.setRoughnessFactor(0.85).setMetallicFactor(0)
  }
}

/** A soup as a primitive, mm to metres. `lightUv` adds the lightmap's coordinates. */
export function addPrimitive(draft: Draft, soup: Soup, name: MaterialName, lightUv?: number[]): Primitive {
  const { document } = draft
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer()
  const accessor = (type: 'VEC2' | 'VEC3', array: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>, normalized = false) =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setMaterial(draft.material(name))
    .setAttribute(
      'POSITION',
      accessor(
        'VEC3',
        Float32Array.from(soup.positions, (v) => v / 1000),
      ),
    )
    .setAttribute('NORMAL', accessor('VEC3', Float32Array.from(soup.normals)))
  if (name !== 'guard' && name !== 'glow') primitive.setAttribute('TEXCOORD_0', accessor('VEC2', Float32Array.from(soup.uvs)))
  if (lightUv) primitive.setAttribute('TEXCOORD_1', accessor('VEC2', Float32Array.from(lightUv)))
  if (name !== 'guard' && name !== 'labels')
    primitive.setAttribute(
      'COLOR_0',
      accessor(
        'VEC3',
        Uint8Array.from(soup.colours, (v) => Math.round(Math.min(1, v) * 255)),
        true,
      ),
    )
  return primitive
}

/** A node to be written: its pivot in its parent's frame. */
type Placed = Pick<Model['nodes'][number], 'name' | 'parent' | 'at' | 'rot'>

/** The model's node tree with its meshes. `extras` go to the root of the file. */
export function draftModel(id: string, nodes: readonly Placed[], gathered: Gathered, extras: Record<string, unknown>): Draft {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN))
  document.createBuffer()
  const scene = document.createScene(id)
  document.getRoot().setDefaultScene(scene).setExtras(extras)
  const materials = new Map<MaterialName, Material>()
  const draft: Draft = {
    document,
    nodes: new Map(),
    material: (name) => {
      const made = materials.get(name) ?? makeMaterial(document, name)
      materials.set(name, made)
      return made
    },
  }
  for (const { name, parent, at, rot } of nodes) {
    const turn = new Quaternion().setFromRotationMatrix(matrix([0, 0, 0], rot))
    const node = document
      .createNode(name)
      .setTranslation([at[0] / 1000, at[1] / 1000, at[2] / 1000])
      .setRotation([turn.x, turn.y, turn.z, turn.w])
    const above = parent === undefined ? undefined : draft.nodes.get(parent)
    ;(above ?? scene).addChild(node)
    draft.nodes.set(name, node)
    const soups = [...(gathered.soups.get(name) ?? [])].filter(([, soup]) => soup.positions.length)
    if (!soups.length) continue
    // Quantising moves the origin of a node that holds a mesh: the pivot stays exact only on an empty parent.
    const mesh = document.createMesh('')
    for (const [material, soup] of soups) mesh.addPrimitive(addPrimitive(draft, soup, material))
    node.addChild(document.createNode('').setMesh(mesh))
  }
  return draft
}

/** Welds, compresses and gives the file's bytes. */
export async function writeGlb({ document }: Draft): Promise<Uint8Array> {
  await MeshoptEncoder.ready
  await document.transform(
    weld(),
    dedup(),
    prune({ keepLeaves: true, keepAttributes: true }),
    meshopt({ encoder: MeshoptEncoder, level: 'high', quantizePosition: 13, quantizeTexcoord: 11 }),
  )
  return gltf.writeBinary(document)
}
