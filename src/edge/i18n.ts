// The interface's words: one JSON a language, loaded when it is chosen, changed in mid-run.
import { I18n } from '@lingui/core'
import type { Lang } from '../text/words.ts'

const LANG = 'gongfang.lang'
const load: Record<Lang, () => Promise<{ default: Record<string, string> }>> = {
  'zh-TW': () => import('../text/zh-TW.json'),
  en: () => import('../text/en.json'),
}

export interface Interface {
  lang(): Lang
  t(id: string, params?: Record<string, string | number>): string
  change(lang: Lang): Promise<void>
}

const isLang = (text: string | null | undefined): text is Lang => text === 'zh-TW' || text === 'en'

/** The language asked for in the address, chosen before, or the school's own. */
export function preferredLang(search = location.search): Lang {
  const asked = new URLSearchParams(search).get('lang')
  const chosen = localStorage.getItem(LANG)
  return isLang(asked) ? asked : isLang(chosen) ? chosen : 'zh-TW'
}

/** Loads a language's words. An id without words shows itself, so that a test and a reader both notice. */
export async function createInterface(first: Lang): Promise<Interface> {
  // Messages come compiled: vite.config.ts reads their {placeholders} at build time.
  const i18n = new I18n({ locale: first, messages: { [first]: (await load[first]()).default } })
  const show = (lang: Lang): void => {
    document.documentElement.lang = lang === 'zh-TW' ? 'zh-Hant-TW' : lang
  }
  show(first)
  return {
    lang: () => (isLang(i18n.locale) ? i18n.locale : first),
    t: (id, params) => i18n._(id, params),
    async change(lang) {
      i18n.loadAndActivate({ locale: lang, messages: (await load[lang]()).default })
      localStorage.setItem(LANG, lang)
      show(lang)
    },
  }
}
