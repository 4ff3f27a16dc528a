// Words of a run: scene texts and interface texts together, and announcements with their holes filled.
import { useMemo } from 'react'
import type { Value, Variable } from '../../core/machine/schema.ts'
import type { Opened } from '../../edge/content.ts'
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
      news: ({ id, params }) =>
        t(
          id,
          Object.fromEntries(
            Object.entries(params).map(([key, value]) => [
              key,
              typeof value === 'string' && value.startsWith('@') ? say(value.slice(1)) : value,
            ]),
          ),
        ),
      value: (variable, value) => {
        const named = say(`value.${variable.id}.${String(value)}`)
        if (named !== '') return named
        if (typeof value === 'number') return numeral(value, variable.unit, lang)
        return typeof value === 'boolean' ? t(value ? 'value.on' : 'value.off') : value
      },
    }
  }, [say, t, lang, languages, change])
}
