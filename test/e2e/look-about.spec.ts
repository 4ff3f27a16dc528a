// Close to a machine it fills the picture: a drag that begins on what cannot be worked turns the eyes, one that begins on a control works it.
import type { Page } from '@playwright/test'
import { files, openRun } from './rig/lesson.ts'
import { factOf } from './rig/run.ts'
import { eyesRest, pressable } from './rig/seen.ts'
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
