// A perfect run with one switch alone, and with two, from the lesson's page to the result; nothing is set up but by the address.
import type { Page } from '@playwright/test'
import { endedAs, files, LESSON } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { leaveProbe } from './rig/seen.ts'
import { Switches, SwitchMeans } from './rig/switches.ts'
import { expect, test } from './rig/test.ts'

/** Opens the lesson's page by a link that somebody else has made, on a device without a 3D picture. From then on its time is the test's. */
async function byLink(page: Page, count: 1 | 2): Promise<Switches> {
  await leaveProbe(page)
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.clock.install()
  await page.goto(`/l/${LESSON}?lang=zh-TW&switches=${count}`)
  await expect(page.locator('.scan-bar')).toBeVisible()
  await expect(page.locator('[data-do="parts-known"]')).toBeVisible()
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2000))
  return new Switches(page, count)
}

for (const count of [1, 2] as const)
  test(`a perfect run with ${count === 1 ? 'one switch' : 'two switches'} alone, from the lesson's page to the result`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(600_000)
    const switches = await byLink(page, count)
    await switches.choose('[data-do="parts-known"]')
    await switches.choose('form.start button[type="submit"]')
    await switches.until(() => page.evaluate(() => document.documentElement.dataset['run'] === 'running'))
    const before = switches.presses
    await play(page, files.example('perfect').deeds, new SwitchMeans(page, files, switches))
    const inRun = switches.presses - before
    await switches.until(() => page.evaluate(() => document.documentElement.dataset['run'] === 'ended'))
    await switches.choose('[data-do="next"]')
    await switches.choose('[data-do="taught"]')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('結果')
    console.log(`${count} switch(es): ${inRun} presses for the run, ${switches.presses} in all`)
    await page.clock.resume()
    await endedAs(page, browser, 'passed', 100)
  })
