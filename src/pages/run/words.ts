// Words of a run: scene texts and interface texts together, and announcements with their holes filled.
import { useEffect, useMemo, useState } from 'react'
import type { Lang } from '../../core/scene/languages.ts'
import type { Value, Variable } from '../../core/machine/schema.ts'
import type { Opened } from '../../edge/content.ts'
import type { Interface } from '../../edge/i18n.ts'
import { interfaceIn } from '../../edge/second-words.ts'
import type { Announcement } from '../../session/ports.ts'
import { useSceneWords } from '../lesson/use-lesson.ts'
import { useWords } from '../../text/words.ts'
import type { StageWords } from '../stage-context.ts'

export interface RunWords extends StageWords {
  /** A value of a variable as people say it. */
  value(variable: Variable, value: Value): string
}

/** Two decimals at most, written as the language writes them, and the unit. */
const numeral = (value: number, unit: string, lang: string): string =>
  `${value.toLocaleString(lang, { maximumFractionDigits: 2, useGrouping: false })}${unit === '' ? '' : ` ${unit === 'deg' ? '°' : unit}`}`

type Says = (id: string) => string

/** An announcement as a sentence: what starts with `@` is a scene's word. */
const told = ({ id, params }: Announcement, t: Interface['t'], say: Says): string =>
  t(
    id,
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'string' && value.startsWith('@') ? say(value.slice(1)) : value]),
    ),
  )

/** What captions need of a second language. */
export type SecondWords = Pick<RunWords, 'lang' | 'scene' | 'ui' | 'news'>

/** The words of a second language once they have come; nothing for none, or for the language that is on already. */
export function useSecondWords(opened: Opened, lang: Lang): SecondWords | undefined {
  const { lang: first } = useWords()
  const [words, setWords] = useState<SecondWords>()
  useEffect(() => {
    let gone = false
    setWords(undefined)
    if (lang === '' || lang === first) return
    Promise.all([interfaceIn(lang), opened.wordsIn(lang)]).then(
      ([ui, { lesson }]) => {
        const scene: Says = (id) => lesson[id] ?? ''
        if (!gone) setWords({ lang, ui, scene, news: (news) => told(news, ui, scene) })
      },
      (cause: unknown) => console.warn(`captions in ${lang} did not come: ${String(cause)}`),
    )
    return () => {
      gone = true
    }
  }, [opened, lang, first])
  return words
}

export function useRunWords(opened: Opened): RunWords {
  const { t, lang, languages, change } = useWords()
  const { lesson: say } = useSceneWords(opened)
  return useMemo(() => {
    return {
      lang,
      languages,
      ui: t,
      change,
      scene: say,
      news: (news) => told(news, t, say),
      value: (variable, value) => {
        const named = say(`value.${variable.id}.${String(value)}`)
        if (named !== '') return named
        if (typeof value === 'number') return numeral(value, variable.unit, lang)
        return typeof value === 'boolean' ? t(value ? 'value.on' : 'value.off') : value
      },
    }
  }, [say, t, lang, languages, change])
}
