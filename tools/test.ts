// npm test: check, then the end-to-end tests of the lathe, the changed lessons and two others in rotation. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { check } from './check.ts'
import { needChromium } from './chromium.ts'
import { lessonsToTest } from './lessons-to-test.ts'

const report = '.cache/e2e.json'

/** @param whole everything, however long it takes: every body too */
function endToEnd(chromium: string, lessons: string[], whole: boolean): { passed: number; failed: number } {
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  console.log(`end-to-end: ${lessons.join(', ')} in ${chromium}`)
  const run = spawnSync('npx', ['--no-install', 'playwright', 'test', '--reporter=list,json'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROME_PATH: chromium,
      GONGFANG_E2E_LESSONS: lessons.join(','),
      GONGFANG_E2E_WHOLE: whole ? '1' : '',
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  })
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } }
    // Pointers are driven while the processor draws: one second try is granted, and told.
    if (stats.flaky > 0) console.log(`${stats.flaky} of the end-to-end tests passed only at the second try: see above`)
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected || run.status === 0 ? stats.unexpected : 1 }
  } catch (cause) {
    console.error(`The end-to-end tests wrote no report to ${report}: ${String(cause)}`)
    return { passed: 0, failed: 1 }
  }
}

const options = new Set(process.argv.slice(2))
// The browser first: a machine without one should hear it at once, not after the unit tests.
const chromium = needChromium()
const checked = options.has('--e2e-only') ? { passed: 0, failed: 0 } : check()
const whole = options.has('--every-lesson')
const seen = endToEnd(chromium, lessonsToTest(whole), whole)
console.log(`${checked.passed + seen.passed} passed, ${checked.failed + seen.failed} failed`)
process.exitCode = checked.failed + seen.failed ? 1 : 0
