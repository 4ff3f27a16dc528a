// Twenty minutes in a headset are enough, or as few as the school has set: it says so, comes off by itself, keeps the run, and is not put on again
// at once. How one feels is asked before and after.
import { entered, putOn, rig } from './rig/headset.ts'
import { house } from './rig/house.ts'
import { openRun } from './rig/lesson.ts'
import { signIn } from './rig/record.ts'
import { runId } from './rig/run.ts'
import { expect, test } from './rig/test.ts'

test.use({ viewport: { width: 512, height: 256 } })

test('at the hard stop the headset comes off, the run stands still and is kept, and a rest is asked for', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('gongfang.sitting') !== null) return
    localStorage.setItem('gongfang.who', JSON.stringify({ key: '7f3b3a52-6f0c-4a53-9a53-0c2f3f0f8a11' }))
    const nearlyOver = { wornS: 20 * 60 - 2, lastMs: Date.now(), who: '7f3b3a52-6f0c-4a53-9a53-0c2f3f0f8a11' }
    localStorage.setItem('gongfang.sitting', JSON.stringify(nearlyOver))
  })
  await putOn(page)
  await openRun(page, 'guided')
  const run = await runId(page)
  const enter = page.getByRole('button', { name: '進入 VR' })
  await enter.click()
  await entered(page)
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'vr')
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'none', { timeout: 90_000 })
  await expect(page.getByRole('button', { name: '繼續' })).toBeVisible()
  expect(await runId(page), 'the run is the same').toBe(run)
  await expect(enter).toBeDisabled({ timeout: 10_000 })
  await expect(page.getByText(/再休息 (10|9) 分鐘才能戴/)).toBeVisible()
  await page.reload()
  await expect(enter, 'a reload is no rest').toBeDisabled()
})

test('the school’s own limits: how one feels is asked before and after, a rest is advised, and who feels worse keeps away from machines', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: house().url, locale: 'zh-TW', serviceWorkers: 'block' })
  const teacher = await context.newPage()
  await signIn(teacher, house().teacher)
  await teacher.getByRole('link', { name: '頭盔時間' }).click()
  await teacher.getByLabel('戴滿幾分鐘提醒休息').fill('5')
  await teacher.getByLabel('戴滿幾分鐘就結束').fill('7')
  await teacher.getByLabel(/留下學生/).check()
  await teacher.getByRole('button', { name: '儲存' }).click()
  await expect(teacher.getByText('存好了')).toBeVisible()
  try {
    await page.addInitScript(() => {
      localStorage.setItem('gongfang.settings', '{}')
      localStorage.setItem('gongfang.who', JSON.stringify({ key: '7f3b3a52-6f0c-4a53-9a53-0c2f3f0f8a12' }))
      const nearlyTired = { wornS: 5 * 60 - 1, lastMs: Date.now(), who: '7f3b3a52-6f0c-4a53-9a53-0c2f3f0f8a12' }
      localStorage.setItem('gongfang.sitting', JSON.stringify(nearlyTired))
    })
    await putOn(page, false, true)
    await openRun(page, 'guided')
    const enter = page.getByRole('button', { name: '進入 VR' })
    await enter.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('老師看得到')
    await dialog.getByRole('group', { name: '想吐' }).getByLabel('一點點').check()
    await dialog.getByRole('button', { name: '好了，戴上頭盔' }).click()
    await entered(page)
    const caption = () =>
      page.evaluate(() => {
        const strip = window.seenByTest!.three.get().scene.getObjectByName('captions')
        return (strip?.userData.slate as { words: string } | undefined)?.words ?? ''
      })
    await expect.poll(caption, { timeout: 60_000 }).toContain('已經 5 分鐘了')
    await page.evaluate(() => {
      // As if it had been worn for another minute.
      const now = performance.now.bind(performance)
      performance.now = () => now() + 60_000
    })
    await rig(page, (headset) => headset.end())
    await dialog.getByRole('group', { name: '想吐' }).getByLabel('明顯').check()
    await dialog.getByRole('button', { name: '好了' }).click()
    await expect(dialog).toContainText('至少過 30 分鐘')
    await dialog.getByRole('button', { name: '我知道了' }).click()
    await expect(enter).toBeDisabled()
    await teacher.goto(`/teach?run=${await runId(page)}`)
    await expect(teacher.getByRole('table', { name: '戴頭盔前後的感受' })).toContainText('明顯', { timeout: 20_000 })
  } finally {
    const reset = await teacher.evaluate(async () => {
      const answer = await fetch('/api/school', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ softMin: 15, hardMin: 20, keepsAnswers: false }),
      })
      return answer.status
    })
    expect(reset).toBe(200)
    await context.close()
  }
})
