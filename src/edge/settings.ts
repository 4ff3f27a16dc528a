// What a learner chose about comfort, sound and captions; kept on this device.
export interface Settings {
  reducedMotion: boolean
  captions: boolean
  captionsAt: 'below' | 'above'
  speech: boolean
  leftHanded: boolean
  /** Sits while practising: in a headset the eyes are lifted to where they would be standing. */
  seated: boolean
  /** Metres: how tall the learner is. */
  statureM: number
  snapDeg: number
  /** Times the usual size of letters. */
  textScale: number
  /** 0…1 */
  volume: number
}

/** What can be chosen. */
export const choices = { snapDeg: [30, 45, 60, 90], textScale: [1, 1.25, 1.5], statureM: { least: 1.3, most: 2 } } as const

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
    captions: true,
    captionsAt: 'below',
    speech: false,
    leftHanded: false,
    seated: false,
    statureM: 1.65,
    snapDeg: 30,
    textScale: 1,
    volume: 0.7,
  }
  return { ...defaults, ...kept() }
}

export function keepSettings(settings: Settings): void {
  localStorage.setItem(SETTINGS, JSON.stringify(settings))
  applyTextScale(settings)
}

/** Whether somebody has chosen on this device. */
export const areSettingsKept = (): boolean => localStorage.getItem(SETTINGS) !== null

export const forgetSettings = (): void => localStorage.removeItem(SETTINGS)

/** Every page's letters grow from the root's. */
export const applyTextScale = ({ textScale }: Settings): void =>
  document.documentElement.style.setProperty('--text-scale', String(textScale))
