// One headless Blender run makes every distinct solid of a model; results are kept by their hash.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Model } from '../kit/model.ts'
import { isDecal, type Solid } from '../kit/shape.ts'
import { skinLoft } from './loft.ts'
import type { SolidMesh } from './mesh.ts'
import { sweepThread, sweepTube } from './sweep.ts'

const SCRIPT = 'models/blender/kernel.py'
const CACHE = '.cache/models/solids'

const keyOf = (solid: Solid): string => JSON.stringify([solid.geometry, solid.bevel, solid.round])
const inKernel = (solid: Solid): boolean => !['tube', 'thread', 'loft'].includes(solid.geometry.op)

/** Meshes of all solids of a model; the result gives each solid its mesh. Throws with Blender's words when Blender fails. */
export function makeSolids(model: Model): (solid: Solid) => SolidMesh {
  const solids = new Map<string, Solid>()
  for (const node of model.nodes) for (const item of node.items) if (!isDecal(item) && inKernel(item)) solids.set(keyOf(item), item)
  const job = JSON.stringify([...solids.values()].map(({ geometry, bevel, round }) => ({ geometry, bevel, round })))
  const bytes = runKernel(job)
  const meshes = readMeshes(bytes, [...solids.keys()])
  return (solid) => {
    const g = solid.geometry
    if (g.op === 'tube') return sweepTube(g.path, g.radius, g.bend)
    if (g.op === 'thread') return sweepThread(g.radius, g.length)
    if (g.op === 'loft') return skinLoft(g.rings)
    const mesh = meshes.get(keyOf(solid))
    if (!mesh) throw new Error(`kernel: no mesh came back for a ${g.op} of ${model.id}`)
    return mesh
  }
}

function runKernel(job: string): Buffer {
  const hash = createHash('sha256').update(readFileSync(SCRIPT)).update(job).digest('hex').slice(0, 20)
  const source = `${CACHE}/${hash}.json`
  const target = `${CACHE}/${hash}.bin`
  if (existsSync(target)) return readFileSync(target)
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(source, job)
  try {
    execFileSync('blender', ['-b', '--factory-startup', '-noaudio', '--python-exit-code', '3', '--python', SCRIPT, '--', source, target], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).slice(-2000) : String(cause)
    throw new Error(`Blender could not make the solids of ${source} (is Debian's blender installed?):\n${said}`, { cause })
  }
  return readFileSync(target)
}

function readMeshes(bytes: Buffer, keys: string[]): Map<string, SolidMesh> {
  const head = bytes.readUInt32LE(0)
  const counts = JSON.parse(bytes.toString('utf8', 4, 4 + head)) as number[]
  let at = 4 + head
  const take = (length: number): ArrayBuffer => {
    const from = bytes.byteOffset + at
    at += length
    return (bytes.buffer as ArrayBuffer).slice(from, from + length)
  }
  return new Map(
    keys.map((key, i) => {
      const corners = counts[i] ?? 0
      return [
        key,
        {
          positions: new Float32Array(take(corners * 12)),
          normals: new Float32Array(take(corners * 12)),
          bevels: new Uint8Array(take(corners / 3)),
        },
      ]
    }),
  )
}
