// (d) An exam with bare hands: wear, grab, poke, lever; then one critical fault ends it.
import { entered, putOn } from './rig/headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { expect, test } from './rig/test.ts'

test.use({ viewport: { width: 512, height: 256 } })

test(`${LESSON}: an exam with bare hands is failed by one critical fault, stored and seen by the teacher`, async ({ page, browser }) => {
  await putOn(page)
  await openRun(page, 'exam')
  await page.getByRole('button', { name: '進入 VR' }).click()
  await entered(page)
  const hands = new HeadsetMeans(page, files, 'hand')
  await hands.headset.mode('hand')
  const example = files.example('m-key')
  await play(page, example.deeds, hands)
  expect(await page.evaluate(() => window.runByTest!.session.now().ended?.by)).toBe('m-key')
  const verbs = await endedAs(page, browser, example.expect.outcome)
  expect(verbs).toContain('failed')
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'none')
})
