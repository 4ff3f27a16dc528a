// Languages: which must be whole, and what stands in where another has a gap.
import type { TextFile } from './schema.ts'

/** A language: the name of its text files, a BCP 47 tag. */
export type Lang = string

export interface Language {
  lang: Lang
  /** What the language calls itself. */
  name: string
}

/** The language that every other falls back to. */
export const SCHOOL_LANG = 'zh-TW'

/** Languages that say everything (law S1), and that records are told in; any other may have gaps. */
export const wholeLangs = [SCHOOL_LANG, 'en'] as const
export type WholeLang = (typeof wholeLangs)[number]

/** The tag that tells browsers and screen readers how to write and speak a language. */
export const htmlLang = (lang: Lang): string => (lang === SCHOOL_LANG ? 'zh-Hant-TW' : lang)

/** A text of the school's language standing in for another's: marked, so that the gap is seen. */
export const borrowed = (text: string): string => `〔中文〕${text}`

/** @returns `text` with its gaps filled from `base`; ids that `base` does not know are left out */
export function filledFrom(base: TextFile, text: TextFile): TextFile {
  return Object.fromEntries(
    Object.entries(base).map(([id, words]) => {
      const own = text[id]?.trim()
      return [id, own === undefined || own === '' ? borrowed(words) : own]
    }),
  )
}
