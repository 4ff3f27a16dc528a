// A lesson opened for a page: its files, its words, and what went wrong with them.
import { useEffect, useState } from 'react'
import { ContentError, openLesson } from '../../edge/content.ts'
import type { Opened } from '../../edge/content.ts'
import type { Lang } from '../../text/words.ts'

export interface LessonState {
  opened?: Opened
  fault?: ContentError
}

export function useLesson(cluster: string, equipment: string): LessonState {
  const [state, setState] = useState<LessonState>({})
  useEffect(() => {
    let gone = false
    openLesson(cluster, equipment).then(
      (opened) => gone || setState({ opened }),
      (cause: unknown) => gone || setState({ fault: cause instanceof ContentError ? cause : new ContentError('broken', [String(cause)]) }),
    )
    return () => {
      gone = true
    }
  }, [cluster, equipment])
  return state
}

/** A scene's word by id; empty when there is none. */
export const wordsOf =
  ({ scene }: Pick<Opened, 'scene'>, lang: Lang) =>
  (id: string): string =>
    scene.text[lang][id] ?? ''
