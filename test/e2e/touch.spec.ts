// (b) A perfect guided run on a tablet, with one finger; with every change the first half, the rest of it by the list (kinds.spec touches every kind).
import { KeyMeans } from './rig/keys.ts'
import { LESSON, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { finger, ScreenMeans } from './rig/screen.ts'
import { test } from './rig/test.ts'

/** Deeds by finger with every change; all of them in `npm run e2e:full`. */
const BY_FINGER = process.env['GONGFANG_E2E_WHOLE'] ? undefined : 44

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } })

test(`${LESSON}: a perfect guided run by touch is passed, stored and seen by the teacher`, async ({ page, browser }) => {
  test.setTimeout(400_000)
  await openRun(page, 'guided')
  const { deeds } = files.example('perfect')
  await play(page, deeds.slice(0, BY_FINGER), new ScreenMeans(page, files, await finger(page)))
  if (BY_FINGER !== undefined) await play(page, deeds.slice(BY_FINGER), new KeyMeans(page, files))
  await endedAs(page, browser, 'passed', 100)
})
