// The first-run check as a menu inside the headset: rows of answers to step through; what is chosen counts at once and is kept.
import { useMemo, useState } from 'react'
import { areSettingsKept, choices, keepSettings, readSettings } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { STATURE_AFTER, firstQuestions } from '../setup/first-questions.ts'
import type { MenuRow, StageMenu } from '../stage-context.ts'
import type { RunWords } from './words.ts'

const set = (change: Partial<Settings>) => keepSettings({ ...readSettings(), ...change })

/** Steps through a list of answers, round and round: with two, either way is the other. */
function stepped<Each>(all: readonly Each[], now: number, choose: (each: Each) => void): Pick<MenuRow, 'back' | 'on'> {
  const go = (way: 1 | -1) => () => {
    const next = all[(now + way + all.length) % all.length]
    if (next !== undefined) choose(next)
  }
  return { back: go(-1), on: go(1) }
}

function statureRow({ statureM }: Settings, { ui }: RunWords): MenuRow {
  const { least, most, step } = choices.statureM
  const to = (m: number) => () => set({ statureM: Math.round(Math.min(most, Math.max(least, m)) * 100) / 100 })
  return {
    id: 'statureM',
    label: ui('menu.stature'),
    value: ui('menu.cm', { n: Math.round(statureM * 100) }),
    back: to(statureM - step),
    on: to(statureM + step),
  }
}

/** All rows, top to bottom. */
export function menuRows(now: Settings, words: RunWords): MenuRow[] {
  const { lang, languages, ui, change } = words
  const language: MenuRow = {
    id: 'lang',
    label: ui('nav.language'),
    value: languages.find((each) => each.lang === lang)?.name ?? lang,
    ...stepped(
      languages,
      languages.findIndex((each) => each.lang === lang),
      (each) => void change(each.lang),
    ),
  }
  const questions = firstQuestions(now, ui).flatMap(({ name, legend, answers, chosen }) => {
    const at = answers.findIndex((answer) => answer.value === chosen)
    const row = { id: name, label: legend, value: answers[at]?.label ?? '', ...stepped(answers, at, (answer) => set(answer.change)) }
    return name === STATURE_AFTER ? [row, statureRow(now, words)] : [row]
  })
  return [language, ...questions]
}

/** @param settings as they count now */
export function useStageMenu(settings: Settings, words: RunWords): StageMenu {
  const [isFirst, setFirst] = useState(() => !areSettingsKept())
  return useMemo(
    () => ({
      rows: menuRows(settings, words),
      isFirst,
      onMeasured(statureM) {
        const { least, most, step } = choices.statureM
        const rounded = Math.round(Math.round(statureM / step) * step * 100) / 100
        if (rounded >= least && rounded <= most) set({ statureM: rounded })
      },
      onDone() {
        // Who leaves everything as it is has been asked, too.
        set({})
        setFirst(false)
      },
    }),
    [settings, words, isFirst],
  )
}
