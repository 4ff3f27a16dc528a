// Reads scene folders from disk for tools and tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { loadScene } from '../src/core/scene/load.ts'
import type { Scene, SceneSource } from '../src/core/scene/load.ts'
import { SceneError } from '../src/core/problem.ts'

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path}: expected JSON, came ${String(cause)}`, { cause })
  }
}

/** The files of one scene folder, e.g. `scenes/mechanical/engine-lathe`; only what is there. */
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
