// A room's shell: its panels as primitives with lightmap coordinates, and the light baked on them.
import { Document, type Node } from '@gltf-transform/core'
import { EXTTextureWebP } from '@gltf-transform/extensions'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { Color, Matrix4, Vector3 } from 'three'
import type { Model, StandIn } from '../kit/model.ts'
import type { Panel } from '../kit/parts/shell.ts'
import { paintTiles } from '../textures/tiles.ts'
import { addPrimitive, gltf, type Draft } from './document.ts'
import type { Gathered } from './gather.ts'
import { emptySoup, type Soup } from './mesh.ts'
import { layCharts, LIGHTMAP_SIDE, panelNormal, type Charts } from './shell-charts.ts'

const SCRIPT = 'models/blender/lightmap.py'
const CACHE = '.cache/models/light'
const SAMPLES = 64
/** Floors and walls repeat every 2 m. */
const TILE_MM = 2000
const GRAIN_SIDE = 512
/** What a white texel of any lightmap stands for: light that makes white paint this bright. Written on the lit materials, for the view multiplies by it. */
const LIGHT_WHITE = 2

/** A panel's two triangles as positions, normals, tile and lightmap coordinates. */
function addPanel(soup: Soup, light: number[], panel: Panel, charts: Charts): void {
  const normal = panelNormal(panel)
  const tint = new Color(panel.tint)
  for (const k of [0, 1, 2, 0, 2, 3] as const) {
    const [x, y, z] = panel.corners[k]
    soup.positions.push(x, y, z)
    soup.normals.push(normal.x, normal.y, normal.z)
    soup.colours.push(tint.r, tint.g, tint.b)
    const [u, v] = Math.abs(normal.x) > 0.9 ? [z, y] : Math.abs(normal.y) > 0.9 ? [x, z] : [x, y]
    soup.uvs.push(u / TILE_MM, v / TILE_MM)
    light.push(...charts.uv(panel.chart, panel.corners[k]))
  }
}

const groupBy = <T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

/** Gives floor and walls their grain: small tiles inside the file, since only rooms use them. */
async function addGrain({ document, material }: Draft): Promise<void> {
  const tiles = await paintTiles()
  document.createExtension(EXTTextureWebP).setRequired(true)
  for (const finish of ['floor', 'wall'] as const) {
    const image = await sharp(tiles[finish]).resize(GRAIN_SIDE).webp({ quality: 60 }).toBuffer()
    material(finish)
      .setExtras({ lightWhite: LIGHT_WHITE })
      .setBaseColorTexture(document.createTexture(finish).setImage(image).setMimeType('image/webp'))
  }
}

/** Adds the shell's nodes (floor, walls, ceiling …) to a room that is being written. */
export async function addShell(draft: Draft, panels: readonly Panel[]): Promise<void> {
  await addGrain(draft)
  const charts = layCharts(panels)
  const scene = draft.document.getRoot().getDefaultScene()
  for (const [name, ofNode] of groupBy(panels, (p) => p.node)) {
    const mesh = draft.document.createMesh('')
    for (const ofFinish of groupBy(ofNode, (p) => p.finish).values()) {
      const soup = emptySoup()
      const light: number[] = []
      for (const panel of ofFinish) addPanel(soup, light, panel, charts)
      mesh.addPrimitive(addPrimitive(draft, soup, ofFinish[0]!.finish, light))
    }
    const node = draft.document.createNode(name).setExtras({ part: true })
    node.addChild(draft.document.createNode('').setMesh(mesh))
    scene?.addChild(node)
    draft.nodes.set(name, node)
  }
}

/** A mesh of plain colours that Blender can read: one material a tint. */
function plainMesh(document: Document, name: string, soups: readonly { soup: Soup; light?: number[]; move?: Matrix4 }[]): Node {
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer()
  const mesh = document.createMesh(name)
  const byTint = new Map<string, { p: number[]; n: number[]; uv: number[] }>()
  const v = new Vector3()
  for (const { soup, light, move } of soups)
    for (let t = 0; t < soup.positions.length / 9; t++) {
      const tint = [0, 1, 2].map((d) => Math.round((soup.colours[t * 9 + d] ?? 0) * 8) / 8).join()
      const group = byTint.get(tint) ?? { p: [], n: [], uv: [] }
      byTint.set(tint, group)
      for (let k = 0; k < 3; k++) {
        v.fromArray(soup.positions, t * 9 + k * 3)
        if (move) v.applyMatrix4(move)
        group.p.push(v.x / 1000, v.y / 1000, v.z / 1000)
        v.fromArray(soup.normals, t * 9 + k * 3)
        if (move) v.transformDirection(move)
        group.n.push(v.x, v.y, v.z)
        group.uv.push(light?.[t * 6 + k * 2] ?? 0, light?.[t * 6 + k * 2 + 1] ?? 0)
      }
    }
  for (const [tint, { p, n, uv }] of byTint) {
    const [r = 0, g = 0, b = 0] = tint.split(',').map(Number)
    const material = document.createMaterial(tint).setBaseColorFactor([r, g, b, 1]).setRoughnessFactor(1).setMetallicFactor(0)
    const accessor = (type: 'VEC2' | 'VEC3', array: number[]) =>
      document.createAccessor().setType(type).setArray(Float32Array.from(array)).setBuffer(buffer)
    mesh.addPrimitive(
      document
        .createPrimitive()
        .setMaterial(material)
        .setAttribute('POSITION', accessor('VEC3', p))
        .setAttribute('NORMAL', accessor('VEC3', n))
        .setAttribute('TEXCOORD_0', accessor('VEC2', uv)),
    )
  }
  return document.createNode(name).setMesh(mesh)
}

/** The plain box that stands in for another model while light is baked. */
function boxSoup({ min, max, tint }: StandIn): Soup {
  const soup = emptySoup()
  const colour = new Color(tint)
  const corner = (i: number): number[] => [i & 1 ? max[0] : min[0], i & 2 ? max[1] : min[1], i & 4 ? max[2] : min[2]]
  const faces = [[0, 4, 6, 2], [1, 3, 7, 5], [0, 1, 5, 4], [2, 6, 7, 3], [0, 2, 3, 1], [4, 5, 7, 6]] as const // prettier-ignore
  faces.forEach(([a, b, c, d], i) => {
    for (const k of [a, b, c, a, c, d]) {
      soup.positions.push(...corner(k))
      soup.normals.push(...[0, 1, 2].map((axis) => (Math.floor(i / 2) === axis ? (i % 2 ? 1 : -1) : 0)))
      soup.colours.push(colour.r, colour.g, colour.b)
    }
  })
  return soup
}

/**
 * The baked light of a room as PNG; kept by the hash of all that goes in, for a bake takes minutes.
 * Throws with Blender's words when Blender fails.
 */
export async function bakeLight(model: Model, gathered: Gathered): Promise<Buffer> {
  const panels = (model.options.shell ?? []).filter((panel) => !panel.overlay)
  const charts = layCharts(model.options.shell ?? [])
  const document = new Document()
  const scene = document.createScene(model.id)
  const shell = emptySoup()
  const light: number[] = []
  for (const panel of panels) addPanel(shell, light, panel, charts)
  const casters = [...gathered.soups].flatMap(([name, soups]) => {
    const soup = soups.get('shop')
    const move = gathered.world.get(name)
    return soup && move ? [{ soup, move }] : []
  })
  const standIns = (model.options.standIns ?? []).map((box) => ({ soup: boxSoup(box) }))
  scene.addChild(plainMesh(document, 'shell', [{ soup: shell, light }]))
  scene.addChild(plainMesh(document, 'casters', [...casters, ...standIns]))
  const glb = await gltf.writeBinary(document)
  const settings = { lights: model.options.lights ?? [], side: LIGHTMAP_SIDE, samples: SAMPLES, white: LIGHT_WHITE }
  const hash = createHash('sha256').update(readFileSync(SCRIPT)).update(glb).update(JSON.stringify(settings)).digest('hex').slice(0, 20)
  const png = `${CACHE}/${hash}.png`
  if (existsSync(png)) return readFileSync(png)
  mkdirSync(CACHE, { recursive: true })
  const room = `${CACHE}/${hash}.glb`
  const job = `${CACHE}/${hash}.json`
  writeFileSync(room, glb)
  writeFileSync(job, JSON.stringify({ ...settings, room }))
  try {
    const said = execFileSync(
      'blender',
      ['-b', '--factory-startup', '-noaudio', '--python-exit-code', '3', '--python', SCRIPT, '--', job, png],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    for (const line of said.split('\n')) if (/^(BAKED|LIGHT)/.test(line)) console.log(`${model.id}: ${line}`)
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).slice(-2000) : String(cause)
    throw new Error(`Blender could not bake the light of ${model.id} (${job}):\n${said}`, { cause })
  }
  return readFileSync(png)
}
