// What a learner chose about comfort, sound and captions; kept on this device.
import type { Lang } from '../core/scene/languages.ts'

export interface Settings {
  reducedMotion: boolean
  /** Stronger edges and darker letters than usual. */
  moreContrast: boolean
  captions: boolean
  captionsAt: 'below' | 'above'
  /** Captions say everything in this language too; empty for none. */
  secondLang: Lang
  speech: boolean
  leftHanded: boolean
  /** Everything is done with the stronger hand alone. */
  oneHanded: boolean
  /** What is taken stays taken until it is pressed again: holding needs no strength. */
  toggleHold: boolean
  /** In a headset the stick glides, behind a vignette, instead of jumping. */
  smoothMotion: boolean
  /** Both ears hear the same. */
  monoSound: boolean
  /** Times the usual time that a drill leaves; 0 for no limit. The run's header says so. */
  timeScale: number
  /** How many switches step through what can be done; 0 for none. */
  switches: 0 | 1 | 2
  /** Seconds that scanning with one switch rests on each thing. */
  scanS: number
  /** Each thing that scanning comes to is told to screen readers, and said where speech is on. */
  scanTells: boolean
  /** Sits while practising: in a headset the eyes are lifted to where they would be standing. */
  seated: boolean
  /** Metres: how tall the learner is. */
  statureM: number
  snapDeg: number
  /** Times the usual size of letters. */
  textScale: number
  /** 0…1 */
  volume: number
  /** How fine the picture is: as the device keeps up, always sharp, or always quick. */
  picture: 'auto' | 'sharp' | 'fast'
}

/** What can be chosen. */
export const choices = {
  snapDeg: [30, 45, 60, 90],
  textScale: [1, 1.25, 1.5],
  timeScale: [1, 1.5, 2, 0],
  switches: [0, 1, 2],
  statureM: { least: 1.3, most: 2, step: 0.05 },
  scanS: { least: 0.5, most: 5 },
} as const

const SETTINGS = 'gongfang.settings'

function kept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') as Partial<Settings>
  } catch (cause) {
    console.warn(`the settings kept on this device cannot be read, so the defaults count: ${String(cause)}`)
    return {}
  }
}

/** The kept settings over the defaults; the system's wish for less motion is a default. */
export function readSettings(): Settings {
  const defaults: Settings = {
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
    captions: true,
    captionsAt: 'below',
    secondLang: '',
    speech: false,
    leftHanded: false,
    oneHanded: false,
    toggleHold: false,
    smoothMotion: false,
    monoSound: false,
    timeScale: 1,
    switches: 0,
    scanS: 1.5,
    scanTells: false,
    seated: false,
    statureM: 1.65,
    snapDeg: 30,
    textScale: 1,
    volume: 0.7,
    picture: 'auto',
  }
  return { ...defaults, ...kept() }
}

export function keepSettings(settings: Settings): void {
  localStorage.setItem(SETTINGS, JSON.stringify(settings))
  applySettings(settings)
  dispatchEvent(new Event(SETTINGS))
}

/** Tells whenever something else was chosen on this page. Returns how to stop listening. */
export function onSettings(then: () => void): () => void {
  addEventListener(SETTINGS, then)
  return () => removeEventListener(SETTINGS, then)
}

/** A link may set switches up for somebody who cannot: `?switches=1` counts, and is kept, wherever it stands. */
export function keepSwitchesOf(search: string): void {
  const switches = choices.switches.find((each) => String(each) === new URLSearchParams(search).get('switches'))
  if (switches !== undefined) keepSettings({ ...readSettings(), switches })
}

/** Whether somebody has chosen on this device. */
export const areSettingsKept = (): boolean => localStorage.getItem(SETTINGS) !== null

export const forgetSettings = (): void => localStorage.removeItem(SETTINGS)

/** What the style sheets go by: every page's letters grow from the root's. */
export function applySettings({ textScale, moreContrast, reducedMotion }: Settings): void {
  const { style, dataset } = document.documentElement
  style.setProperty('--text-scale', String(textScale))
  dataset['contrast'] = moreContrast ? 'more' : 'usual'
  dataset['motion'] = reducedMotion ? 'less' : 'usual'
}
