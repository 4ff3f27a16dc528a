// Vite plugin: the interface's words with their {placeholders} already read, so that the browser needs no message parser; and the list of languages.
import { readFileSync, readdirSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { SCHOOL_LANG, filledFrom } from '../src/core/scene/languages.ts'

const MODULE = 'virtual:languages'
const folder = 'src/text'

type Texts = Record<string, string>
const read = (lang: string): Texts => JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8')) as Texts

/** Every language that has a file in src/text, the school's own first, the others by their tags. */
export function languageList(): { lang: string; name: string }[] {
  const tags = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort((a, b) => Number(b === SCHOOL_LANG) - Number(a === SCHOOL_LANG) || Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))
  return tags.map((lang) => ({ lang, name: read(lang)['language.name'] ?? lang }))
}

/** Compiles one language file, its gaps filled; throws naming the word that cannot be read. */
export function compileTexts(file: string, json: string, base?: Texts): string {
  const own = JSON.parse(json) as Texts
  const texts = base ? filledFrom(base, own) : own
  const compiled = Object.entries(texts).map(([id, text]) => {
    try {
      return [id, compileMessageOrThrow(text)]
    } catch (cause) {
      throw new Error(`${file}: ${id}: expected words with {placeholders}, came "${text}" (${String(cause)})`)
    }
  })
  return JSON.stringify(Object.fromEntries(compiled))
}

export function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    enforce: 'pre',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const languages = ${JSON.stringify(languageList())}` : undefined),
    transform: (code, id) =>
      /\/src\/text\/[^/]+\.json$/.test(id) ? { code: compileTexts(id, code, read(SCHOOL_LANG)), map: null } : undefined,
  }
}
