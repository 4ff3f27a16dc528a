// The first-run check: how one sits, sees and hears, asked once a device in less than twenty seconds; here again whenever wished.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { choices, keepSettings, readSettings } from '../edge/settings.ts'
import type { Settings } from '../edge/settings.ts'
import { localVoice } from '../edge/speech.ts'
import { useWords } from '../text/words.ts'
import { Page } from './Page.tsx'
import './style/setup.css'

/** Where to go on: an address of this product, else its first page. */
const nextOf = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? ''
  return /^\/(?!\/)/.test(next) ? next : '/'
}

interface ChoiceProps<Value> {
  name: keyof Settings
  legend: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange(value: Value): void
}

function Choice<Value extends string | number | boolean>({ name, legend, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="card setting">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={String(option.value)} className="pill">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

export default function Setup() {
  const { t, lang } = useWords()
  const [, go] = useLocation()
  const [now, setNow] = useState(readSettings)
  const set = (change: Partial<Settings>) => setNow((before) => ({ ...before, ...change }))
  const yesNo = [
    { value: true, label: t('setup.yes') },
    { value: false, label: t('setup.no') },
  ]
  return (
    <Page title={t('setup.title')}>
      <h1>{t('setup.title')}</h1>
      <p className="lead">{t('setup.lead')}</p>
      <form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault()
          keepSettings(now)
          go(nextOf(location.search))
        }}
      >
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
          <label className="card setting field">
            <strong>{t('setup.stature', { cm: Math.round(now.statureM * 100) })}</strong>
            <input
              type="range"
              min={choices.statureM.least}
              max={choices.statureM.most}
              step={0.05}
              value={now.statureM}
              onChange={(event) => set({ statureM: Number(event.target.value) })}
            />
            <span className="small muted">{t('setup.stature.why')}</span>
          </label>
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
          onChange={(at) =>
            at === 'none' ? set({ captions: false }) : set({ captions: true, captionsAt: at === 'above' ? 'above' : 'below' })
          }
        />
        <label className="card setting field">
          <strong>{t('setup.volume')}</strong>
          <input
            type="range"
            min={0}
            max={1}
            step={0.1}
            value={now.volume}
            onChange={(event) => set({ volume: Number(event.target.value) })}
          />
        </label>
        {localVoice(lang) && (
          <Choice name="speech" legend={t('setup.speech')} options={yesNo} value={now.speech} onChange={(speech) => set({ speech })} />
        )}
        <Choice
          name="reducedMotion"
          legend={t('setup.motion')}
          options={yesNo}
          value={now.reducedMotion}
          onChange={(reducedMotion) => set({ reducedMotion })}
        />
        <p>
          <button type="submit" className="primary big">
            {t('setup.done')}
          </button>
        </p>
      </form>
    </Page>
  )
}
