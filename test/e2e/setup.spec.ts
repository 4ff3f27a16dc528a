// The first-run check: asked once a device before the first run, kept, and found again from the lesson's page.
import { house } from './rig/house.ts'
import { LESSON, openRun } from './rig/lesson.ts'
import { signIn } from './rig/record.ts'
import { runId, seconds } from './rig/run.ts'
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

test('what is adjusted in the middle of a run counts at once, and the run goes on where it stood', async ({ page }) => {
  await openRun(page, 'guided', { view: 'list' })
  const before = await runId(page)
  await page.getByRole('button', { name: '調整', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '調整成適合你' })
  const stood = await seconds(page)
  await dialog.getByRole('radio', { name: '150%' }).check()
  await dialog.getByText('更多選擇').click()
  await dialog.locator('input[name="moreContrast"][value="true"]').check()
  await page.waitForTimeout(400)
  expect(await seconds(page), 'time stands still meanwhile').toBe(stood)
  await dialog.getByRole('button', { name: '好了' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator(':root')).toHaveAttribute('data-contrast', 'more')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('25.5px')
  await expect.poll(() => seconds(page)).toBeGreaterThan(stood)
  expect(await runId(page)).toBe(before)
})

test('a calm place: one button leads to quiet and stops the clock, one leads back', async ({ page }) => {
  await openRun(page, 'guided', { view: 'list' })
  await page.locator('[data-do="calm"]').click()
  const stood = await seconds(page)
  await page.waitForTimeout(400)
  expect(await seconds(page)).toBe(stood)
  await expect(page.getByText('時間停了')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
  const { width, height } = (await page.getByRole('dialog').boundingBox()) ?? { width: 0, height: 0 }
  expect([width, height], 'nothing else is seen').toEqual([1024, 640])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => seconds(page)).toBeGreaterThan(stood)
})

test('six digits that a teacher has given lead to the lesson at its level; others lead nowhere, and say so', async ({
  page,
  browser,
  complaints,
}) => {
  complaints.expectThis(/404 \(Not Found\) \(http:\/\/localhost:\d+\/api\/codes\//)
  const context = await browser.newContext({ baseURL: house().url, locale: 'zh-TW', serviceWorkers: 'block' })
  const teacher = await context.newPage()
  await signIn(teacher, house().teacher)
  await teacher.getByLabel('協助程度').selectOption('independent')
  await teacher.getByRole('button', { name: '產生六位數' }).click()
  const code = (await teacher.locator('.code').textContent()) ?? ''
  await context.close()
  expect(code).toMatch(/^\d{6}$/)

  await page.goto('/join?lang=zh-TW')
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  await page.getByRole('group', { name: '六位數代碼' }).waitFor()
  await page.keyboard.type(wrong)
  await expect(page.getByRole('alert')).toContainText(wrong)
  await page.getByRole('button', { name: '全部清除' }).click()
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/l/${LESSON}/run\\?help=independent$`))
})
