// The living run as a test reads it.
import type { Page } from '@playwright/test'
import type { RunProbed } from '../../../src/pages/run/use-probe.ts'
import type { Value } from '../../../src/core/machine/schema.ts'

declare global {
  interface Window {
    runByTest?: RunProbed
  }
}

/** A variable or any sentence of the condition language, now. */
export const factOf = (page: Page, expression: string): Promise<Value> =>
  page.evaluate((asked) => window.runByTest!.read(asked), expression)

export const holds = async (page: Page, expression: string): Promise<boolean> => (await factOf(page, expression)) === true

/** Seconds of the run's own time. */
export const seconds = (page: Page): Promise<number> => page.evaluate(() => window.runByTest!.session.now().tick / 50)

/** Waits until that part has been looked at and a verdict on it is awaited. */
export async function inspects(page: Page, part: string): Promise<void> {
  const late = Date.now() + 12_000
  let now: string | undefined
  do {
    now = await page.evaluate(() => window.runByTest!.session.store.getState().inspecting)
    if (now === part) return
    await page.waitForTimeout(50)
  } while (Date.now() < late)
  throw new Error(`a look at ${part} asks for a verdict on ${now ?? 'nothing'}`)
}

/** The run's id: registration of its statements, key of its row. */
export const runId = (page: Page): Promise<string> => page.evaluate(() => window.runByTest!.session.header.run)

/** What the root element tells (DESIGN §10). */
export const told = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)))
