// (f) The network is cut in mid-run, the page closed, reopened, and the network comes back: every statement arrives, exactly once.
import type { Page } from '@playwright/test'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { statements } from '../../src/core/record/statements.ts'
import { advance, reduce, startRun } from '../../src/core/run/run.ts'
import type { Entry, Header } from '../../src/core/run/schema.ts'
import { loadSceneFolder } from '../../tools/scene-folder.ts'
import { LESSON, files, finish } from './rig/lesson.ts'
import { runLogOf, statementsOf, teacherSees, verbsOf } from './rig/record.ts'
import type { Told } from './rig/record.ts'
import { expect, test } from './rig/test.ts'

test.use({ serviceWorkers: 'allow' })

const address = (more: Record<string, string>) =>
  `/l/${LESSON}/run?${new URLSearchParams({ help: 'guided', seed: '1', lang: 'zh-TW', view: 'list', ...more })}`

async function running(page: Page): Promise<void> {
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running', { timeout: 30_000 })
}

const wear = async (page: Page, part: string) => {
  const control = page.getByRole('region', { name: '動作清單' }).locator(`[data-part="${part}"]`)
  await control.click()
  await expect(control).toHaveAttribute('aria-pressed', 'true')
}

type Said = Pick<Told, 'id' | 'verb' | 'object'> & { result?: unknown }

/** What statements say, in an order of its own. */
const said = (statements: readonly Said[]): Said[] =>
  statements.map(({ id, verb, object, result }) => ({ id, verb, object, result })).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Everything a log says, by the same rules in another place. */
function saidBy(header: Header, entries: readonly Entry[], base: string): Said[] {
  const scene = loadSceneFolder(`scenes/${LESSON}`)
  const lesson = compileLesson(scene.machine, scene.lesson)
  const fresh = startRun(lesson, header)
  const whole = entries.reduce((run, entry) => reduce(lesson, run, entry), advance(lesson, fresh, 0))
  return said(statements(lesson, scene.text, { ...fresh, moments: [] }, whole, base))
}

test(`${LESSON}: a run that loses the network and its page tells each statement exactly once`, async ({
  page,
  context,
  browser,
  complaints,
}) => {
  // The first visit keeps the app on the device.
  await page.goto(`/l/${LESSON}`)
  await expect(page.getByText('已存在這台裝置')).toBeVisible({ timeout: 60_000 })
  await page.goto(address({}))
  await running(page)
  await wear(page, 'safety-shoes')
  await wear(page, 'workwear')
  await page.locator('[data-zone="spot-side"]').click()

  complaints.expectNoNetwork(true)
  await context.setOffline(true)
  await wear(page, 'safety-glasses')
  await wear(page, 'hair-cap')
  const run = new URL(page.url()).searchParams.get('resume') ?? ''
  expect(run).not.toBe('')
  await page.waitForTimeout(500)
  await page.close()

  const again = await context.newPage()
  await again.goto(address({ resume: run }))
  await running(again)
  for (const part of ['safety-shoes', 'workwear', 'safety-glasses', 'hair-cap'])
    await expect(again.locator(`[data-part="${part}"]`).first()).toHaveAttribute('aria-pressed', 'true')
  await expect(again.locator('[data-zone="spot-side"]'), 'one stands where one stood').toHaveAttribute('aria-pressed', 'true')
  await finish(again)
  await expect(again.locator(':root')).toHaveAttribute('data-run', 'ended')
  expect(
    (await statementsOf(run)).some(({ verb }) => verb.id.endsWith('/failed')),
    'nothing of the end could be told yet',
  ).toBe(false)

  await context.setOffline(false)
  complaints.expectNoNetwork(false)
  await expect.poll(async () => (await statementsOf(run)).some(({ verb }) => verb.id.endsWith('/failed')), { timeout: 45_000 }).toBe(true)
  await verbsOf(run, 'terminated')
  const { header, entries, base } = await runLogOf(run)
  expect(said(await statementsOf(run))).toEqual(saidBy(header, entries, base))
  await teacherSees(browser, run, files.text['machine.name'] ?? '', '未通過')
})
