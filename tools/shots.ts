// npm run shots [-- NAME…]: pictures of every machine, room and page of the built product into shots/, to be looked at.
// With names, only pictures whose names begin with one of them: npm run shots -- teach run-phone
import { mkdirSync } from 'node:fs'
import { openBrowser, startProduct } from './bench/browser.ts'
import { headsetSeries } from './shots/headset.ts'
import { pageSeries } from './shots/pages.ts'
import { runSeries } from './shots/runs.ts'
import { sceneSeries } from './shots/scenes.ts'
import { SETUP_TOKEN, openSchool } from './shots/school.ts'
import type { Studio } from './shots/series.ts'
import { teachSeries } from './shots/teach.ts'

const words = process.argv.slice(2)
// The setup link is shown before the school is made.
const all = [...sceneSeries(), ...pageSeries(), ...runSeries(), ...headsetSeries(), ...teachSeries()]
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.startsWith(word))
const chosen = all.map((series) => ({ series, wanted: series.names.filter(isWanted) })).filter(({ wanted }) => wanted.length > 0)

if (chosen.length === 0) {
  const known = all.flatMap(({ names }) => names).join(' ')
  console.error(`shots: no picture's name begins with ${words.join(' or ')}; there are: ${known}`)
  process.exit(2)
}
mkdirSync('shots', { recursive: true })
const product = await startProduct({ GONGFANG_SETUP_TOKEN: SETUP_TOKEN })
const browser = await openBrowser()
let school: ReturnType<typeof openSchool> | undefined
const studio: Studio = { browser, url: product.url, teacher: () => (school ??= openSchool(product.url)) }
try {
  for (const { series, wanted } of chosen) await series.take(studio, wanted)
} finally {
  await browser.close()
  product.stop()
}
