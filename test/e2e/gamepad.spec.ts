// A gamepad at a screen: its sticks walk and look, its buttons lead through the page and work it.
import type { Page } from '@playwright/test'
import { files, openRun } from './rig/lesson.ts'
import { factOf } from './rig/run.ts'
import { expect, test } from './rig/test.ts'

declare global {
  interface Window {
    padByTest?: { axes: number[]; down: number[] }
  }
}

const [A, B, LEFT_SHOULDER, DOWN, LEFT] = [0, 1, 4, 13, 14]

/** A gamepad that the test holds; the browser tells of it as soon as something of it is touched. */
async function plugIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.padByTest = { axes: [0, 0, 0, 0], down: [] }
    navigator.getGamepads = () => {
      const { axes, down } = window.padByTest!
      const buttons = Array.from({ length: 17 }, (_, i) => ({
        pressed: down.includes(i),
        touched: down.includes(i),
        value: down.includes(i) ? 1 : 0,
      }))
      return [{ mapping: 'standard', index: 0, axes, buttons } as unknown as Gamepad]
    }
    addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('gamepadconnected')))
  })
}

const tip = async (page: Page, ...axes: number[]) => page.evaluate((to) => (window.padByTest!.axes = to), axes)

async function push(page: Page, button: number): Promise<void> {
  await page.evaluate((each) => (window.padByTest!.down = [each]), button)
  await page.waitForTimeout(100)
  await page.evaluate(() => (window.padByTest!.down = []))
  await page.waitForTimeout(60)
}

/** Leads the focus on until it is on what is looked for. */
async function leadTo(page: Page, css: string): Promise<void> {
  const came: string[] = []
  for (let i = 0; i < 120; i++) {
    const [is, what] = await page.evaluate((wanted) => {
      const here = document.activeElement
      return [here?.matches(wanted) ?? false, here?.textContent?.slice(0, 12) ?? ''] as const
    }, css)
    if (is) return
    came.push(what)
    await push(page, DOWN)
  }
  throw new Error(`after 120 pushes nothing that matches ${css} had the focus, but ${came.join(' · ')}`)
}

const eyes = (page: Page) =>
  page.evaluate(() => {
    const { camera } = window.seenByTest!.three.get()
    return { x: camera.position.x, z: camera.position.z, turnDeg: (camera.rotation.y * 180) / Math.PI }
  })

test('the left stick walks, the right one looks about; let go, everything stands still', async ({ page }) => {
  await plugIn(page)
  await openRun(page, 'guided')
  const before = await eyes(page)
  await tip(page, 0, 0, 1, 0)
  await expect.poll(async () => (await eyes(page)).turnDeg).toBeLessThan(before.turnDeg - 20)
  await tip(page, 0, 1, 0, 0)
  await expect
    .poll(async () => {
      const now = await eyes(page)
      return Math.hypot(now.x - before.x, now.z - before.z)
    })
    .toBeGreaterThan(0.3)
  await tip(page, 0, 0, 0, 0)
  await page.waitForTimeout(1500)
  const stands = await eyes(page)
  await page.waitForTimeout(500)
  const later = await eyes(page)
  expect(Math.hypot(later.x - stands.x, later.z - stands.z)).toBeLessThan(0.001)
  expect(later.turnDeg).toBeCloseTo(stands.turnDeg, 2)
})

test('buttons lead the focus, set and press what has it, and close a dialog', async ({ page }) => {
  await plugIn(page)
  await openRun(page, 'independent', { view: 'list' })
  await leadTo(page, '[data-part="safety-shoes"]')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle), 'it is marked').toBe('solid')
  await push(page, A)
  expect(await factOf(page, 'ppe.safety_shoes')).toBe(true)

  const guard = files.variableOf(files.part('chuck-guard'))
  await leadTo(page, '[data-part="chuck-guard"]')
  const angle = async () => Number(await factOf(page, guard.id))
  const was = await angle()
  await push(page, LEFT)
  const little = await angle()
  await push(page, LEFT_SHOULDER)
  expect(little, 'it stood open and is being closed').toBeLessThan(was)
  expect(little - (await angle()), 'a shoulder button goes farther').toBeGreaterThan(was - little)

  await leadTo(page, '[data-do="adjust"]')
  await push(page, A)
  await expect(page.getByRole('dialog')).toBeVisible()
  await push(page, DOWN)
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), 'the focus stays in the dialog').toBe(true)
  await push(page, B)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('where switches scan the page, a gamepad is a box of switches', async ({ page }) => {
  await plugIn(page)
  await openRun(page, 'independent', { view: 'list', switches: '2' })
  await expect(page.locator(':root')).toHaveAttribute('data-switches', '2')
  await push(page, DOWN)
  await expect(page.locator(':root')).not.toHaveAttribute('data-pad', '')
})
