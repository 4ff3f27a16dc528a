// (c) A perfect run in a headset with controllers: after entering, nothing but device poses and buttons.
import { entered, putOn } from './rig/headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { expect, test } from './rig/test.ts'

test.use({ viewport: { width: 512, height: 256 } })

test(`${LESSON}: a perfect run with controllers is passed, stored and seen by the teacher`, async ({ page, browser }) => {
  test.skip(!process.env['GONGFANG_E2E_WHOLE'], 'bodies.spec plays it with one controller; with both in npm run e2e:full')
  await putOn(page)
  await openRun(page, 'independent')
  await page.getByRole('button', { name: '進入 VR' }).click()
  await entered(page)
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'vr')
  await play(page, files.example('perfect').deeds, new HeadsetMeans(page, files, 'controller'))
  await endedAs(page, browser, 'passed', 100)
})
