// (a) A perfect guided run with the mouse alone.
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { mouse, ScreenMeans } from './rig/screen.ts'
import { test } from './rig/test.ts'

test(`${LESSON}: a perfect guided run by mouse is passed, stored and seen by the teacher`, async ({ page, browser }) => {
  await openRun(page, 'guided')
  await play(page, files.example('perfect').deeds, new ScreenMeans(page, files, mouse(page)))
  await endedAs(page, browser, 'passed', 100)
})
