// npm run check: every lock on every door, in order, each with its time. Stops at nothing: all faults are shown, then one verdict.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

interface Count {
  passed: number
  failed: number
}

const locks: [name: string, command: string][] = [
  ['format', 'prettier --check --log-level warn .'],
  ['lint', 'oxlint --type-aware --deny-warnings'],
  ['types', 'tsc -p .'],
  ['types of core (no DOM, no node)', 'tsc -p src/core'],
  ['import rules', 'tsx tools/check-house.ts'],
  ['scenes', 'tsx tools/check-scenes.ts'],
  ['models', 'tsx tools/check-models.ts'],
]
const unitReport = '.cache/unit.json'

function step(name: string, command: string): boolean {
  const began = Date.now()
  const done = spawnSync('npx', ['--no-install', ...command.split(' ')], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ok = done.status === 0
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return ok
}

/** Runs all checks. Each lock counts as one; the unit tests count one by one. */
export function check(): Count {
  mkdirSync('.cache', { recursive: true })
  rmSync(unitReport, { force: true })
  const results = locks.map(([name, command]) => step(name, command))
  const unitOk = step('unit tests', `vitest run --reporter=dot --reporter=json --outputFile=${unitReport}`)
  const count = { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length }
  const report = readReport()
  if (!report) return { passed: count.passed, failed: count.failed + 1 }
  count.passed += report.numPassedTests
  // A file that cannot be loaded holds no failed test, yet the run has failed.
  count.failed += Math.max(report.numFailedTests, unitOk ? 0 : 1)
  return count
}

function readReport(): { numPassedTests: number; numFailedTests: number } | undefined {
  try {
    return JSON.parse(readFileSync(unitReport, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  } catch (cause) {
    console.error(`The unit tests wrote no report to ${unitReport}: ${String(cause)}`)
    return undefined
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
