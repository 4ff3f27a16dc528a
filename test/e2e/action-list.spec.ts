// (e) A perfect run with the keyboard alone, through the action list, of every lesson under test.
import { courses, endedAs, openRun } from './rig/lesson.ts'
import { KeyMeans } from './rig/keys.ts'
import { play } from './rig/play.ts'
import { test } from './rig/test.ts'

for (const course of courses)
  test(`${course.lesson}: a perfect run by keyboard through the action list is passed, stored and seen by the teacher`, async ({
    page,
    browser,
  }) => {
    await openRun(page, 'guided', { view: 'list' }, course)
    await play(page, course.example('perfect').deeds, new KeyMeans(page, course))
    await endedAs(page, browser, 'passed', 100, course)
  })
