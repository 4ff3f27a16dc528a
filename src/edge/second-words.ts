// The interface's words in a second language, for captions side by side; loaded for whoever asks for it.
import { I18n } from '@lingui/core'
import type { Lang } from '../core/scene/languages.ts'
import { load } from './i18n.ts'
import type { Interface } from './i18n.ts'

/** Words by id in that language, gaps marked as everywhere. @throws when there is no such language */
export async function interfaceIn(lang: Lang): Promise<Interface['t']> {
  const i18n = new I18n({ locale: lang, messages: { [lang]: await load(lang) } })
  return (id, params) => i18n._(id, params)
}
