// Vite plugin: the line of stations as one small module, so that the landing page need not load any lesson.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { Plugin } from 'vite'
import { SCHOOL_LANG, borrowed } from '../src/core/scene/languages.ts'
import { languageList } from './compiled-texts.ts'

const MODULE = 'virtual:scene-index'
const langs = languageList().map(({ lang }) => lang)

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

/** One word in every language, from a folder's text files; the school's own where another lacks it. */
function word(folder: string, id: string): Record<string, string> {
  const say = (lang: string): string | undefined => {
    const file = `${folder}/text/${lang}.json`
    return existsSync(file) ? (read(file) as Record<string, string>)[id] : undefined
  }
  const own = say(SCHOOL_LANG) ?? ''
  return Object.fromEntries(langs.map((lang) => [lang, say(lang) ?? borrowed(own)]))
}

/** Every cluster in its order, each with the lessons that stand in it. A listed lesson without files is left out: it is not open. */
export function readSceneIndex(root = 'scenes') {
  const clusters = readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/cluster.json`))
    .map((name) => {
      const folder = `${root}/${name}`
      const cluster = read(`${folder}/cluster.json`) as { order: number; colours: { ground: string; ink: string }; equipment: string[] }
      const equipment = cluster.equipment
        .filter((id) => existsSync(`${folder}/${id}/lesson.json`))
        .map((id) => {
          const lesson = read(`${folder}/${id}/lesson.json`) as { minutes: number; steps: { phase: string }[] }
          return {
            id,
            minutes: lesson.minutes,
            // An emergency has no turn of its own.
            steps: lesson.steps.filter(({ phase }) => phase !== 'emergency').length,
            name: word(`${folder}/${id}`, 'machine.name'),
            summary: word(`${folder}/${id}`, 'machine.summary'),
          }
        })
      const picture = existsSync(`public/pictures/${name}.jpg`) ? `/pictures/${name}.jpg` : ''
      return {
        id: name,
        picture,
        order: cluster.order,
        colours: cluster.colours,
        name: word(folder, 'cluster.name'),
        equipment,
      }
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
