// Plays the deeds of a worked example by some means: mouse, finger, controllers, hands, action list.
import type { Page } from '@playwright/test'
import type { Deed } from '../../../src/core/lesson/schema.ts'
import type { Value } from '../../../src/core/machine/schema.ts'
import { factOf, holds, seconds } from './run.ts'

/** One way of doing everything that a learner can do. */
export interface Means {
  act(part: string, to: Value): Promise<void>
  look(part: string): Promise<void>
  judge(part: string, as: 'sound' | 'defective'): Promise<void>
  say(option: string): Promise<void>
  stand(spot: string): Promise<void>
  reach(zone: string): Promise<void>
  withdraw(zone: string): Promise<void>
  answer(question: string, option: number): Promise<void>
  /** Says that everything is done; open questions come next. */
  finish(): Promise<void>
  /** Lets the page's time go on, where it is the test's own. */
  pass?(ms: number): Promise<void>
}

async function perform(page: Page, means: Means, deed: Deed): Promise<void> {
  if ('act' in deed) return means.act(deed.act, deed.to)
  if ('look' in deed) return means.look(deed.look)
  if ('judge' in deed) return means.judge(deed.judge, deed.as)
  if ('say' in deed) return means.say(deed.say)
  if ('stand' in deed) return means.stand(deed.stand)
  if ('reach' in deed) return means.reach(deed.reach)
  if ('withdraw' in deed) return means.withdraw(deed.withdraw)
  if ('answer' in deed) return means.answer(deed.answer, deed.option)
  const pass = (ms: number) => means.pass?.(ms) ?? page.waitForTimeout(ms)
  if ('waitS' in deed) {
    const until = (await seconds(page)) + deed.waitS
    while ((await seconds(page)) < until) await pass(50)
    return
  }
  const late = (await seconds(page)) + deed.atMostS + 1
  while (!(await holds(page, deed.waitFor))) {
    if ((await seconds(page)) > late) throw new Error(`"${deed.waitFor}" did not become true within ${deed.atMostS} s`)
    await pass(50)
  }
}

const hasEnded = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.dataset['run'] === 'ended')

/** Plays deeds in order until the run ends (an exam may end in the middle of one); a failure names the deed and where the run stood. */
export async function play(page: Page, deeds: readonly Deed[], means: Means): Promise<void> {
  const firstAnswer = deeds.findIndex((deed) => 'answer' in deed)
  for (const [i, deed] of deeds.entries()) {
    const started = Date.now()
    try {
      if (i === firstAnswer) await means.finish()
      await perform(page, means, deed)
      if (process.env.GONGFANG_E2E_TRACE) console.log(`${Date.now() - started} ms ${JSON.stringify(deed)}`)
    } catch (cause) {
      if (await hasEnded(page)) return
      const at = await page
        .locator('[data-run]')
        .first()
        .getAttribute('data-step')
        .catch(() => 'unknown')
      throw new Error(`deed ${i + 1} of ${deeds.length} ${JSON.stringify(deed)} at step ${String(at)}: ${String(cause)}`, { cause })
    }
  }
}

/** Waits until a part's variable has come to a value; numbers within a hundredth of the range. */
export async function comesTo(page: Page, variable: string, value: Value, tolerance = 0): Promise<void> {
  const late = Date.now() + 12_000
  let now: Value | undefined
  do {
    now = await factOf(page, variable)
    if (typeof now === 'number' && typeof value === 'number' ? Math.abs(now - value) <= tolerance : now === value) return
    await page.waitForTimeout(50)
  } while (Date.now() < late)
  throw new Error(`${variable} came to ${String(now)}, not to ${String(value)}`)
}
