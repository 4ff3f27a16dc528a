// The interface's words: one JSON a language, loaded when it is chosen, changed in mid-run.
import { I18n } from '@lingui/core'
import { languages } from 'virtual:languages'
import { SCHOOL_LANG, htmlLang } from '../core/scene/languages.ts'
import type { Lang, Language } from '../core/scene/languages.ts'

const LANG = 'gongfang.lang'
const files = import.meta.glob<Record<string, string>>('../text/*.json', { import: 'default' })

export interface Interface {
  languages: readonly Language[]
  lang(): Lang
  t(id: string, params?: Record<string, string | number>): string
  change(lang: Lang): Promise<void>
}

const isLang = (text: string | null): text is Lang => languages.some(({ lang }) => lang === text)

/** The language asked for in the address, chosen before, or the school's own. */
export function preferredLang(search = location.search): Lang {
  const asked = new URLSearchParams(search).get('lang')
  const chosen = localStorage.getItem(LANG)
  return isLang(asked) ? asked : isLang(chosen) ? chosen : SCHOOL_LANG
}

/** A language's words, compiled. @throws when there is no such language */
export async function load(lang: Lang): Promise<Record<string, string>> {
  const file = files[`../text/${lang}.json`]
  if (!file) throw new Error(`src/text/${lang}.json: expected the words of a language, found no such file`)
  return file()
}

/** Loads a language's words. An id without words shows itself, so that a test and a reader both notice. */
export async function createInterface(first: Lang): Promise<Interface> {
  // Messages come compiled: tools/compiled-texts.ts reads their {placeholders} and fills their gaps at build time.
  const i18n = new I18n({ locale: first, messages: { [first]: await load(first) } })
  const show = (lang: Lang): void => {
    document.documentElement.lang = htmlLang(lang)
  }
  show(first)
  return {
    languages,
    lang: () => i18n.locale,
    t: (id, params) => i18n._(id, params),
    async change(lang) {
      i18n.loadAndActivate({ locale: lang, messages: await load(lang) })
      localStorage.setItem(LANG, lang)
      show(lang)
    },
  }
}
