// Every body: seated and with one controller alone, a whole perfect run; gliding for who has chosen it.
import type { Page } from '@playwright/test'
import { entered, putOn, rig } from './rig/headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { expect, test } from './rig/test.ts'

test.use({ viewport: { width: 512, height: 256 } })

const choose = (page: Page, settings: object) =>
  page.addInitScript((chosen) => localStorage.setItem('gongfang.settings', JSON.stringify(chosen)), settings)

const enter = async (page: Page, help: 'independent' | 'guided') => {
  await openRun(page, help)
  await page.getByRole('button', { name: '進入 VR' }).click()
  await entered(page)
}

const origin = (page: Page) =>
  page.evaluate(() => window.seenByTest!.headset.getState().origin!.position.toArray() as [number, number, number])

test('a perfect run, seated and with one controller alone', async ({ page, browser }) => {
  await choose(page, { seated: true, statureM: 1.7, oneHanded: true })
  await putOn(page)
  await page.addInitScript(() => window.headsetRig!.head([0, 1.15, 0]))
  await enter(page, 'independent')
  await rig(page, (headset) => headset.away('left'))
  const stands = await origin(page)
  expect(stands[1], 'lifted to where the eyes are when standing').toBeCloseTo(1.7 * 0.936 - 1.15, 2)
  const { deeds } = files.example('perfect')
  const means = new HeadsetMeans(page, files, 'controller', 'right')
  await play(page, deeds.slice(0, -1), means)
  expect(await origin(page), 'who does not move is not moved').toEqual(stands)
  await play(page, deeds.slice(-1), means)
  await endedAs(page, browser, 'passed', 100)
})

test('gliding: behind blinkers, along the walkway, and the other stick turns by the chosen step', async ({ page }) => {
  await choose(page, { smoothMotion: true, snapDeg: 45 })
  await putOn(page)
  await enter(page, 'guided')
  const blinkers = () => page.evaluate(() => window.seenByTest!.three.get().scene.getObjectByName('blinkers')?.visible)
  const turnDeg = () => page.evaluate(() => (window.seenByTest!.headset.getState().origin!.rotation.y * 180) / Math.PI)
  const from = await origin(page)
  expect(await blinkers()).toBe(false)
  await rig(page, (headset) => headset.stick('left', 0, 1))
  await rig(page, (headset) => headset.frames(5))
  expect(await blinkers()).toBe(true)
  await rig(page, (headset) => headset.stick('left', 0, 0))
  await rig(page, (headset) => headset.frames(3))
  expect(await blinkers()).toBe(false)
  const to = await origin(page)
  expect(Math.hypot(to[0] - from[0], to[2] - from[2])).toBeGreaterThan(0.05)
  await page.waitForTimeout(300)
  expect(await origin(page), 'nothing moves once the stick is let go').toEqual(to)
  const facing = await turnDeg()
  await rig(page, (headset) => headset.stick('right', 1, 0))
  await rig(page, (headset) => headset.stick('right', 0, 0))
  expect(Math.round(facing - (await turnDeg()))).toBe(45)
})
