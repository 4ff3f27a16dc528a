// The language is switched in the middle of a run: words change, the log does not.
import { readFileSync } from 'node:fs'
import { KeyMeans, actionList } from './rig/keys.ts'
import { LESSON, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { expect, test } from './rig/test.ts'
import type { Page } from '@playwright/test'

/** What was done, tick and hand aside: the last value of each act, however many steps a hand took to it. */
const logOf = async (page: Page): Promise<string[]> => {
  const done = await page.evaluate(() =>
    window
      .runByTest!.session.entries()
      .flatMap((entry): [string, string][] =>
        entry.kind === 'act' ? [[entry.part, String(entry.value)]] : entry.kind === 'say' ? [['say', entry.option]] : [],
      ),
  )
  return lastOf(done)
}

const lastOf = (done: readonly (readonly [string, string])[]): string[] =>
  done.filter(([part], i) => part === 'say' || done[i + 1]?.[0] !== part).map((each) => each.join('='))

const english = JSON.parse(readFileSync(`scenes/${LESSON}/text/en.json`, 'utf8')) as Record<string, string>
const deeds = files.example('perfect').deeds.slice(0, 16)
/** The same, as the worked example has it. */
const example = lastOf(
  deeds.flatMap((deed): [string, string][] => ('act' in deed ? [[deed.act, String(deed.to)]] : 'say' in deed ? [['say', deed.say]] : [])),
)

test('half a run in Chinese, a piece in English and the rest in Japanese leave the log of the worked example; captions stand in two languages', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('gongfang.settings', JSON.stringify({ secondLang: 'vi' })))
  await openRun(page, 'guided', { view: 'list' })
  await expect(page.locator('.caption .lines')).toHaveCount(2)
  await expect(page.locator('.caption .lines[lang="vi"]')).not.toBeEmpty()
  await play(page, deeds.slice(0, 6), new KeyMeans(page, files))
  await page.locator('.run-bar select.language').selectOption('en')
  await expect(page.locator(':root')).toHaveAttribute('lang', 'en')
  await expect(actionList(page).locator('[data-part="safety-glasses"]')).toHaveAccessibleName(english['part.safety-glasses.name'] ?? '')
  await play(page, deeds.slice(6, 11), new KeyMeans(page, files))
  await page.locator('.run-bar select.language').selectOption('ja')
  await expect(page.locator(':root')).toHaveAttribute('lang', 'ja')
  await play(page, deeds.slice(11), new KeyMeans(page, files))
  expect(example.length, 'acts of the worked example').toBeGreaterThan(8)
  expect(await logOf(page)).toEqual(example)
})

test('a text that a language lacks is shown in the school’s own, and marked', async ({ page }) => {
  const title = files.text['step.s01.title'] ?? ''
  await page.route(/assets\/vi-[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    // As if nobody had translated the first step's title.
    await route.fulfill({ response, body: (await response.text()).replace(/"step\.s01\.title":`[^`]*`,/, '') })
  })
  await openRun(page, 'guided', { view: 'list', lang: 'vi' })
  await expect(page.getByText(`〔中文〕${title}`).first()).toBeVisible()
})
