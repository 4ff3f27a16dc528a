// Words of a run: scene texts and interface texts together, and announcements with their holes filled.
import { useMemo } from 'react'
import type { Value, Variable } from '../../core/machine/schema.ts'
import type { Scene } from '../../core/scene/load.ts'
import { useWords } from '../../text/words.ts'
import type { StageWords } from '../stage-context.ts'

export interface RunWords extends StageWords {
  /** A value of a variable as people say it. */
  value(variable: Variable, value: Value): string
}

/** One decimal at most, and the unit. */
const numeral = (value: number, unit: string): string =>
  `${Math.round(value * 100) / 100}${unit === '' ? '' : ` ${unit === 'deg' ? '°' : unit}`}`

export function useRunWords(scene: Scene): RunWords {
  const { t, lang, change } = useWords()
  return useMemo(() => {
    const say = (id: string): string => scene.text[lang][id] ?? ''
    return {
      lang,
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
        if (typeof value === 'number') return numeral(value, variable.unit)
        return typeof value === 'boolean' ? t(value ? 'value.on' : 'value.off') : value
      },
    }
  }, [scene, t, lang, change])
}
