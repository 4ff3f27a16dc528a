// The language is switched in the middle of a run: words change, the log does not.
import { readFileSync } from 'node:fs'
import { KeyMeans, actionList } from './rig/keys.ts'
import { LESSON, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { expect, test } from './rig/test.ts'
import type { Page } from '@playwright/test'

/** What was done, tick and hand aside. */
const logOf = (page: Page) =>
  page.evaluate(() =>
    window
      .runByTest!.session.entries()
      .flatMap((entry) =>
        entry.kind === 'act' ? [`${entry.part}=${String(entry.value)}`] : entry.kind === 'say' ? [`say ${entry.option}`] : [],
      ),
  )

const english = JSON.parse(readFileSync(`scenes/${LESSON}/text/en.json`, 'utf8')) as Record<string, string>
const deeds = files.example('perfect').deeds.slice(0, 16)

test('half a run in Chinese, a piece in English and the rest in Japanese leave the same log as one in Chinese; captions stand in two languages', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('gongfang.settings', JSON.stringify({ secondLang: 'vi' })))
  await openRun(page, 'guided', { view: 'list' })
  const means = new KeyMeans(page, files)
  await play(page, deeds, means)
  const alone = await logOf(page)

  await openRun(page, 'guided', { view: 'list', seed: '2' })
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
  expect(await logOf(page)).toEqual(alone)
})
