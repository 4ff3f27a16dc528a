// What is asked first, in less than twenty seconds: language, posture, hands, turning, letters, captions.
import { choices } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { htmlLang } from '../../core/scene/languages.ts'
import { useWords } from '../../text/words.ts'
import { Choice, Slide } from './Choice.tsx'

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
      <Choice
        name="seated"
        legend={t('setup.posture')}
        options={[
          { value: false, label: t('setup.standing') },
          { value: true, label: t('setup.seated') },
        ]}
        value={now.seated}
        onChange={(seated) => set({ seated })}
      />
      {now.seated && (
        <Slide
          name="statureM"
          legend={t('setup.stature', { cm: Math.round(now.statureM * 100) })}
          why={t('setup.stature.why')}
          {...choices.statureM}
          step={0.05}
          value={now.statureM}
          onChange={(statureM) => set({ statureM })}
        />
      )}
      <Choice
        name="leftHanded"
        legend={t('setup.hand')}
        options={[
          { value: false, label: t('setup.right') },
          { value: true, label: t('setup.left') },
        ]}
        value={now.leftHanded}
        onChange={(leftHanded) => set({ leftHanded })}
      />
      <Choice
        name="oneHanded"
        legend={t('setup.hands')}
        options={[
          { value: false, label: t('setup.both-hands') },
          { value: true, label: t('setup.one-hand') },
        ]}
        value={now.oneHanded}
        onChange={(oneHanded) => set({ oneHanded })}
      />
      <Choice
        name="snapDeg"
        legend={t('setup.snap')}
        options={choices.snapDeg.map((value) => ({ value: value as number, label: `${value}°` }))}
        value={now.snapDeg}
        onChange={(snapDeg) => set({ snapDeg })}
      />
      <Choice
        name="textScale"
        legend={t('setup.text')}
        options={choices.textScale.map((value) => ({ value: value as number, label: `${value * 100}%` }))}
        value={now.textScale}
        onChange={(textScale) => set({ textScale })}
      />
      <Choice
        name="captionsAt"
        legend={t('setup.captions')}
        options={[
          { value: 'below', label: t('setup.below') },
          { value: 'above', label: t('setup.above') },
          { value: 'none', label: t('setup.none') },
        ]}
        value={now.captions ? now.captionsAt : 'none'}
        onChange={(at) => set(at === 'none' ? { captions: false } : { captions: true, captionsAt: at === 'above' ? 'above' : 'below' })}
      />
    </>
  )
}
