// npm run bench: every budget in one run, as JSON on standard output; a table and the verdict on standard error.
import { landingLine } from './bench/files.ts'
import { openBrowser, startProduct } from './bench/browser.ts'
import { modelLines } from './bench/models.ts'
import { replayLines, statementLines } from './bench/replay.ts'
import { roomLines } from './bench/room.ts'
import { within, type Line } from './bench/statistics.ts'
import { budgets } from './budgets.ts'
import { allLessons } from './lessons-to-test.ts'

const lines: Line[] = [...replayLines(), ...statementLines(), ...(await modelLines())]
const product = await startProduct()
const browser = await openBrowser()
try {
  lines.push(landingLine())
  for (const lesson of allLessons()) lines.push(...(await roomLines(browser, product.url, lesson)))
} finally {
  await browser.close()
  product.stop()
}
for (const line of lines) {
  console.error(
    `${within(line) ? 'ok  ' : 'OVER'} ${line.what}: ${Number(line.measured.toFixed(2))} of ${line.floor ? 'at least ' : ''}${line.budget} ${line.unit}`,
  )
  if (!within(line)) for (const cause of line.causes ?? []) console.error(`       ${cause}`)
}
console.error(
  `--   a stereo frame on a GPU: at most ${budgets.gpu.ratio}× of A-Frame's hello-world scene; not measured here: it needs a GPU`,
)
console.log(JSON.stringify({ lines: lines.map((line) => ({ ...line, within: within(line) })) }, null, 2))
process.exitCode = lines.every(within) ? 0 : 1
