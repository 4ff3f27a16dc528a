// Vite plugin: the line of stations as one small module without words, so that the landing page need not load any lesson.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { Plugin } from 'vite'

const MODULE = 'virtual:scene-index'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

/** The stations a folder of scenes holds, each with the lessons that stand in it. A listed lesson without files is left out: it is not open. */
const clustersIn = (root: string) => readdirSync(root).filter((name) => existsSync(`${root}/${name}/cluster.json`))
const lessonsIn = (folder: string) =>
  (read(`${folder}/cluster.json`) as { equipment: string[] }).equipment.filter((id) => existsSync(`${folder}/${id}/lesson.json`))

/** What the first pages say of stations and lessons in one language, under the ids `station.<cluster>.name`, `station.<cluster>/<equipment>.name` and `.summary`. */
export function stationWords(lang: string, root = 'scenes'): Record<string, string> {
  const out: Record<string, string> = {}
  const say = (folder: string, from: string, as: string) => {
    const file = `${root}/${folder}/text/${lang}.json`
    const word = existsSync(file) ? (read(file) as Record<string, string>)[from] : undefined
    if (word !== undefined) out[`station.${folder}.${as}`] = word
  }
  for (const cluster of clustersIn(root)) {
    say(cluster, 'cluster.name', 'name')
    for (const id of lessonsIn(`${root}/${cluster}`)) {
      say(`${cluster}/${id}`, 'machine.name', 'name')
      say(`${cluster}/${id}`, 'machine.summary', 'summary')
    }
  }
  return out
}

/** Every cluster in its order, each with what is open in it. */
export function readSceneIndex(root = 'scenes') {
  const clusters = clustersIn(root).map((name) => {
    const folder = `${root}/${name}`
    const { order, colours } = read(`${folder}/cluster.json`) as { order: number; colours: { ground: string; ink: string } }
    const equipment = lessonsIn(folder).map((id) => {
      const lesson = read(`${folder}/${id}/lesson.json`) as { minutes: number; steps: { phase: string }[] }
      // An emergency has no turn of its own.
      return { id, minutes: lesson.minutes, steps: lesson.steps.filter(({ phase }) => phase !== 'emergency').length }
    })
    const picture = existsSync(`public/pictures/${name}.jpg`) ? `/pictures/${name}.jpg` : ''
    return { id: name, picture, order, colours, equipment }
  })
  return { clusters: clusters.sort((a, b) => a.order - b.order) }
}

export function sceneIndex(): Plugin {
  return {
    name: 'scene-index',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const sceneIndex = ${JSON.stringify(readSceneIndex())}` : undefined),
  }
}
