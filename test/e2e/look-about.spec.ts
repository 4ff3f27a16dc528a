// Close to a machine it fills the picture: a drag that begins on what cannot be worked turns the eyes, one that begins on a control works it.
import type { Page } from '@playwright/test'
import { files, LESSON, openRun } from './rig/lesson.ts'
import { factOf } from './rig/run.ts'
import { eyesRest, leaveProbe, pressable, workshopStands } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

const turnOfTheEyes = (page: Page) => page.evaluate(() => window.seenByTest!.three.get().camera.rotation.y)

async function dragFrom(page: Page, part: string, [right, down]: readonly [number, number]): Promise<number> {
  await eyesRest(page)
  const before = await turnOfTheEyes(page)
  const from = await pressable(page, `body-${part}`)
  if (typeof from === 'string') throw new Error(from)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const share of [0.3, 0.6, 1]) {
    await page.mouse.move(from.x + share * right, from.y + share * down)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  await page.mouse.up()
  await eyesRest(page)
  return Math.abs((await turnOfTheEyes(page)) - before)
}

test('a drag on the headstock looks about; a drag on the chuck guard swings the guard and leaves the eyes', async ({ page }) => {
  await openRun(page, 'guided')
  const guard = files.variableOf(files.part('chuck-guard')).id
  const before = await factOf(page, guard)
  expect(await dragFrom(page, 'chuck-guard', [0, 120])).toBeLessThan(0.01)
  expect(await factOf(page, guard)).not.toBe(before)
  expect(await dragFrom(page, 'headstock', [90, 0])).toBeGreaterThan(0.05)
})

test('the first time on a device it is told how one looks about, walks and comes nearer; what was done is ticked off, and then it is gone for good', async ({
  page,
}) => {
  await leaveProbe(page)
  const open = async () => {
    await page.goto(`/l/${LESSON}/run?help=guided&seed=1&lang=zh-TW`)
    await workshopStands(page)
    await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
  }
  await open()
  const hint = page.getByRole('note')
  const ticked = hint.locator('li.done')
  await expect(hint.getByRole('listitem')).toHaveCount(3)
  await expect(ticked).toHaveCount(0)
  const box = (await page.locator('.stage canvas').boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + 0.8 * box.height]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 3 })
  await page.mouse.up()
  await expect(ticked).toHaveText([/轉頭看/])
  await page.mouse.wheel(0, -100)
  await expect(ticked).toHaveCount(2)
  await page.mouse.click(x, y)
  await expect(hint).toHaveCount(0)
  await open()
  await expect(hint).toHaveCount(0)
})
