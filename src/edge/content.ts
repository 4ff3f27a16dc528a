// Scenes as the app carries them: every lesson's files are chunks of their own, loaded when a lesson is opened.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Scene } from '../core/scene/load.ts'
import { tellProblem } from '../core/problem.ts'
import type { RoomFile, TextFile } from '../core/scene/schema.ts'
import type { Lang } from '../text/words.ts'

export interface Opened {
  scene: Scene
  lesson: Lesson
  room: RoomFile
  /** Words of the cluster: its name, programs, certifications… */
  clusterText: Record<Lang, TextFile>
}

/** A lesson that is not there, or whose files are broken; `problems` says where and how. */
export class ContentError extends Error {
  readonly kind: 'missing' | 'broken'
  readonly problems: string[]

  constructor(kind: 'missing' | 'broken', problems: string[]) {
    super(problems.join('\n'))
    this.kind = kind
    this.problems = problems
  }
}

const rooms = import.meta.glob<RoomFile>('../../scenes/*/room.json', { import: 'default' })
const clusterTexts = import.meta.glob<TextFile>('../../scenes/*/text/*.json', { import: 'default' })
const lessons = import.meta.glob<unknown>(['../../scenes/*/*/{machine,lesson}.json', '../../scenes/*/*/text/*.json'], { import: 'default' })

const langs: Lang[] = ['zh-TW', 'en']

/** Words of one cluster in both languages. @throws ContentError when there is no such cluster. */
export async function openCluster(cluster: string): Promise<Record<Lang, TextFile>> {
  const [zh, en] = langs.map((lang) => clusterTexts[`../../scenes/${cluster}/text/${lang}.json`])
  if (!zh || !en) throw new ContentError('missing', [`scenes/${cluster}/text`])
  return { 'zh-TW': await zh(), en: await en() }
}

/** Loads, checks and compiles one lesson. @throws ContentError naming what is missing or broken. */
export async function openLesson(cluster: string, equipment: string): Promise<Opened> {
  const folder = `../../scenes/${cluster}/${equipment}/`
  const paths = Object.keys(lessons).filter((path) => path.startsWith(folder))
  const room = rooms[`../../scenes/${cluster}/room.json`]
  if (paths.length === 0 || !room) throw new ContentError('missing', [`scenes/${cluster}/${equipment}`])
  const files = await Promise.all(paths.map(async (path) => ({ path: path.replace('../../', ''), json: await lessons[path]?.() })))
  const [{ loadScene }, { compileLesson }] = await Promise.all([import('../core/scene/load.ts'), import('../core/lesson/compile.ts')])
  const loaded = loadScene(files)
  if ('problems' in loaded) throw new ContentError('broken', loaded.problems.map(tellProblem))
  return {
    scene: loaded.scene,
    lesson: compileLesson(loaded.scene.machine, loaded.scene.lesson),
    room: await room(),
    clusterText: await openCluster(cluster),
  }
}

/** Everything the view fetches for a lesson (src/view/Stage.tsx), to be kept for offline use. */
export function assetsOf({ room, scene }: Pick<Opened, 'room' | 'scene'>): string[] {
  const machine = scene.machine.id
  const labels = [machine, room.model.replace(/\.glb$/, '')].map((model) => `${model}.labels.ktx2`)
  const shared = ['base', 'orm', 'normal'].map((sheet) => `shared/trim_${sheet}.ktx2`)
  const models = [`${machine}.glb`, 'ppe.glb', room.model, ...(room.light === undefined ? [] : [room.light]), ...labels, ...shared]
  return [...models.map((file) => `/models/${file}`), `/pictures/${machine}-front.webp`]
}
