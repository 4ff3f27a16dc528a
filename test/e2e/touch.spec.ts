// (b) A perfect guided run on a tablet, with one finger.
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { finger, ScreenMeans } from './rig/screen.ts'
import { test } from './rig/test.ts'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } })

test(`${LESSON}: a perfect guided run by touch is passed, stored and seen by the teacher`, async ({ page, browser }) => {
  test.setTimeout(400_000)
  await openRun(page, 'guided')
  await play(page, files.example('perfect').deeds, new ScreenMeans(page, files, await finger(page)))
  await endedAs(page, browser, 'passed', 100)
})
