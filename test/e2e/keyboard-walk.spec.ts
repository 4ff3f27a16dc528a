// Every page walked by Tab alone: each stop is seen, marked and not covered, the way leads through all of them and out again, and back.
import type { Page } from '@playwright/test'
import { house } from './rig/house.ts'
import { NOWHERE, pages, teachersPages } from './rig/pages.ts'
import { signIn } from './rig/record.ts'
import { expect, test } from './rig/test.ts'

interface Stop {
  name: string
  /** What is wrong with it; empty: nothing. */
  wrong: string
  /** Its place among all elements, to see where the way leads. */
  place: number
}

/** What has the focus now; undefined: nothing on the page. */
const stopNow = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    // Scrolling to it, and colours that fade in, come to an end.
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)))
    const at = document.activeElement
    if (!at || at === document.body) return undefined
    const shown = at.closest('label') ?? at
    const { left, top, right, bottom, width, height } = shown.getBoundingClientRect()
    const style = getComputedStyle(at)
    const name = `<${at.tagName.toLowerCase()}> ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 30) || at.getAttribute('name')}`
    const wrong: string[] = []
    if (width === 0 || height === 0 || style.visibility === 'hidden') wrong.push('cannot be seen')
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push(`has no mark of focus (${style.outline})`)
    const inside = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ].filter(([x = -1, y = -1]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    if (inside.length === 0) wrong.push('is out of sight')
    const covered = inside.every(([x = 0, y = 0]) => {
      const over = document.elementFromPoint(x, y)
      return over !== null && over !== shown && !shown.contains(over) && !over.contains(shown)
    })
    if (inside.length > 0 && covered) wrong.push('is covered')
    return { name, wrong: wrong.join(', '), place: [...document.querySelectorAll('*')].indexOf(at) }
  })

/** How many stops there must be at least: everything that is not switched off; a group of radio buttons is one. */
const expected = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>()
    let count = 0
    for (const each of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      if ((each as HTMLButtonElement).disabled || !each.checkVisibility({ visibilityProperty: true })) continue
      if (each instanceof HTMLInputElement && each.type === 'radio') {
        if (groups.has(each.name)) continue
        groups.add(each.name)
      }
      count++
    }
    return count
  })

const MOST = 250

async function walk(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  const stops: Stop[] = []
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press('Tab')
    const stop = await stopNow(page)
    if (!stop) break
    if (stops.some(({ place }) => place === stop.place)) break
    stops.push(stop)
  }
  expect(
    stops.filter(({ wrong }) => wrong !== '').map(({ name, wrong }) => `${name} ${wrong}`),
    address,
  ).toEqual([])
  expect(stops.length, `${address}: the way leads through everything that can be used`).toBeGreaterThanOrEqual(await expected(page))
  expect(
    stops.map(({ place }) => place),
    `${address}: in the order of the page`,
  ).toEqual(stops.map(({ place }) => place).sort((a, b) => a - b))
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  const back = await stopNow(page)
  if (stops.length > 2)
    expect(
      stops.map(({ place }) => place),
      `${address}: and back`,
    ).toContain(back?.place)
}

test('what anybody can open', async ({ page, complaints }) => {
  complaints.expectThis(NOWHERE)
  for (const address of pages) await walk(page, address)
})

test('what a teacher can open', async ({ page }) => {
  await signIn(page, house().teacher)
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const address of teachersPages) await walk(page, address)
})
