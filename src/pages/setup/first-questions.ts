// The few questions that are asked first, in less than twenty seconds: on a page, and inside the headset.
import { choices } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import type { Words } from '../../text/words.ts'

interface Answer {
  value: string | number | boolean
  label: string
  /** What choosing it changes. */
  change: Partial<Settings>
}

export interface FirstQuestion {
  name: keyof Settings
  legend: string
  answers: Answer[]
  /** The value of the answer that counts now. */
  chosen: Answer['value']
}

/** How tall the learner is comes right after posture; it is slid, not chosen. */
export const STATURE_AFTER: keyof Settings = 'seated'

/** All but language and stature, in order, with what is chosen now. */
export function firstQuestions(now: Settings, t: Words['t']): FirstQuestion[] {
  const yesNo = (name: 'seated' | 'leftHanded' | 'oneHanded', legend: string, no: string, yes: string): FirstQuestion => ({
    name,
    legend,
    answers: [
      { value: false, label: no, change: { [name]: false } },
      { value: true, label: yes, change: { [name]: true } },
    ],
    chosen: now[name],
  })
  return [
    yesNo('seated', t('setup.posture'), t('setup.standing'), t('setup.seated')),
    yesNo('leftHanded', t('setup.hand'), t('setup.right'), t('setup.left')),
    yesNo('oneHanded', t('setup.hands'), t('setup.both-hands'), t('setup.one-hand')),
    {
      name: 'snapDeg',
      legend: t('setup.snap'),
      answers: choices.snapDeg.map((snapDeg) => ({ value: snapDeg, label: `${snapDeg}°`, change: { snapDeg } })),
      chosen: now.snapDeg,
    },
    {
      name: 'textScale',
      legend: t('setup.text'),
      answers: choices.textScale.map((textScale) => ({ value: textScale, label: `${textScale * 100}%`, change: { textScale } })),
      chosen: now.textScale,
    },
    {
      name: 'captionsAt',
      legend: t('setup.captions'),
      answers: [
        { value: 'below', label: t('setup.below'), change: { captions: true, captionsAt: 'below' } },
        { value: 'above', label: t('setup.above'), change: { captions: true, captionsAt: 'above' } },
        { value: 'none', label: t('setup.none'), change: { captions: false } },
      ],
      chosen: now.captions ? now.captionsAt : 'none',
    },
  ]
}
