// The interface's words: one JSON a language, loaded when it is chosen, changed in mid-run.
import i18next from 'i18next'
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
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: first,
    resources: { [first]: { translation: (await load[first]()).default } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const show = (lang: Lang): void => {
    document.documentElement.lang = lang === 'zh-TW' ? 'zh-Hant-TW' : lang
  }
  show(first)
  return {
    lang: () => (isLang(i18n.language) ? i18n.language : first),
    t: (id, params) => i18n.t(id, params ?? {}),
    async change(lang) {
      if (!i18n.hasResourceBundle(lang, 'translation')) i18n.addResourceBundle(lang, 'translation', (await load[lang]()).default)
      await i18n.changeLanguage(lang)
      localStorage.setItem(LANG, lang)
      show(lang)
    },
  }
}
