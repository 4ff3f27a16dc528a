// Reads scene folders from disk for tools and tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { loadScene } from '../src/core/scene/load.ts'
import type { Scene, SceneSource } from '../src/core/scene/load.ts'
import { SceneError } from '../src/core/problem.ts'

/** Where the parser stumbled, from what it says: it gives a position, or quotes ten signs on either side. */
function stumbledAt(text: string, said: string): string {
  const quoted = /\.\.\."([^]*)"\.\.\. is not/.exec(said)?.[1]
  const at = Number(/at position (\d+)/.exec(said)?.[1] ?? (quoted === undefined ? text.length : text.indexOf(quoted) + quoted.length / 2))
  const before = text.slice(0, at).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/** @throws SceneError with the line where it is no JSON */
export function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new SceneError([{ file: path, path: stumbledAt(text, said), expected: 'JSON', came: said.replace(/\s+/g, ' ') }])
  }
}

/** The files of one scene folder, e.g. `scenes/mechanical/engine-lathe`; only what is there. @throws SceneError when one is no JSON */
export function sceneFiles(folder: string): SceneSource[] {
  const texts = existsSync(`${folder}/text`) ? readdirSync(`${folder}/text`).map((name) => `text/${name}`) : []
  return ['machine.json', 'lesson.json', ...texts.filter((name) => name.endsWith('.json'))]
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(path))
    .map((path) => ({ path, json: readJson(path) }))
}

/** One scene, checked. @throws SceneError with all its problems. */
export function loadSceneFolder(folder: string): Scene {
  const loaded = loadScene(sceneFiles(folder))
  if ('problems' in loaded) throw new SceneError(loaded.problems)
  return loaded.scene
}
