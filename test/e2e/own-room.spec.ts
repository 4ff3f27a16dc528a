// (g) The lathe in one's own room: found floor, set down, turned, kept, worked.
import type { Page } from '@playwright/test'
import { entered, putOn, RoomHeadset, standInOffice } from './rig/headset.ts'
import type { Vec } from './rig/install-headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { LESSON, answers, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { factOf } from './rig/run.ts'
import { bodyPoint, whereIs } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

test.use({ viewport: { width: 512, height: 256 } })

/** Where the machine stands and how it is turned, on the headset's own floor. */
const machineOnFloor = (page: Page): Promise<{ at: Vec; turnDeg: number }> =>
  page.evaluate(() => {
    const { workshop, headset } = window.seenByTest!
    const origin = headset.getState().origin!
    const { machineFrame } = workshop
    const at = origin.worldToLocal(machineFrame.getWorldPosition(machineFrame.position.clone()))
    const front = origin.worldToLocal(machineFrame.localToWorld(machineFrame.position.clone().set(0, 0, 1))).sub(at)
    return { at: at.toArray() as [number, number, number], turnDeg: (Math.atan2(front.x, front.z) * 180) / Math.PI }
  })

const look = async (page: Page, at: Vec) =>
  page.evaluate(async (target) => {
    window.headsetRig!.head([0, 1.6, 0], target)
    await window.headsetRig!.frames(6)
  }, at)

const handsOf = (page: Page): Promise<Vec> =>
  page.evaluate(() => {
    const e = window.seenByTest!.three.get().camera.matrixWorld.elements
    return [e[12]!, e[13]! - 0.25, e[14]!] as [number, number, number]
  })

test(`${LESSON}: the lathe is set down at true size on the found floor, turned, kept and worked`, async ({ page, browser }) => {
  await putOn(page, true)
  await openRun(page, 'independent')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'ar')
  const headset = new RoomHeadset(page)

  // It follows the floor that is looked at, its front towards the learner.
  await look(page, [0, 0, 1.5])
  const followed = await machineOnFloor(page)
  expect(Math.abs(followed.at[1]), 'it stands on the floor').toBeLessThan(0.02)
  expect(Math.abs(followed.at[0]), 'straight ahead').toBeLessThan(0.1)
  expect(followed.at[2], 'where the eyes are').toBeCloseTo(1.5, 0)
  expect(Math.abs(followed.turnDeg), 'facing the learner').toBeGreaterThan(175)

  // Set down, it stays when the eyes go on.
  await headset.click('right')
  await look(page, [1, 0.8, 1.5])
  const down = await machineOnFloor(page)
  expect(down.at[0]).toBeCloseTo(followed.at[0], 2)
  expect(down.at[2]).toBeCloseTo(followed.at[2], 2)

  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-turn-left'))
  await headset.click('right')
  const turned = await machineOnFloor(page)
  expect(((turned.turnDeg - down.turnDeg + 540) % 360) - 180, 'a step to the left').toBeCloseTo(15, 0)

  // Its handles do not answer before it is kept.
  await headset.aim('right', await handsOf(page), await bodyPoint(page, 'work-light'))
  expect(await factOf(page, 'work_light')).toBe(false)
  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-keep'))
  await headset.click('right')
  await headset.aim('right', await handsOf(page), await bodyPoint(page, 'work-light'))
  await headset.click('right')
  await expect.poll(() => factOf(page, 'work_light')).toBe(true)

  // The board came along: the run is ended there.
  await play(page, answers, new HeadsetMeans(page, files, 'controller'))
  await endedAs(page, browser, 'failed')
})
