// A lesson opened for a page: its files, its words, and what went wrong with them.
import { useEffect, useMemo, useState } from 'react'
import { ContentError, openLesson } from '../../edge/content.ts'
import type { Opened } from '../../edge/content.ts'
import { SCHOOL_LANG } from '../../core/scene/languages.ts'
import type { SceneWords } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'

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

/** The words of a lesson and its cluster in the language chosen now: by id, empty when there is none. */
export interface SceneSays {
  lesson(id: string): string
  cluster(id: string): string
}

/** Until a language has come, the one before goes on; at first the school's own. */
export function useSceneWords(opened: Opened | undefined): SceneSays {
  const { lang } = useWords()
  const [words, setWords] = useState<SceneWords>()
  useEffect(() => {
    let gone = false
    opened?.wordsIn(lang).then(
      (come) => gone || setWords(come),
      (cause: unknown) => console.warn(`the lesson's words in ${lang} did not come: ${String(cause)}`),
    )
    return () => {
      gone = true
    }
  }, [opened, lang])
  return useMemo(
    () => ({
      lesson: (id) => (words?.lesson ?? opened?.scene.text[SCHOOL_LANG])?.[id] ?? '',
      cluster: (id) => words?.cluster[id] ?? '',
    }),
    [words, opened],
  )
}
