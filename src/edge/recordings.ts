// Which lines the school has spoken itself, so that no file is asked for that is not there.
import type { Lang } from '../core/scene/languages.ts'
import { service } from './service.ts'

/** `<cluster>/<equipment>` → ids of the texts that are recorded. */
export type Recordings = Readonly<Record<string, readonly string[]>>

/** What is recorded in a language; nothing when the service is not reached. */
export async function recordingsIn(lang: Lang): Promise<Recordings> {
  if (!navigator.onLine) return {}
  try {
    return await service.recordings(lang)
  } catch (cause) {
    console.info(`recorded lines in ${lang} are not known: ${String(cause)}`)
    return {}
  }
}

/** Where a recorded line is heard. */
export const audioOf = (lang: Lang, lesson: string, textId: string): string => `/audio/${lang}/${lesson}/${textId}`
