// Every page on the narrowest window (320 CSS pixels: 1280 at 400 %), with letters spaced as WCAG 1.4.12 asks, without movement, and in forced colours.
import type { Page } from '@playwright/test'
import { house } from './rig/house.ts'
import { NOWHERE, pages, teachersPages } from './rig/pages.ts'
import { signIn } from './rig/record.ts'
import { expect, test } from './rig/test.ts'

/** WCAG 2.2, 1.4.12 Text Spacing. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

/** What is cut off, sticks out or lies over something else. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden-visually, .skip, svg, .scroll')) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const name = `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 24)}`
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!isText) continue
      if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut off`)
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) found.push(`${name} is cut off below`)
      const { right } = element.getBoundingClientRect()
      if (right > clientWidth + 1) found.push(`${name} ends at ${Math.round(right)} px`)
    }
    return found
  })

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
}

const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration) > 1)
      .map((each) => String((each.effect as KeyframeEffect).target?.className)),
  )

/** Controls without an edge of their own. */
const edgeless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, textarea')]
      .filter((each) => each.checkVisibility() && !each.closest('.hidden-visually'))
      .filter((each) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(each)
        return appearance === 'none' && (borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0)
      })
      .map((each) => each.outerHTML.slice(0, 80)),
  )

test('320 px wide, with spaced letters, nothing is cut off or scrolls sideways; nothing moves for who wants that; forced colours leave edges', async ({
  page,
  complaints,
}) => {
  complaints.expectThis(NOWHERE)
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of pages) {
    await open(page, `${address}${address.includes('?') ? '&' : '?'}lang=en`)
    expect.soft(await misfits(page), address).toEqual([])
    expect.soft(await moving(page), `${address} moves`).toEqual([])
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
    expect.soft(await edgeless(page), `${address} in forced colours`).toEqual([])
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' })
    await page.addStyleTag({ content: SPACED })
    expect.soft(await misfits(page), `${address} spaced`).toEqual([])
  }
  await signIn(page, house().teacher)
  for (const address of teachersPages) {
    await open(page, address)
    expect.soft(await misfits(page), address).toEqual([])
  }
})
