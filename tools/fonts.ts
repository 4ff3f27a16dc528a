// Cuts Noto Sans TC to the characters in use: every text file of scenes and interface, ASCII and common punctuation, into public/fonts/*.woff2.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

const weights = [
  ['400Regular/NotoSansTC_400Regular.ttf', 'noto-sans-tc-400.woff2'],
  ['700Bold/NotoSansTC_700Bold.ttf', 'noto-sans-tc-700.woff2'],
] as const

/** Signs that numbers, units and interface need whatever the texts say. */
const always =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('') +
  '，。、；：？！「」『』（）《》…—–‧·％°℃Ω×÷±≤≥→←↑↓①②③④⑤⑥⑦⑧⑨●○■□▲△▶✓✕⚠ø²³½'

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

/** Writes the cut fonts, unless they were cut from the same characters before. */
export async function cutFonts(): Promise<void> {
  const characters = charactersInUse()
  const stamp = createHash('sha256').update(characters).digest('hex')
  const stampFile = 'public/fonts/characters.sha256'
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (fresh && weights.every(([, name]) => existsSync(`public/fonts/${name}`))) return
  mkdirSync('public/fonts', { recursive: true })
  for (const [source, name] of weights) {
    const font = readFileSync(`node_modules/@expo-google-fonts/noto-sans-tc/${source}`)
    writeFileSync(`public/fonts/${name}`, await subsetFont(font, characters, { targetFormat: 'woff2' }))
  }
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await cutFonts()
