// Cuts Noto Sans to the characters in use: every text file of scenes and interface, ASCII and common punctuation, into public/fonts/*.woff2.
// Noto Sans TC writes almost everything; the forms that only Japanese uses come from Noto Sans JP, in files a device loads only when it meets one.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'

const weights = { 400: '400Regular', 700: '700Bold' } as const
type Weight = keyof typeof weights
const families = ['TC', 'JP'] as const
type Family = (typeof families)[number]

const source = (family: Family, weight: Weight): string =>
  `node_modules/@expo-google-fonts/noto-sans-${family.toLowerCase()}/${weights[weight]}/NotoSans${family}_${weights[weight]}.ttf`
const cut = (family: Family, weight: Weight): string => `public/fonts/noto-sans-${family.toLowerCase()}-${weight}.woff2`

/** Signs that numbers, units and interface need whatever the texts say. */
const always =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('') +
  '，。、；：？！「」『』（）《》…—–‧·％°℃Ω×÷±≤≥→←↑↓①②③④⑤⑥⑦⑧⑨●○■□▲△▶✓⚠ø²³½'

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
  return [...new Set(always + all.join(''))]
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

/** Writes the cut fonts, unless they were cut from the same characters before. */
export async function cutFonts(): Promise<void> {
  const characters = charactersInUse()
  const stamp = createHash('sha256').update(characters).digest('hex')
  const stampFile = 'public/fonts/characters.sha256'
  const all = families.flatMap((family) => ([400, 700] as const).map((weight) => ({ family, weight })))
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (fresh && all.every(({ family, weight }) => existsSync(cut(family, weight)))) return
  mkdirSync('public/fonts', { recursive: true })
  const written = shared(characters)
  for (const { family, weight } of all)
    writeFileSync(cut(family, weight), await subsetFont(readFileSync(source(family, weight)), written[family], { targetFormat: 'woff2' }))
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await cutFonts()
