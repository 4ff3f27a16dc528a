// (a) A perfect guided run with the mouse alone, of every lesson under test.
import { LESSON, courses, endedAs, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { mouse, ScreenMeans } from './rig/screen.ts'
import { test } from './rig/test.ts'

for (const course of courses)
  test(`${course.lesson}: a perfect guided run by mouse is passed, stored and seen by the teacher`, async ({ page, browser }) => {
    test.skip(
      course.lesson === LESSON && !process.env['GONGFANG_E2E_WHOLE'],
      'touch.spec plays it with a finger; by mouse in npm run e2e:full',
    )
    await openRun(page, 'guided', {}, course)
    await play(page, course.example('perfect').deeds, new ScreenMeans(page, course, mouse(page)))
    await endedAs(page, browser, 'passed', 100, course)
  })
