// The menu inside the headset: it comes by itself where nobody has been asked, is found again by palm, button and eyes, and leads to a calm room.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { entered, putOn, rig } from './rig/headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { KeyMeans } from './rig/keys.ts'
import { LESSON, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { seconds } from './rig/run.ts'
import { expect, test } from './rig/test.ts'

const vietnamese = JSON.parse(readFileSync(`scenes/${LESSON}/text/vi.json`, 'utf8')) as Record<string, string>

test.use({ viewport: { width: 512, height: 256 } })

const enter = async (page: Page, isAsked = false) => {
  await openRun(page, 'guided')
  await page.getByRole('button', { name: '進入 VR' }).click()
  if (isAsked) await page.getByRole('button', { name: '好了，戴上頭盔' }).click()
  await entered(page)
  return new HeadsetMeans(page, files, 'controller')
}
const open = (page: Page) => page.evaluate(() => window.seenByTest!.workshop.aside.getState().open)
const settings = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('gongfang.settings') ?? '{}') as Record<string, unknown>)
const isSeen = (page: Page, name: string) =>
  page.evaluate((wanted) => window.seenByTest!.three.get().scene.getObjectByName(wanted)?.visible ?? false, name)
const lift = (page: Page) => page.evaluate(() => window.seenByTest!.headset.getState().origin!.position.y)

test('a device where nobody has been asked asks in the headset; what is chosen counts at once; the run waits', async ({ page }) => {
  await putOn(page, false, true)
  const means = await enter(page, true)
  await expect.poll(() => open(page)).toBe('menu')
  const stood = await seconds(page)
  expect((await settings(page))['statureM'], 'measured from eyes 1.6 m above the floor').toBe(1.7)
  await means.press({ do: 'on', row: 'seated' })
  await expect.poll(async () => (await settings(page))['seated']).toBe(true)
  expect(await lift(page), '1.7 m tall, eyes at 1.6 m').toBeCloseTo(0, 1)
  for (let i = 0; i < 4; i++) await means.press({ do: 'on', row: 'statureM' })
  await expect.poll(async () => (await settings(page))['statureM']).toBe(1.9)
  await expect.poll(() => lift(page)).toBeCloseTo(1.9 * 0.936 - 1.6, 2)
  expect(await seconds(page), 'the run stands still').toBe(stood)
  await means.press({ do: 'done' })
  await expect.poll(() => open(page)).toBe('nothing')
  await expect.poll(() => seconds(page)).toBeGreaterThan(stood)
  expect(await page.evaluate(() => localStorage.getItem('gongfang.settings'))).not.toBeNull()
})

test('captions before the eyes say the step, in two languages where that is wished', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gongfang.settings', JSON.stringify({ secondLang: 'vi' })))
  await putOn(page)
  await enter(page)
  const stepNow = () => page.evaluate(() => document.documentElement.dataset['step'] ?? '')
  const first = await stepNow()
  for (const deed of files.example('perfect').deeds) {
    await play(page, [deed], new KeyMeans(page, files))
    if ((await stepNow()) !== first) break
  }
  const caption = () =>
    page.evaluate(() => {
      const strip = window.seenByTest!.three.get().scene.getObjectByName('captions')
      return (strip?.userData.slate as { words: string } | undefined)?.words ?? ''
    })
  const step = await stepNow()
  await expect.poll(caption).toContain(files.text[`step.${step}.title`])
  expect(await caption()).toContain(vietnamese[`step.${step}.title`])
})

test('B opens it, whoever turns away has it before the eyes again, and the calm room hides everything and stops the clock', async ({
  page,
}) => {
  await putOn(page)
  const means = await enter(page)
  expect(await open(page)).toBe('nothing')
  await means.headset.click('right', 'b-button')
  await expect.poll(() => open(page)).toBe('menu')
  await means.headset.head([0.5, 1.6, 1.5], [0.5, 1.6, 9])
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { scene, camera } = window.seenByTest!.three.get()
        const at = camera.position.clone().setFromMatrixPosition(camera.matrixWorld)
        const menu = scene.getObjectByName('menu')
        return (
          menu?.visible === true &&
          menu.position
            .clone()
            .sub(at)
            .normalize()
            .dot(at.clone().set(0, 0, -1).transformDirection(camera.matrixWorld)) > 0.9
        )
      }),
    )
    .toBe(true)
  await means.press({ do: 'calm' })
  await expect.poll(() => isSeen(page, 'world')).toBe(false)
  const stood = await seconds(page)
  await page.waitForTimeout(400)
  expect(await seconds(page)).toBe(stood)
  await means.press('back')
  await expect.poll(() => isSeen(page, 'world')).toBe(true)
  await expect.poll(() => seconds(page)).toBeGreaterThan(stood)
})

test('without hands: eyes lowered to the feet find the sign, rest on it, and press everything after it', async ({ page }) => {
  await putOn(page)
  await enter(page)
  await rig(page, (headset) => headset.away('left'))
  await rig(page, (headset) => headset.away('right'))
  /** Looks at a button of a sign, and goes on looking until something has come of it. */
  const stareAt = async (name: 'feet-badge' | 'menu', action: unknown, until: () => Promise<boolean>) => {
    await expect.poll(() => isSeen(page, name)).toBe(true)
    const turnTo = () =>
      page.evaluate(
        ([sign, wanted]) => {
          const { headset, three } = window.seenByTest!
          const flat = three.get().scene.getObjectByName(sign)!
          const { regions, px, widthM } = flat.userData.slate as {
            regions: { x: number; y: number; width: number; height: number; action: unknown }[]
            widthM: number
            px: { width: number; height: number }
          }
          const region = regions.find((each) => JSON.stringify(each.action) === wanted)!
          const x = ((region.x + region.width / 2) / px.width - 0.5) * widthM
          const y = ((px.height / 2 - region.y - region.height / 2) / px.width) * widthM
          const at = flat.localToWorld(flat.position.clone().set(x, y, 0))
          const origin = headset.getState().origin!
          const own = origin.worldToLocal(at)
          // The picture is one eye's, a little beside the middle of the head: the head turns so that this eye looks at it.
          const eye = origin.worldToLocal(flat.position.clone().setFromMatrixPosition(three.get().camera.matrixWorld))
          window.headsetRig!.head([0, 1.6, 0], [own.x - eye.x, own.y - eye.y + 1.6, own.z - eye.z])
        },
        [name, JSON.stringify(action)] as const,
      )
    await turnTo()
    // The eyes move as the head turns, and what hangs before them moves along: they settle at the second look, as eyes do.
    await rig(page, (headset) => headset.frames(2))
    await turnTo()
    await expect.poll(until, { timeout: 45_000 }).toBe(true)
  }
  await rig(page, (headset) => headset.head([0, 1.6, 0], [0, 0, -0.4]))
  await stareAt('feet-badge', 'menu', async () => (await open(page)) === 'menu')
  await stareAt('menu', { do: 'calm' }, async () => (await open(page)) === 'calm')
})

test('a palm held up shows the signs: the other hand turns by the chosen step, without a thumbstick', async ({ page }) => {
  await putOn(page)
  const means = await enter(page)
  expect(await isSeen(page, 'palm-badge')).toBe(false)
  await rig(page, (headset) => headset.head([0, 1.6, 0], [0, 1.35, -0.35]))
  // The left grip's +X is the palm: turned about so that it looks back and up at the eyes.
  await rig(page, (headset) => headset.pose('left', [0, 1.35, -0.35], [0, -Math.SQRT1_2, 0, Math.SQRT1_2]))
  await expect.poll(() => isSeen(page, 'palm-badge')).toBe(true)
  const turnDeg = () => page.evaluate(() => (window.seenByTest!.headset.getState().origin!.rotation.y * 180) / Math.PI)
  const facing = await turnDeg()
  await means.press('turn-left')
  await expect.poll(async () => Math.round((await turnDeg()) - facing)).toBe(30)
})
