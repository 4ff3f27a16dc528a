// Copies the controller and hand models that we serve ourselves into public/xr-profiles, with a list that names only those.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const out = 'public/xr-profiles'
/** Quest 2, Quest 3 and 3S, Pico 4, any hand, and one plain model for every other controller. */
const kept = ['meta-quest-touch-plus', 'oculus-touch-v3', 'oculus-touch-v2', 'pico-4', 'generic-hand', 'generic-trigger']

interface ProfileEntry {
  path: string
  deprecated?: boolean
}

/** The package's list cut to the kept profiles; every plain `generic-trigger…` id falls back to the one plain model. */
export function slimList(all: Record<string, ProfileEntry>): Record<string, ProfileEntry> {
  const plain = all['generic-trigger']
  if (!plain)
    throw new Error('profilesList.json: expected an entry generic-trigger, got none; the package @webxr-input-profiles/assets has changed')
  const entries = Object.entries(all).flatMap(([id, entry]): [string, ProfileEntry][] => {
    if (kept.includes(id)) return [[id, entry]]
    return id.startsWith('generic-trigger') ? [[id, plain]] : []
  })
  return Object.fromEntries(entries)
}

/** Writes public/xr-profiles afresh (about 9 MB, ignored by git). */
export function copyProfiles(): void {
  const listFile = fileURLToPath(import.meta.resolve('@webxr-input-profiles/assets/dist/profiles/profilesList.json'))
  const list = slimList(JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, ProfileEntry>)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const id of kept) cpSync(join(dirname(listFile), id), join(out, id), { recursive: true })
  writeFileSync(join(out, 'profilesList.json'), JSON.stringify(list))
}
