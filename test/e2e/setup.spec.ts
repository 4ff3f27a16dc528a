// The first-run check: asked once a device before the first run, kept, and found again from the lesson's page.
import { LESSON } from './rig/lesson.ts'
import { expect, test } from './rig/test.ts'

test('a new device is asked once how its learner sits, sees and hears, and then goes on to the run', async ({ page }) => {
  await page.goto(`/l/${LESSON}?lang=zh-TW`)
  await page.getByRole('button', { name: '先跳過' }).click()
  await page.getByRole('button', { name: '開始', exact: false }).last().click()
  await expect(page).toHaveURL(/\/setup\?next=/)
  await page.getByRole('radio', { name: '坐著' }).check()
  await page.getByRole('radio', { name: '左手' }).check()
  await page.getByRole('radio', { name: '150%' }).check()
  await page.getByRole('button', { name: '好了' }).click()
  await expect(page).toHaveURL(new RegExp(`/l/${LESSON}/run\\?`))
  await expect(page.locator('.run.left-handed')).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('25.5px')

  await page.goto(`/l/${LESSON}?lang=zh-TW`)
  await page.getByRole('link', { name: '調整成適合你' }).click()
  await expect(page.getByRole('radio', { name: '坐著' })).toBeChecked()
  await page.getByRole('button', { name: '好了' }).click()
  await expect(page).toHaveURL(new RegExp(`/l/${LESSON}$`))
  await page.getByRole('button', { name: '開始', exact: false }).last().click()
  await expect(page).toHaveURL(new RegExp(`/l/${LESSON}/run\\?`))
})

test('an address of another site is no way on from the check', async ({ page }) => {
  await page.goto('/setup?next=//other.example/&lang=zh-TW')
  await page.getByRole('button', { name: '好了' }).click()
  await expect(page).toHaveURL(/localhost:\d+\/$/)
})
