// Cuts Noto Sans to the characters in use, in slices of which a page fetches only those it needs: public/fonts/*.woff2 and the style sheet that says which is which.
// Noto Sans TC writes almost everything; the forms that only Japanese uses come from Noto Sans JP.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { languageList } from './compiled-texts.ts'

const weights = { 400: '400Regular', 700: '700Bold' } as const
type Weight = keyof typeof weights
const families = ['TC', 'JP'] as const
type Family = (typeof families)[number]

/** Characters of a slice: small enough that little comes unasked, large enough that a page needs few. */
const SLICE = 256
/** The languages a class works in: their characters come first. */
const schoolTexts = ['zh-TW.json', 'en.json']

const source = (family: Family, weight: Weight): string =>
  `node_modules/@expo-google-fonts/noto-sans-${family.toLowerCase()}/${weights[weight]}/NotoSans${family}_${weights[weight]}.ttf`
const folder = 'public/fonts'
const styleSheet = `${folder}/letters.css`

/** Signs that numbers, units and interface need whatever the texts say. */
const always =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('') +
  '，。、；：？！「」『』（）《》…—–‧·％°℃Ω×÷±≤≥→←↑↓①②③④⑤⑥⑦⑧⑨●○■□▲△▶✓⚠ø²³½'

/** What browsers write times with in a language (上午, 午前 …): no text holds it. */
const ofTimes = (lang: string): string =>
  [3, 15].map((hour) => new Date(2026, 0, 1, hour).toLocaleString(lang, { dateStyle: 'full', timeStyle: 'medium' })).join('')

/** What the interface needs besides its texts, in every language. */
const unwritten = (): string =>
  always +
  languageList()
    .map(({ lang }) => ofTimes(lang))
    .join('')

function textFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.parentPath.split('/').includes('text'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Every character that some text shows, in order, each once. */
export function charactersInUse(): string {
  const all = ['scenes', 'src/text'].flatMap(textFiles).map((path) => readFileSync(path, 'utf8'))
  return [...new Set(unwritten() + all.join(''))]
    .filter((c) => c >= ' ')
    .sort()
    .join('')
}

/** Which family writes each character: the first that has it; `none` is what no family has. */
export function shared(characters: string): Record<Family | 'none', string> {
  const has = families.map((family) => {
    const face = new Face(new Blob(readFileSync(source(family, 400))))
    return { family, codes: new Set(face.collectUnicodes()) }
  })
  const out: Record<Family | 'none', string> = { TC: '', JP: '', none: '' }
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    out[has.find(({ codes }) => codes.has(code))?.family ?? 'none'] += character
  }
  return out
}

/** What a page fetches at once: characters of one family. */
export interface Slice {
  family: Family
  characters: string
}

/**
 * The characters in use, cut into slices: those of the interface together, then those of the scenes, the most used first and those of one lesson
 * side by side, last those that only further languages need.
 */
export function slices(): Slice[] {
  const uses = new Map<string, string[]>()
  for (const path of ['scenes', 'src/text'].flatMap(textFiles))
    for (const character of new Set(readFileSync(path, 'utf8'))) uses.set(character, [...(uses.get(character) ?? []), path])
  // The menu of languages stands on every page.
  const everywhere =
    unwritten() +
    languageList()
      .map(({ name }) => name)
      .join('')
  const rank = (character: string) => {
    const school = (uses.get(character) ?? []).filter((path) => schoolTexts.includes(basename(path)))
    if (everywhere.includes(character) || school.some((path) => path.startsWith('src/text'))) return 'interface'
    return school.length > 0 ? 'scenes' : 'further languages'
  }
  const all = Array.from(charactersInUse()).map((character) => {
    const files = uses.get(character) ?? []
    return { character, rank: rank(character), uses: files.length, first: files[0] ?? '' }
  })
  const out: Slice[] = []
  for (const wanted of ['interface', 'scenes', 'further languages']) {
    const ranked = all.filter((each) => each.rank === wanted).sort((a, b) => b.uses - a.uses || a.first.localeCompare(b.first))
    const written = shared(ranked.map(({ character }) => character).join(''))
    for (const family of families) {
      const characters = Array.from(written[family])
      for (let i = 0; i < characters.length; i += SLICE) out.push({ family, characters: characters.slice(i, i + SLICE).join('') })
    }
  }
  return out
}

/** The rule by which a browser knows that a file holds these characters. */
const fontFace = (file: string, weight: Weight, characters: string): string => {
  const range = Array.from(characters)
    .map((character) => `U+${character.codePointAt(0)?.toString(16)}`)
    .join(',')
  return `@font-face{font-family:Workshop;font-weight:${weight};font-display:swap;src:url(${file}) format('woff2');unicode-range:${range}}\n`
}

/** Writes the cut fonts and their style sheet, unless they were cut into the same slices before. */
export async function cutFonts(): Promise<void> {
  const wanted = slices()
  const stamp = createHash('sha256').update(JSON.stringify(wanted)).digest('hex')
  const stampFile = `${folder}/slices.sha256`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(styleSheet)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let rules = ''
  for (const [i, { family, characters }] of wanted.entries())
    for (const weight of [400, 700] as const) {
      const file = `letters-${i + 1}-${weight}.woff2`
      writeFileSync(`${folder}/${file}`, await subsetFont(readFileSync(source(family, weight)), characters, { targetFormat: 'woff2' }))
      rules += fontFace(file, weight, characters)
    }
  writeFileSync(styleSheet, rules)
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await cutFonts()
