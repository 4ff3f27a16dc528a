// What was chosen on this device, as it is now: a page changes with it.
import { useEffect, useState } from 'react'
import { onSettings, readSettings } from '../edge/settings.ts'
import type { Settings } from '../edge/settings.ts'

export function useSettings(): Settings {
  const [settings, setSettings] = useState(readSettings)
  useEffect(() => onSettings(() => setSettings(readSettings())), [])
  return settings
}
