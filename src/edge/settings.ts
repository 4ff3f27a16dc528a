// What a learner chose about comfort, sound and captions; kept on this device.
export interface Settings {
  reducedMotion: boolean
  captions: boolean
  speech: boolean
  leftHanded: boolean
  /** Metres added to the eyes of someone seated. */
  seatedLiftM: number
  /** 0…1 */
  volume: number
}

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
    speech: false,
    leftHanded: false,
    seatedLiftM: 0,
    volume: 0.7,
  }
  return { ...defaults, ...kept() }
}

export const keepSettings = (settings: Settings): void => localStorage.setItem(SETTINGS, JSON.stringify(settings))

export const forgetSettings = (): void => localStorage.removeItem(SETTINGS)
