// (e) A perfect run with the keyboard alone, through the action list, of every lesson under test; of the lathe from the landing page on.
import type { Page } from '@playwright/test'
import { courses, endedAs, files, openRun } from './rig/lesson.ts'
import { KeyMeans, tabTo } from './rig/keys.ts'
import { play } from './rig/play.ts'
import { leaveProbe, workshopStands } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

/** From the landing page through names, choices and setting up into the workshop, by Tab and Enter. */
async function walkIn(page: Page): Promise<void> {
  await leaveProbe(page)
  // The machine as the worked example has it: the page draws its seed from here.
  await page.addInitScript(() => {
    const draw = crypto.getRandomValues.bind(crypto)
    const asInTheExample = (into: ArrayBufferView<ArrayBuffer>) => (into instanceof Uint32Array ? into.fill(1) : draw(into))
    Object.assign(crypto, { getRandomValues: asInTheExample })
  })
  await page.goto('/?lang=zh-TW')
  for (const next of [
    `a.primary[href="/l/${files.lesson}"]`,
    '[data-do="parts-known"]',
    '.start [type="submit"]',
    '.settings-done [type="submit"]',
  ]) {
    const control = page.locator(next).first()
    await control.waitFor()
    await tabTo(page, control)
    await page.keyboard.press('Enter')
  }
  await workshopStands(page)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
}

for (const course of courses)
  test(`${course.lesson}: a perfect run by keyboard through the action list is passed, stored and seen by the teacher`, async ({
    page,
    browser,
  }) => {
    if (course === files) await walkIn(page)
    // Beside the picture every deed takes longer: there the whole lesson is played in `npm run e2e:full`.
    if (course !== files || !process.env['GONGFANG_E2E_WHOLE']) await openRun(page, 'guided', { view: 'list' }, course)
    await play(page, course.example('perfect').deeds, new KeyMeans(page, course))
    await endedAs(page, browser, 'passed', 100, course)
  })
