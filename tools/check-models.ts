// npm run check, models: every built GLB is fresh, within its budget, valid, and has a node for every part, with its pivot, and every socket.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Document, Node } from '@gltf-transform/core'
import { validateBytes } from 'gltf-validator'
import { OUT } from '../models/build/build-model.ts'
import { gltf } from '../models/build/document.ts'
import { sourceHash } from '../models/build/source-hash.ts'
import type { Budget } from '../models/kit/model.ts'
import { loadModel, modelPrograms } from './build-models.ts'

/** A pivot in machine.json may differ so much from its node's origin, metres. */
const PIVOT_TOLERANCE_M = 0.005

/** What a scene expects of a model. */
export interface Expected {
  /** The file that expects it, for the message. */
  by: string
  nodes: string[]
  pivots: { node: string; at: [number, number, number] }[]
}

interface MachinePart {
  id: string
  model?: string
  joint?: { kind: string }
  pivot?: [number, number, number]
  sockets?: Record<string, string | null>
}

/** All nodes and pivots the machine files want, by model id. Sockets of things from another model are the room's, not asked for here. */
export function expectations(root = 'scenes'): Map<string, Expected[]> {
  const wanted = new Map<string, Expected[]>()
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('machine.json')) : []
  for (const file of files) {
    const by = `${root}/${file}`
    const machine = JSON.parse(readFileSync(by, 'utf8')) as { id: string; parts: MachinePart[] }
    for (const model of new Set(machine.parts.map((part) => part.model ?? machine.id))) {
      const parts = machine.parts.filter((part) => (part.model ?? machine.id) === model)
      const own = model === machine.id
      const sockets = own ? parts.flatMap((part) => Object.values(part.sockets ?? {}).filter((s) => s !== null)) : []
      // Only what turns must turn about the right place; a slide may be measured from anywhere.
      const turning = parts.filter((part) => part.joint && ['hinge', 'spin', 'press'].includes(part.joint.kind))
      const pivots = turning.flatMap((part) => (part.pivot ? [{ node: part.id, at: part.pivot }] : []))
      wanted.set(model, [...(wanted.get(model) ?? []), { by, nodes: [...parts.map((part) => part.id), ...sockets], pivots }])
    }
  }
  return wanted
}

export interface Standard {
  hash: string
  budget: Budget
  expected: Expected[]
}

export const trianglesOf = (document: Document): number =>
  document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
    .reduce((sum, primitive) => sum + (primitive.getIndices()?.getCount() ?? primitive.getAttribute('POSITION')?.getCount() ?? 0) / 3, 0)

/** Holds one GLB against its standard; gives one line a fault: file, what was expected, what came, what to do. */
export async function checkGlb(file: string, standard: Standard): Promise<string[]> {
  if (!existsSync(file)) return [`${file}: expected a built model, found no file; run npm run models`]
  const bytes = new Uint8Array(readFileSync(file))
  const faults: string[] = []
  const document = await gltf.readBinary(bytes)
  const root = document.getRoot()
  const hash = root.getExtras()['sourceHash']
  if (hash !== standard.hash) faults.push(`${file}: expected source hash ${standard.hash}, found ${String(hash)}; run npm run models`)
  const { kilobytes, triangles } = standard.budget
  const size = bytes.length / 1024
  if (size > kilobytes) faults.push(`${file}: expected at most ${kilobytes} KB, found ${size.toFixed(0)}`)
  const count = trianglesOf(document)
  if (count > triangles) faults.push(`${file}: expected at most ${triangles} triangles, found ${count}`)
  const nodes = new Map<string, Node>(root.listNodes().map((node) => [node.getName(), node]))
  for (const { by, nodes: names, pivots } of standard.expected) {
    for (const name of new Set(names)) if (!nodes.has(name)) faults.push(`${file}: expected a node "${name}" (${by}), found none`)
    for (const { node, at } of pivots) {
      const found = nodes.get(node)?.getWorldTranslation()
      if (found && Math.hypot(found[0] - at[0], found[1] - at[1], found[2] - at[2]) > PIVOT_TOLERANCE_M)
        faults.push(
          `${file}: expected the pivot of "${node}" at ${at.join(', ')} (${by}), found ${found.map((v) => v.toFixed(3)).join(', ')}`,
        )
    }
  }
  const report = await validateBytes(bytes, { maxIssues: 20 })
  for (const issue of report.issues.messages.filter((message) => message.severity === 0))
    faults.push(`${file}: the glTF validator refuses it: ${issue.code} at ${issue.pointer ?? 'the file'}: ${issue.message}`)
  return faults
}

/** Checks all models; no line means all is well. */
export async function checkModels(): Promise<string[]> {
  const wanted = expectations()
  const faults: string[] = []
  for (const program of modelPrograms()) {
    const model = await loadModel(program)
    const hash = sourceHash(program)
    faults.push(...(await checkGlb(`${OUT}/${model.id}.glb`, { hash, budget: model.options.budget, expected: wanted.get(model.id) ?? [] })))
    wanted.delete(model.id)
  }
  for (const [id, [first]] of wanted) faults.push(`${first?.by ?? 'scenes'}: expected a program models/machines/${id}.ts, found none`)
  return faults
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = await checkModels()
  for (const fault of faults) console.error(fault)
  if (faults.length) process.exitCode = 1
}
