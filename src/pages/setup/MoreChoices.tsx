// Everything else that can be made to fit: what is seen and heard, how things are held, how one gets about, time, switches.
import { choices } from '../../edge/settings.ts'
import { localVoice } from '../../edge/speech.ts'
import { useWords } from '../../text/words.ts'
import { useRecordings } from '../run/use-voice.ts'
import { Choice, Slide } from './Choice.tsx'
import type { ChoicesProps } from './FirstChoices.tsx'

export function MoreChoices({ now, set }: ChoicesProps) {
  const { t, lang, languages } = useWords()
  const recordings = useRecordings(lang) ?? {}
  const yesNo = [
    { value: true, label: t('setup.yes') },
    { value: false, label: t('setup.no') },
  ]
  const others = languages.filter((each) => each.lang !== lang)
  return (
    <>
      <Choice
        name="secondLang"
        legend={t('setup.second')}
        options={[{ value: '', label: t('setup.none') }, ...others.map((each) => ({ value: each.lang, label: each.name }))]}
        value={now.secondLang === lang ? '' : now.secondLang}
        onChange={(secondLang) => set({ secondLang })}
      />
      {(localVoice(lang) || Object.keys(recordings).length > 0) && (
        <Choice name="speech" legend={t('setup.speech')} options={yesNo} value={now.speech} onChange={(speech) => set({ speech })} />
      )}
      <Slide
        name="volume"
        legend={t('setup.volume')}
        least={0}
        most={1}
        step={0.1}
        value={now.volume}
        onChange={(volume) => set({ volume })}
      />
      <Choice
        name="monoSound"
        legend={t('setup.mono')}
        why={t('setup.mono.why')}
        options={yesNo}
        value={now.monoSound}
        onChange={(monoSound) => set({ monoSound })}
      />
      <Choice
        name="moreContrast"
        legend={t('setup.contrast')}
        options={yesNo}
        value={now.moreContrast}
        onChange={(moreContrast) => set({ moreContrast })}
      />
      <Choice
        name="reducedMotion"
        legend={t('setup.motion')}
        options={yesNo}
        value={now.reducedMotion}
        onChange={(reducedMotion) => set({ reducedMotion })}
      />
      <Choice
        name="picture"
        legend={t('setup.picture')}
        why={t('setup.picture.why')}
        options={[
          { value: 'auto', label: t('setup.picture.auto') },
          { value: 'sharp', label: t('setup.picture.sharp') },
          { value: 'fast', label: t('setup.picture.fast') },
        ]}
        value={now.picture}
        onChange={(picture) => set({ picture: picture === 'sharp' || picture === 'fast' ? picture : 'auto' })}
      />
      <Choice
        name="toggleHold"
        legend={t('setup.hold')}
        why={t('setup.hold.why')}
        options={yesNo}
        value={now.toggleHold}
        onChange={(toggleHold) => set({ toggleHold })}
      />
      <Choice
        name="smoothMotion"
        legend={t('setup.smooth')}
        why={t('setup.smooth.why')}
        options={[
          { value: false, label: t('setup.jump') },
          { value: true, label: t('setup.glide') },
        ]}
        value={now.smoothMotion}
        onChange={(smoothMotion) => set({ smoothMotion })}
      />
      <Choice
        name="timeScale"
        legend={t('setup.time')}
        why={t('setup.time.why')}
        options={choices.timeScale.map((value) => ({
          value: value as number,
          label: value === 0 ? t('setup.no-limit') : value === 1 ? t('setup.usual') : t('setup.times', { n: value }),
        }))}
        value={now.timeScale}
        onChange={(timeScale) => set({ timeScale })}
      />
      <Choice
        name="switches"
        legend={t('setup.switches')}
        why={t('setup.switches.why')}
        options={choices.switches.map((value) => ({
          value: value as number,
          label: value === 0 ? t('setup.none') : t('setup.switches.n', { n: value }),
        }))}
        value={now.switches}
        onChange={(value) => set({ switches: choices.switches.find((each) => each === value) ?? 0 })}
      />
    </>
  )
}
