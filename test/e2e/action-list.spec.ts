// (e) A perfect run with the keyboard alone, through the action list.
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { KeyMeans } from './rig/keys.ts'
import { play } from './rig/play.ts'
import { test } from './rig/test.ts'

test(`${LESSON}: a perfect run by keyboard through the action list is passed, stored and seen by the teacher`, async ({
  page,
  browser,
}) => {
  await openRun(page, 'guided', { view: 'list' })
  await play(page, files.example('perfect').deeds, new KeyMeans(page, files))
  await endedAs(page, browser, 'passed', 100)
})
