// What is asked first, in less than twenty seconds: language, posture, stature, hands, turning, letters, captions.
import { Fragment } from 'react'
import { choices } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { htmlLang } from '../../core/scene/languages.ts'
import { useWords } from '../../text/words.ts'
import { Choice, Slide } from './Choice.tsx'
import { STATURE_AFTER, firstQuestions } from './first-questions.ts'

export interface ChoicesProps {
  now: Settings
  set(change: Partial<Settings>): void
}

function Language() {
  const { t, lang, languages, change } = useWords()
  return (
    <fieldset className="card setting">
      <legend>{t('nav.language')}</legend>
      {languages.map((each) => (
        <label key={each.lang} className="pill" lang={htmlLang(each.lang)}>
          <input type="radio" name="lang" value={each.lang} checked={each.lang === lang} onChange={() => void change(each.lang)} />
          {each.name}
        </label>
      ))}
    </fieldset>
  )
}

export function FirstChoices({ now, set }: ChoicesProps) {
  const { t } = useWords()
  return (
    <>
      <Language />
      {firstQuestions(now, t).map(({ name, legend, answers, chosen }) => (
        <Fragment key={name}>
          <Choice
            name={name}
            legend={legend}
            options={answers}
            value={chosen}
            onChange={(value) => set(answers.find((answer) => answer.value === value)?.change ?? {})}
          />
          {name === STATURE_AFTER && (
            <Slide
              name="statureM"
              legend={t('setup.stature', { cm: Math.round(now.statureM * 100) })}
              why={t('setup.stature.why')}
              {...choices.statureM}
              value={now.statureM}
              onChange={(statureM) => set({ statureM })}
            />
          )}
        </Fragment>
      ))}
    </>
  )
}
