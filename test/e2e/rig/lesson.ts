// Opening and ending a run of a lesson, and what every spec asks of its end.
import type { Browser, Page } from '@playwright/test'
import type { Help } from '../../../src/core/run/schema.ts'
import { teacherSees, verbsOf } from './record.ts'
import { runId } from './run.ts'
import { SceneFiles } from './scene.ts'
import { leaveProbe, workshopStands } from './seen.ts'
import { expect } from './test.ts'

/** The lesson of every spec that needs one machine in particular. */
export const LESSON = 'mechanical/engine-lathe'
export const files = new SceneFiles(LESSON)

/** The lessons that the course specs play through: those that tools/test.ts has chosen, else the lathe alone. */
export const courses: readonly SceneFiles[] = (process.env['GONGFANG_E2E_LESSONS'] || LESSON)
  .split(',')
  .map((lesson) => (lesson === LESSON ? files : new SceneFiles(lesson)))

/** Opens a run and waits until the workshop stands and the run is on. How one looks about is known already. */
export async function openRun(page: Page, help: Help, more: Record<string, string> = {}, of = files): Promise<void> {
  await leaveProbe(page)
  await page.addInitScript(() => localStorage.setItem('gongfang.looking-known', '1'))
  const query = new URLSearchParams({ help, seed: '1', lang: 'zh-TW', ...more })
  await page.goto(`/l/${of.lesson}/run?${query}`)
  // The action list alone needs no picture.
  if (more['view'] !== 'list') await workshopStands(page)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'running')
}

/** The right answers to the questions that come before an end. */
export const answers = files.example('perfect').deeds.filter((deed) => 'answer' in deed)

/** Says by the mouse that everything is done, and answers what is asked. */
export async function finish(page: Page): Promise<void> {
  await page.locator('[data-do="finish"]').click()
  for (const { answer, option } of answers) await page.locator(`[data-question="${answer}"] [data-answer="${option}"]`).click()
}

/** The run ended so; the store has it, and the teacher sees it. */
export async function endedAs(page: Page, browser: Browser, outcome: 'passed' | 'failed', score?: number, of = files): Promise<string[]> {
  const run = await runId(page)
  await expect(page.locator(':root')).toHaveAttribute('data-run', 'ended')
  if (score !== undefined) await expect(page.locator(':root')).toHaveAttribute('data-score', String(score))
  const verbs = await verbsOf(run, outcome)
  expect(verbs[0]).toBe('initialized')
  await teacherSees(browser, run, of.text['machine.name'] ?? '', outcome === 'passed' ? '通過' : '未通過')
  return verbs
}
