// The words of the lessons behind a list of runs, each loaded once a language, for their names.
import { useEffect, useState } from 'react'
import type { TextFile } from '../core/scene/schema.ts'
import { openLesson } from '../edge/content.ts'
import { useWords } from '../text/words.ts'

/** @param keys `cluster/equipment` of what is wanted; a lesson that cannot be opened stays away */
export function useScenes(keys: readonly string[]): ReadonlyMap<string, TextFile> {
  const { lang } = useWords()
  const [scenes, setScenes] = useState<ReadonlyMap<string, TextFile>>(new Map())
  const wanted = [...new Set(keys)].sort().join(' ')
  useEffect(() => {
    let gone = false
    const load = async (key: string): Promise<void> => {
      const [cluster = '', equipment = ''] = key.split('/')
      const words = await (await openLesson(cluster, equipment)).wordsIn(lang)
      if (!gone) setScenes((known) => new Map(known).set(key, words.lesson))
    }
    for (const key of wanted.split(' ').filter(Boolean)) load(key).catch((cause: unknown) => console.warn(`${key}: ${String(cause)}`))
    return () => {
      gone = true
    }
  }, [wanted, lang])
  return scenes
}
