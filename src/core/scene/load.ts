// From the files of one scene folder to a scene, or to everything that is wrong with them.
import { compileLesson } from '../lesson/compile.ts'
import { lessonFile } from '../lesson/schema.ts'
import type { LessonFile } from '../lesson/schema.ts'
import { machineFile } from '../machine/schema.ts'
import type { MachineFile } from '../machine/schema.ts'
import { nearMiss } from '../near-miss.ts'
import { SceneError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { contentHash } from './hash.ts'
import { wholeLangs } from './languages.ts'
import type { WholeLang } from './languages.ts'
import { migrate } from './migrate.ts'
import type { Json } from './migrate.ts'
import { lessonReferences, machineReferences } from './references.ts'
import { textFile } from './schema.ts'
import type { TextFile } from './schema.ts'
import { checkShape } from './shape.ts'
import { allowedTexts, neededTexts } from './text-ids.ts'

export interface Scene {
  machine: MachineFile
  lesson: LessonFile
  /** The languages that say everything; others are filled from these. */
  text: Record<WholeLang, TextFile>
  contentHash: string
}

export interface SceneSource {
  /** From the project's root, e.g. `scenes/mechanical/engine-lathe/machine.json`. */
  path: string
  json: unknown
}

/** Checks and joins machine.json, lesson.json and text/<lang>.json: shape, references, sentences, words (laws P3, P4, P7, S1). */
export function loadScene(files: readonly SceneSource[]): { scene: Scene } | { problems: Problem[] } {
  const problems: Problem[] = []
  const folder = files[0]?.path.replace(/(text\/)?[^/]*$/, '') ?? ''
  const find = (name: string): { path: string; json: unknown } => {
    const found = files.find((f) => f.path === `${folder}${name}`)
    if (!found) problems.push({ file: `${folder}${name}`, path: '', expected: 'a file', came: 'none' })
    return { path: `${folder}${name}`, json: found?.json }
  }
  const read = <T>(name: string, check: (file: string, json: unknown) => { value: T } | { problems: Problem[] }): T | undefined => {
    const { path, json } = find(name)
    if (json === undefined) return undefined
    const result = check(path, json)
    if ('value' in result) return result.value
    problems.push(...result.problems)
    return undefined
  }
  const upToDate = (json: unknown) => (typeof json === 'object' && json !== null && !Array.isArray(json) ? migrate(json as Json) : json)
  const machine = read('machine.json', (file, json) => checkShape(machineFile, file, upToDate(json)))
  const lesson = read('lesson.json', (file, json) => checkShape(lessonFile, file, upToDate(json)))
  const text = Object.fromEntries(
    wholeLangs.map((lang) => [lang, read(`text/${lang}.json`, (file, json) => checkShape(textFile, file, json))]),
  )

  if (machine && lesson) {
    const meaning = [...machineReferences(machine, lesson), ...lessonReferences(machine, lesson), ...sentenceProblems(machine, lesson)]
    problems.push(...unique(meaning).map((problem) => ({ ...problem, file: `${folder}${problem.file}` })))
    const needed = neededTexts(machine, lesson)
    for (const lang of wholeLangs)
      if (text[lang]) problems.push(...textProblems(`${folder}text/${lang}.json`, text[lang], needed, allowedTexts(machine)))
    for (const { path, json } of files) problems.push(...otherTextProblems(path, json, needed, allowedTexts(machine)))
  }
  const [zh, en] = [text['zh-TW'], text.en]
  if (problems.length > 0 || !machine || !lesson || !zh || !en) return { problems }
  const hash = contentHash(find('machine.json').json, find('lesson.json').json)
  return { scene: { machine, lesson, text: { 'zh-TW': zh, en }, contentHash: hash } }
}

/** Law S1: every word there, none empty, none that nobody asks for. */
export function textProblems(file: string, text: TextFile, needed: readonly string[], allowed: readonly string[]): Problem[] {
  const missing = needed.filter((id) => !text[id]?.trim())
  const spoken = new Set([...needed, ...allowed])
  const idle = Object.keys(text).filter((id) => !spoken.has(id))
  return [
    ...missing.map((id): Problem => {
      const hint = nearMiss(id, idle)
      return {
        file,
        path: id,
        expected: 'words',
        came: text[id] === undefined ? 'nothing' : 'an empty text',
        ...(hint !== undefined && { hint: `${hint} (it stands there unused)` }),
      }
    }),
    ...idle.map((id): Problem => {
      const hint = nearMiss(id, missing)
      return { file, path: id, expected: 'an id the scene speaks of', came: id, ...(hint !== undefined && { hint }) }
    }),
  ]
}

/** A language that may have gaps: what it does say must be words, and words that somebody asks for. */
function otherTextProblems(file: string, json: unknown, needed: readonly string[], allowed: readonly string[]): Problem[] {
  const lang = /\/text\/([^/]+)\.json$/.exec(file)?.[1]
  if (lang === undefined || wholeLangs.some((whole) => whole === lang)) return []
  const shape = checkShape(textFile, file, json)
  if ('problems' in shape) return shape.problems
  return textProblems(file, shape.value, needed, allowed).filter(({ expected }) => expected !== 'words')
}

function sentenceProblems(machine: MachineFile, lesson: LessonFile): readonly Problem[] {
  try {
    compileLesson(machine, lesson)
    return []
  } catch (error) {
    if (error instanceof SceneError) return error.problems
    throw error
  }
}

/** What two checks both found is told once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((p) => [`${p.file} ${p.path} ${p.came}`, p])).values()]
}
