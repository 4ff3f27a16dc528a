// Words for the pages: the interface's text by id, in the language chosen now.
import { createContext, useContext } from 'react'
import type { Lang, Language } from '../core/scene/languages.ts'

export interface Words {
  lang: Lang
  /** Every language there is, the school's own first. */
  languages: readonly Language[]
  t(id: string, params?: Record<string, string | number>): string
  change(lang: Lang): Promise<void>
}

export const WordsContext = createContext<Words | undefined>(undefined)

/** The interface's words. @throws when no language has been loaded above this component. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords: no WordsContext above this component; main.tsx provides it')
  return words
}
