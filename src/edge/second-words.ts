// The interface's words in a second language, for captions side by side; loaded for whoever asks for it.
import { I18n } from '@lingui/core'
import type { Lang } from '../core/scene/languages.ts'
import type { Interface } from './i18n.ts'

const files = import.meta.glob<Record<string, string>>('../text/*.json', { import: 'default' })

/** Words by id in that language, gaps marked as everywhere. @throws when there is no such language */
export async function interfaceIn(lang: Lang): Promise<Interface['t']> {
  const file = files[`../text/${lang}.json`]
  if (!file) throw new Error(`src/text/${lang}.json: expected the words of a second language, found no such file`)
  const i18n = new I18n({ locale: lang, messages: { [lang]: await file() } })
  return (id, params) => i18n._(id, params)
}
