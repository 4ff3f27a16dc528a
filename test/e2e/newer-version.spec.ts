// A newer version of the app comes in mid-run: the run goes on undisturbed, and the newer version takes over when it has been left.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LESSON } from './rig/lesson.ts'
import { expect, test } from './rig/test.ts'

test.use({ serviceWorkers: 'allow' })

declare global {
  interface Window {
    /** Gone when the page has been loaded anew. */
    sameAsBefore?: true
  }
}

const WORKER = ['dist/sw.js', 'dist/sw.js.br', 'dist/sw.js.gz']
const built = new Map<string, Buffer>()

/** Another service worker in the served folder, as a newer build puts it there. */
function buildAnother(): void {
  for (const file of WORKER.filter(existsSync)) {
    built.set(file, readFileSync(file))
    rmSync(file)
  }
  writeFileSync('dist/sw.js', `${built.get('dist/sw.js')?.toString() ?? ''}\n// a newer version`)
}
test.afterEach(() => {
  for (const [file, bytes] of built) writeFileSync(file, bytes)
  built.clear()
})

const isTheSame = (page: Page) => page.evaluate(() => window.sameAsBefore === true)

test(`${LESSON}: a newer version waits until the run has been left, then takes over`, async ({ page }) => {
  test.slow()
  await page.goto(`/l/${LESSON}`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`/l/${LESSON}/run?${new URLSearchParams({ help: 'guided', seed: '1', lang: 'zh-TW', view: 'list' })}`)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
  await page.evaluate(() => (window.sameAsBefore = true))

  buildAnother()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null, undefined, { timeout: 20_000 })
  await page.waitForTimeout(1000)
  expect(await isTheSame(page), 'the run goes on').toBe(true)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')

  await page.getByRole('button', { name: '離開', exact: true }).click()
  await expect(page.locator(':root')).not.toHaveAttribute('data-run', /./)
  // A request in the wrong moment wakes the version before: then the browser waits until that one has been idle for half a minute.
  await expect.poll(() => isTheSame(page).catch(() => true), { message: 'the page is the newer version’s', timeout: 70_000 }).toBe(false)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
