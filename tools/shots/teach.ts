// Pictures of the teacher's pages over a class at work: the live board, the accounts, one attempt with its replay open.
import { sizes, snap, windowOf } from './series.ts'
import type { Lang, Series, Size } from './series.ts'

const taken: [Size, Lang][] = [
  ['narrow', 'zh-TW'],
  ['portrait', 'zh-TW'],
  ['tablet', 'zh-TW'],
  ['laptop', 'zh-TW'],
  ['desktop', 'zh-TW'],
  ['wall', 'zh-TW'],
  ['desktop', 'en'],
  ['narrow', 'en'],
]

export function teachSeries(): Series[] {
  return taken.map(([size, lang]) => {
    const named = (what: string) => `teach-${what}-${size}${lang === 'en' ? '-en' : ''}`
    const [board, admin, attempt, replay] = ['board', 'admin', 'attempt', 'replay'].map(named) as [string, string, string, string]
    return {
      names: [board, admin, attempt, ...(size === 'wall' ? [] : [replay])],
      async take(studio, wanted) {
        const context = await windowOf(studio, sizes[size], lang)
        await context.addCookies(await studio.teacher())
        const page = await context.newPage()
        if (wanted.includes(admin)) {
          await page.goto(`${studio.url}/admin`)
          await page.getByText('@school.example').first().waitFor()
          await snap(page, admin, true)
        }
        await page.goto(`${studio.url}/teach`)
        await page.locator('[data-run-id]').nth(8).waitFor()
        if (wanted.includes(board)) await snap(page, board, true)
        if (wanted.includes(attempt) || wanted.includes(replay)) {
          await page.locator('[data-run-id]', { hasText: '怡君' }).getByRole('button').click()
          await page.locator('.timeline').waitFor()
          if (wanted.includes(attempt)) await snap(page, attempt, true)
          if (wanted.includes(replay)) {
            await page.locator('.fault button').first().click()
            await page.locator('.replay canvas').waitFor()
            await page.waitForTimeout(9000)
            await snap(page, replay)
          }
        }
        await context.close()
      },
    }
  })
}
