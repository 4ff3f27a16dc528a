// Makes public/models/<machine>.usdz from each machine's GLB: what iPads and iPhones, which have no WebXR, set on the floor at true size.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { compileLesson } from '../src/core/lesson/compile.ts'
import { begin } from '../src/core/run/begin.ts'
import type { Scene } from '../src/core/scene/load.ts'
import { pngOf } from './quick-look/labels.ts'
import { meshesOf } from './quick-look/machine.ts'
import { usdaOf } from './quick-look/usda.ts'
import type { UsdMaterial } from './quick-look/usda.ts'
import { stored } from './quick-look/zip.ts'
import { loadSceneFolder } from './scene-folder.ts'

const MODELS = 'public/models'
const KEPT = '.cache/quick-look'
const LABELS_PX = 1024

const materials: readonly UsdMaterial[] = [
  { name: 'painted', colour: 'textures/paint.png', metallic: 0, roughness: 0.5 },
  { name: 'metal', colour: 'textures/paint.png', metallic: 0.85, roughness: 0.38 },
  { name: 'labels', colour: 'textures/labels.png', metallic: 0, roughness: 0.4, cutout: 0.5 },
  { name: 'guard', colour: [0.75, 0.86, 0.9], metallic: 0, roughness: 0.1, opacity: 0.25 },
]

/** Parts that are not there when a lesson begins: chips, a patch of oil. */
function notYetThere({ machine, lesson: file }: Scene): Set<string> {
  const lesson = compileLesson(machine, file)
  const cells = begin(lesson, { kind: 'lesson' })
  return new Set(
    machine.parts.filter(({ show }) => show !== undefined && lesson.sentences.read(show, 'bool')(cells) === 0).map(({ id }) => id),
  )
}

/** The package of one scene's machine. @throws when its GLB or its labels are not there */
export async function quickLookOf(scene: Scene): Promise<Buffer> {
  const { machine } = scene
  const leftOut = notYetThere(scene)
  const { meshes, paint } = await meshesOf(`${MODELS}/${machine.id}.glb`, leftOut)
  const used = materials.filter(({ name }) => meshes.some(({ material }) => material === name))
  return stored(
    new Map<string, Uint8Array>([
      ['machine.usda', Buffer.from(usdaOf(meshes, used))],
      ['textures/paint.png', await paint.png()],
      ['textures/labels.png', await pngOf(`${MODELS}/${machine.id}.labels.ktx2`, LABELS_PX)],
    ]),
  )
}

/** Every machine that has a model; what has been made of the same files is not made again. */
export async function makeQuickLooks(): Promise<void> {
  const folders = readdirSync('scenes', { recursive: true, encoding: 'utf8' }).filter((path) => existsSync(`scenes/${path}/machine.json`))
  const tools = ['tools/quick-look.ts', ...readdirSync('tools/quick-look').map((file) => `tools/quick-look/${file}`)]
  for (const folder of folders) {
    const scene = loadSceneFolder(`scenes/${folder}`)
    const { id } = scene.machine
    const models = [`${MODELS}/${id}.glb`, `${MODELS}/${id}.labels.ktx2`]
    if (!models.every((model) => existsSync(model))) continue
    const hash = createHash('sha256').update(scene.contentHash)
    for (const source of [...models, ...tools]) hash.update(readFileSync(source))
    const kept = `${KEPT}/${hash.digest('hex').slice(0, 20)}.usdz`
    if (!existsSync(kept)) {
      mkdirSync(KEPT, { recursive: true })
      writeFileSync(kept, await quickLookOf(scene))
    }
    copyFileSync(kept, `${MODELS}/${id}.usdz`)
  }
}
