// (h) Each of the five levels of help shows and hides what it should.
import type { Browser, Page } from '@playwright/test'
import type { Help } from '../../src/core/run/schema.ts'
import { LESSON, endedAs, files, finish, openRun } from './rig/lesson.ts'
import { teacherSees, verbsOf } from './rig/record.ts'
import { runId } from './rig/run.ts'
import { expect, test } from './rig/test.ts'

interface Shown {
  title: boolean
  instruction: boolean
  why: boolean
  hints: boolean
  targets: boolean
  progress: boolean
  faults: boolean
  score: boolean
}

/** DESIGN §6, before any hint is asked for. */
const expected: Record<Help, Shown> = {
  demo: { title: true, instruction: true, why: true, hints: false, targets: true, progress: true, faults: true, score: false },
  guided: { title: true, instruction: true, why: true, hints: true, targets: true, progress: true, faults: true, score: true },
  prompted: { title: true, instruction: false, why: false, hints: true, targets: false, progress: true, faults: true, score: true },
  independent: { title: false, instruction: false, why: false, hints: false, targets: false, progress: true, faults: true, score: true },
  exam: { title: false, instruction: false, why: false, hints: false, targets: false, progress: false, faults: false, score: false },
}

const open = (page: Page, help: Help): Promise<void> => openRun(page, help, { view: 'list' })

/** A demonstration asks nothing at its end and is not judged. */
async function shownToItsEnd(page: Page, browser: Browser): Promise<void> {
  const run = await runId(page)
  await page.locator('[data-do="finish"]').click()
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'ended')
  expect(await verbsOf(run, 'terminated')).not.toContain('failed')
  await teacherSees(browser, run, files.text['machine.name'] ?? '', '示範')
}

/** Ended with next to nothing done, it is not passed. */
async function givenUp(page: Page, browser: Browser): Promise<void> {
  await finish(page)
  await endedAs(page, browser, 'failed')
}

async function shown(page: Page): Promise<Shown> {
  const step = (await page.locator(':root').getAttribute('data-step')) ?? ''
  const text = await page.locator('main, body').first().innerText()
  const says = (id: string) => text.includes(files.text[id] ?? '\0')
  return {
    title: says(`step.${step}.title`),
    instruction: says(`step.${step}.instruction`),
    why: says(`step.${step}.why`),
    hints: (await page.getByRole('button', { name: /給我提示|標出位置|示範這一步/ }).count()) > 0,
    targets: (await page.getByRole('region', { name: /現在用得到|這一步/ }).count()) > 0,
    progress: text.includes('已完成'),
    faults: /錯誤 \d/.test(text),
    score: /分數 \d/.test(text),
  }
}

for (const [help, shows] of Object.entries(expected) as [Help, Shown][])
  test(`${LESSON}: help level ${help} shows and hides what it should`, async ({ page, browser }) => {
    await open(page, help)
    expect(await shown(page)).toEqual(shows)
    await (help === 'demo' ? shownToItsEnd : givenUp)(page, browser)
  })

test(`${LESSON}: asked for hints, the prompted level climbs from saying to showing`, async ({ page, browser }) => {
  await open(page, 'prompted')
  await page.getByRole('button', { name: '給我提示' }).click()
  expect(await shown(page)).toMatchObject({ instruction: true, why: true, targets: false })
  await page.getByRole('button', { name: '標出位置' }).click()
  expect(await shown(page)).toMatchObject({ targets: true })
  await givenUp(page, browser)
})

test(`${LESSON}: in a demonstration the machine does it by itself`, async ({ page, browser }) => {
  await open(page, 'demo')
  const first = await page.locator(':root').getAttribute('data-step')
  await expect(page.locator(':root')).not.toHaveAttribute('data-step', first ?? '', { timeout: 60_000 })
  await shownToItsEnd(page, browser)
})

test(`${LESSON}: a critical fault is shown and taken back in practice, and ends an exam`, async ({ page, browser }) => {
  const fault = async () => {
    const list = page.getByRole('region', { name: '動作清單' })
    await list.locator('[data-part="main-switch"]').click()
    await list.locator('[data-part="chuck-guard"]').fill('0')
    // The guard comes down at a hand's speed; only then the machine starts.
    await page.waitForTimeout(1500)
    await list.locator('[data-part="spindle-lever"]').selectOption('forward')
  }
  await open(page, 'independent')
  await fault()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.getByRole('button', { name: '再試一次' }).click()
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
  await givenUp(page, browser)
  await open(page, 'exam')
  await fault()
  await endedAs(page, browser, 'failed')
})
