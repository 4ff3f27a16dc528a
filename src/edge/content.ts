// Scenes as the app carries them: every lesson's files are chunks of their own, loaded when a lesson is opened.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Scene } from '../core/scene/load.ts'
import { modelUrl } from 'virtual:model-urls'
import { tellProblem } from '../core/problem.ts'
import { SCHOOL_LANG, filledFrom, wholeLangs } from '../core/scene/languages.ts'
import type { Lang } from '../core/scene/languages.ts'
import type { RoomFile, TextFile } from '../core/scene/schema.ts'

export interface Opened {
  scene: Scene
  lesson: Lesson
  room: RoomFile
  /** The lesson's words and its cluster's in any language, gaps filled from the school's own. */
  wordsIn(lang: Lang): Promise<SceneWords>
}

export interface SceneWords {
  lesson: TextFile
  cluster: TextFile
}

/** A lesson that is not there, whose files are broken, or did not come (no network); `problems` says where and how. */
export class ContentError extends Error {
  readonly kind: 'missing' | 'broken' | 'unreachable'
  readonly problems: string[]

  constructor(kind: ContentError['kind'], problems: string[]) {
    super(problems.join('\n'))
    this.kind = kind
    this.problems = problems
  }
}

const rooms = import.meta.glob<RoomFile>('../../scenes/*/room.json', { import: 'default' })
const clusterTexts = import.meta.glob<TextFile>('../../scenes/*/text/*.json', { import: 'default' })
const lessons = import.meta.glob<unknown>(['../../scenes/*/*/{machine,lesson}.json', '../../scenes/*/*/text/*.json'], { import: 'default' })

/** Words of one cluster (its name, programs, certifications…). @throws ContentError when there is no such cluster. */
export async function clusterWords(cluster: string, lang: Lang): Promise<TextFile> {
  const [base, own] = [SCHOOL_LANG, lang].map((each) => clusterTexts[`../../scenes/${cluster}/text/${each}.json`])
  if (!base) throw new ContentError('missing', [`scenes/${cluster}/text`])
  return filledFrom(await base(), (await own?.()) ?? {})
}

/** A file of the scenes, told by its path from the project's root. @throws ContentError when it does not come or cannot be read. */
async function fetched<T>(path: string, load: (() => Promise<T>) | undefined): Promise<T | undefined> {
  try {
    return await load?.()
  } catch (cause) {
    throw new ContentError(cause instanceof SyntaxError ? 'broken' : 'unreachable', [`${path}: ${String(cause)}`])
  }
}

/** Loads, checks and compiles one lesson. @throws ContentError naming what is missing, broken or did not come. */
export async function openLesson(cluster: string, equipment: string): Promise<Opened> {
  const folder = `../../scenes/${cluster}/${equipment}/`
  const text = (lang: Lang) => `${folder}text/${lang}.json`
  const paths = [`${folder}machine.json`, `${folder}lesson.json`, ...wholeLangs.map(text)].filter((path) => path in lessons)
  const room = rooms[`../../scenes/${cluster}/room.json`]
  if (paths.length === 0 || !room) throw new ContentError('missing', [`scenes/${cluster}/${equipment}`])
  const files = await Promise.all(
    paths.map(async (from) => {
      const path = from.replace('../../', '')
      return { path, json: await fetched(path, lessons[from]) }
    }),
  )
  const [{ loadScene }, { compileLesson }] = await Promise.all([import('../core/scene/load.ts'), import('../core/lesson/compile.ts')])
  const loaded = loadScene(files)
  if ('problems' in loaded) throw new ContentError('broken', loaded.problems.map(tellProblem))
  return {
    scene: loaded.scene,
    lesson: compileLesson(loaded.scene.machine, loaded.scene.lesson),
    room: await room(),
    wordsIn: async (lang) => ({
      lesson: filledFrom(loaded.scene.text[SCHOOL_LANG], ((await lessons[text(lang)]?.()) ?? {}) as TextFile),
      cluster: await clusterWords(cluster, lang),
    }),
  }
}

/** Everything the view fetches for a lesson (src/view/Stage.tsx), to be kept for offline use. */
export function assetsOf({ room, scene }: Pick<Opened, 'room' | 'scene'>): string[] {
  const machine = scene.machine.id
  const labels = [machine, room.model.replace(/\.glb$/, '')].map((model) => `${model}.labels.ktx2`)
  const shared = ['base', 'orm', 'normal'].map((sheet) => `shared/trim_${sheet}.ktx2`)
  const models = [`${machine}.glb`, 'ppe.glb', room.model, ...(room.light === undefined ? [] : [room.light]), ...labels, ...shared]
  return [...models.map(modelUrl), `/pictures/${machine}-front.webp`]
}

/** The machine as iPads and iPhones set it on the floor, at its true size, which a pinch does not change. */
export const quickLookOf = ({ lesson }: Pick<Opened, 'lesson'>): string => `${modelUrl(`${lesson.machine.id}.usdz`)}#allowsContentScaling=0`
