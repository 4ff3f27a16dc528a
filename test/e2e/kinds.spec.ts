// One part of every kind of control, by every means: the same is logged, whoever worked it with whatever.
import type { Page } from '@playwright/test'
import { benchDeeds } from '../fixtures/bench.ts'
import { bench, loggedActs, outcomes, setUpBench } from './rig/bench.ts'
import { entered, putOn } from './rig/headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { KeyMeans } from './rig/keys.ts'
import { openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import type { Means } from './rig/play.ts'
import { finger, mouse, ScreenMeans } from './rig/screen.ts'
import { expect, test } from './rig/test.ts'

async function works(page: Page, means: Means): Promise<void> {
  await play(page, benchDeeds, means)
  expect(outcomes(await loggedActs(page))).toEqual(outcomes(benchDeeds))
}

for (const kind of ['controller', 'hand'] as const)
  test.describe(kind, () => {
    test.use({ viewport: { width: 512, height: 256 } })
    test(`every kind is worked by ${kind}`, async ({ page }) => {
      await setUpBench(page)
      await putOn(page)
      await openRun(page, 'independent')
      await page.getByRole('button', { name: '進入 VR' }).click()
      await entered(page)
      const means = new HeadsetMeans(page, bench, kind)
      if (kind === 'hand') await means.headset.mode('hand')
      await works(page, means)
    })
  })

test('every kind is worked by mouse', async ({ page }) => {
  await setUpBench(page)
  await openRun(page, 'independent')
  await works(page, new ScreenMeans(page, bench, mouse(page)))
})

test.describe('touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } })
  test('every kind is worked by one finger', async ({ page }) => {
    await setUpBench(page)
    await openRun(page, 'independent')
    await works(page, new ScreenMeans(page, bench, await finger(page)))
  })
})

test('every kind is worked by keyboard in the action list', async ({ page }) => {
  await setUpBench(page)
  await openRun(page, 'independent', { view: 'list' })
  await works(page, new KeyMeans(page, bench))
})
