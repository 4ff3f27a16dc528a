// npm run gaps: what each further language still lacks; those words are shown in the school's own, marked.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SCHOOL_LANG, wholeLangs } from '../src/core/scene/languages.ts'
import { languageList } from './compiled-texts.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>

/** Folders with text files: the interface's, each cluster's, each lesson's. */
function textFolders(): string[] {
  const scenes = readdirSync('scenes', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(`text/${SCHOOL_LANG}.json`))
  return ['src/text', ...scenes.map((name) => join('scenes', name, '..'))].sort()
}

export interface Gap {
  file: string
  /** Ids without words. */
  missing: string[]
  all: number
}

/** The gaps of one language, folder by folder; folders without any are left out. */
export function gapsOf(lang: string): Gap[] {
  return textFolders().flatMap((folder) => {
    const needed = Object.keys(read(`${folder}/${SCHOOL_LANG}.json`))
    const file = `${folder}/${lang}.json`
    const own = existsSync(file) ? read(file) : {}
    const missing = needed.filter((id) => !own[id]?.trim())
    return missing.length > 0 ? [{ file, missing, all: needed.length }] : []
  })
}

if (process.argv[1]?.endsWith('text-gaps.ts') === true) {
  // Whoever reads only the first lines has read enough.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1))
  for (const { lang, name } of languageList().filter((each) => !wholeLangs.some((whole) => whole === each.lang))) {
    const gaps = gapsOf(lang)
    console.log(
      `${lang} (${name}): ${gaps.length === 0 ? 'whole' : `${gaps.reduce((sum, gap) => sum + gap.missing.length, 0)} words lacking`}`,
    )
    for (const { file, missing, all } of gaps)
      console.log(`  ${file}: ${missing.length} of ${all}: ${missing.slice(0, 12).join(' ')}${missing.length > 12 ? ' …' : ''}`)
  }
}
