// Pictures of a run on screens: at work, a consequence, and what comes after: debrief with replay, teaching back, result, records.
import type { Page } from '@playwright/test'
import type { Help } from '../../src/core/run/schema.ts'
import { LESSON, deedsOf, deedsWithFaults, finish, leaveHooks, perform } from './play.ts'
import { allSizes, sizes, snap, windowOf } from './series.ts'
import type { Lang, Series, Size, Studio } from './series.ts'

async function openRun({ url }: Studio, page: Page, help: Help, lang: Lang, more = ''): Promise<void> {
  await leaveHooks(page)
  // How one looks about is told in the pictures of a beginning alone.
  if (help !== 'guided') await page.addInitScript(() => localStorage.setItem('gongfang.looking-known', '1'))
  await page.goto(`${url}/l/${LESSON}/run?help=${help}&seed=1&lang=${lang}${more}`)
  await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
}

/** Lets the software renderer draw what has just become so. */
const drawn = (page: Page) => page.waitForTimeout(2500)

/** A series of one screen size: each name gets its size and language. */
function series(size: Size, lang: Lang, names: string[], take: (studio: Studio, page: Page, wants: (name: string) => string | undefined) => Promise<void>): Series {
  const full = (name: string) => `${name}-${size}${lang === 'en' ? '-en' : ''}`
  return {
    names: names.map(full),
    async take(studio, wanted) {
      const context = await windowOf(studio, sizes[size], lang)
      await take(studio, await context.newPage(), (name) => (wanted.includes(full(name)) ? full(name) : undefined))
      await context.close()
    },
  }
}

const running = (size: Size, lang: Lang): Series =>
  series(size, lang, ['run', 'run-turning'], async (studio, page, wants) => {
    await openRun(studio, page, 'guided', lang)
    await drawn(page)
    const [first, turning] = [wants('run'), wants('run-turning')]
    if (first) await snap(page, first)
    if (!turning) return
    await page.getByRole('note').getByRole('button').click()
    await perform(page, deedsOf('perfect').slice(0, 46), true)
    await drawn(page)
    await snap(page, turning)
  })

const consequence = (size: Size, lang: Lang): Series =>
  series(size, lang, ['run-consequence'], async (studio, page, wants) => {
    await openRun(studio, page, 'independent', lang)
    await perform(page, deedsOf('m-key'), true)
    await drawn(page)
    await snap(page, wants('run-consequence') ?? '')
  })

/** Without a picture nothing is drawn: the action list alone. */
const listOnly = (size: Size, lang: Lang): Series =>
  series(size, lang, ['run-list'], async (studio, page, wants) => {
    await openRun(studio, page, 'guided', lang, '&view=list')
    await snap(page, wants('run-list') ?? '')
  })

const course = (size: Size, lang: Lang): Series =>
  series(size, lang, ['debrief', 'debrief-replay', 'teach-back', 'result', 'me', 'hand-over'], async (studio, page, wants) => {
    await openRun(studio, page, 'independent', lang, '&view=list')
    await perform(page, deedsWithFaults(), false)
    await finish(page)
    await page.locator('.timeline').waitFor()
    const debrief = wants('debrief')
    if (debrief) await snap(page, debrief, true)
    const replay = wants('debrief-replay')
    if (replay) {
      await page.locator('.fault button').first().click()
      await page.locator('.replay canvas').waitFor()
      await page.waitForTimeout(9000)
      await snap(page, replay)
    }
    await page.locator('[data-do="next"]').click()
    await page.locator('.teach-back').waitFor()
    const teachBack = wants('teach-back')
    if (teachBack) await snap(page, teachBack, true)
    await page.locator('[data-do="taught"]').click()
    await page.locator('.result').waitFor()
    const result = wants('result')
    if (result) await snap(page, result, true)
    await page.goto(`${studio.url}/me`)
    await page.locator('table').waitFor()
    const me = wants('me')
    if (me) await snap(page, me, true)
    const handOver = wants('hand-over')
    if (!handOver) return
    await page.locator('[data-do="hand-over"]').click()
    await page.locator('[data-do="hand-over-now"]').waitFor()
    await snap(page, handOver, true)
  })

const common: Size[] = ['narrow', 'portrait', 'tablet', 'desktop']

export function runSeries(): Series[] {
  const inBoth = (take: (size: Size, lang: Lang) => Series, at: readonly Size[], english: readonly Size[]) => [
    ...at.map((size) => take(size, 'zh-TW')),
    ...english.map((size) => take(size, 'en')),
  ]
  return [
    ...inBoth(running, allSizes, ['narrow', 'desktop']),
    ...inBoth(consequence, common, ['narrow']),
    ...inBoth(listOnly, ['narrow', 'desktop'], []),
    ...inBoth(course, common, ['narrow', 'desktop']),
  ]
}
