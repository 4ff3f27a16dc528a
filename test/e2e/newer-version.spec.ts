// A newer version of the app comes in mid-run: the run goes on undisturbed, and the newer version takes over when it has been left.
import type { Page } from '@playwright/test'
import { LESSON } from './rig/lesson.ts'
import { expect, test } from './rig/test.ts'

test.use({ serviceWorkers: 'allow' })

declare global {
  interface Window {
    /** Gone when the page has been loaded anew. */
    sameAsBefore?: true
  }
}

const isTheSame = (page: Page) => page.evaluate(() => window.sameAsBefore === true)

test(`${LESSON}: a newer version waits until the run has been left, then takes over`, async ({ page, context }) => {
  await page.goto(`/l/${LESSON}`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`/l/${LESSON}/run?${new URLSearchParams({ help: 'guided', seed: '1', lang: 'zh-TW', view: 'list' })}`)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
  await page.evaluate(() => (window.sameAsBefore = true))

  await context.route('**/sw.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()}\n// a newer version` })
  })
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await page.waitForTimeout(1000)
  expect(await isTheSame(page), 'the run goes on').toBe(true)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')

  await page.locator('[data-do="leave"]').click()
  await expect(page.locator(':root')).not.toHaveAttribute('data-run', /./)
  await expect.poll(() => isTheSame(page).catch(() => true), { message: 'the page is the newer version’s' }).toBe(false)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
