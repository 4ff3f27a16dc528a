// Twenty minutes in a headset are enough: it says so, comes off by itself, keeps the run, and is not put on again at once.
import { entered, putOn } from './rig/headset.ts'
import { openRun } from './rig/lesson.ts'
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
