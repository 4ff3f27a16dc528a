// What axe finds wrong on every page, in Chinese as usual, in English with stronger contrast, and on dark pages: nothing.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { house } from './rig/house.ts'
import { signIn } from './rig/record.ts'
import { LESSON, files } from './rig/lesson.ts'
import { NOWHERE, pages, teachersPages } from './rig/pages.ts'
import { leaveProbe } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each violation as one line: where, which rule, why. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    TAGS,
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}

for (const [lang, contrast] of [
  ['zh-TW', 'usual'],
  ['en', 'more'],
])
  test(`pages in ${lang} with ${contrast} contrast`, async ({ page, complaints }) => {
    complaints.expectThis(NOWHERE)
    await page.addInitScript(
      (moreContrast) => localStorage.setItem('gongfang.settings', JSON.stringify({ moreContrast })),
      contrast === 'more',
    )
    for (const address of pages) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await violations(page), address).toEqual([])
    }
  })

test('dark pages', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of ['/', `/l/${LESSON}`, '/setup', `/l/${LESSON}/run?view=list&help=guided&seed=1`]) {
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page), address).toEqual([])
  }
})

test('a run from its picture to its result: adjusting, a consequence, the questions, the debrief, teaching it, the result, the records', async ({
  page,
}) => {
  await leaveProbe(page)
  await page.goto(`/l/${LESSON}/run?help=guided&seed=1&lang=zh-TW`)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
  await page.getByRole('note').waitFor()
  expect(await violations(page), 'with the picture, and how one looks about').toEqual([])
  await page.locator('[data-do="adjust"]').click()
  await page.locator('dialog summary').click()
  expect(await violations(page), 'adjusting').toEqual([])
  await page.getByRole('button', { name: '不改了' }).click()
  await page.locator('[data-do="calm"]').click()
  expect(await violations(page), 'the calm place').toEqual([])
  await page.locator('[data-do="back"]').click()
  // Chips are brushed away while the main switch is on.
  await page.locator('[data-part="main-switch"]').click()
  for (const place of ['hand', 'tray']) await page.locator('[data-part="brush"]').selectOption(place)
  await page.locator('.consequence').waitFor()
  expect(await violations(page), 'a consequence').toEqual([])
  await page.locator('.consequence button').click()
  await page.locator('[data-do="finish"]').click()
  for (const question of files.example('perfect').deeds.flatMap((deed) => ('answer' in deed ? [deed] : []))) {
    await page.locator(`[data-question="${question.answer}"]`).waitFor()
    expect(await violations(page), `the question ${question.answer}`).toEqual([])
    await page.locator(`[data-question="${question.answer}"] [data-answer="${question.option}"]`).click()
  }
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'ended')
  await page.waitForLoadState('networkidle')
  expect(await violations(page), 'the debrief').toEqual([])
  await page.locator('[data-do="next"]').click()
  expect(await violations(page), 'teaching it').toEqual([])
  await page.getByRole('button', { name: '現在旁邊沒有人' }).click()
  await page.waitForLoadState('networkidle')
  expect(await violations(page), 'the result').toEqual([])
  await page.goto('/me')
  await page.waitForLoadState('networkidle')
  expect(await violations(page), 'my records').toEqual([])
})

test('the teacher’s pages', async ({ page }) => {
  await signIn(page, house().teacher)
  for (const address of teachersPages) {
    await page.goto(`${address}?lang=zh-TW`)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('domcontentloaded')
    expect(await violations(page), address).toEqual([])
  }
})
