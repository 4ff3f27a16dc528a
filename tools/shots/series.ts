// What a picture is to be taken of, in series: pictures that share a page are taken one after another, and only those that are wanted.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'

/** Sizes of the screens that people really have; each name ends a picture's name. */
export const sizes = {
  narrow: { width: 360, height: 740 },
  phone: { width: 390, height: 844 },
  portrait: { width: 768, height: 1024 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  desktop: { width: 1440, height: 900 },
  wall: { width: 3840, height: 2160 },
} as const
export type Size = keyof typeof sizes
export const allSizes = Object.keys(sizes) as Size[]

export type Lang = 'zh-TW' | 'en' | 'vi'

/** What a series works with. */
export interface Studio {
  browser: Browser
  url: string
  /** Makes the school's owner and fills it with attempts; once. @returns the cookies of a signed-in teacher */
  teacher(): Promise<{ name: string; value: string; url: string }[]>
}

export interface Series {
  names: string[]
  /** Takes the wanted ones of its pictures. */
  take(studio: Studio, wanted: readonly string[]): Promise<void>
}

/** tsx wraps every named function so; functions that are sent to the page need the wrapper there as well. */
export const letFunctionsIn = (context: BrowserContext): Promise<unknown> => context.addInitScript('globalThis.__name = (wrapped) => wrapped')

/** A browser window of a size; its words are those of `lang`. */
export async function windowOf({ browser }: Studio, size: { width: number; height: number }, lang: Lang = 'zh-TW'): Promise<BrowserContext> {
  const touch = size.width < 1100
  const context = await browser.newContext({
    viewport: size,
    locale: lang,
    hasTouch: touch,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  await letFunctionsIn(context)
  await context.addInitScript((chosen) => {
    localStorage.setItem('gongfang.lang', chosen)
    // Pictures are drawn as sharp as they can be, however long it takes.
    localStorage.setItem('gongfang.settings', localStorage.getItem('gongfang.settings') ?? JSON.stringify({ picture: 'sharp' }))
  }, lang)
  context.on('page', (page) => {
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`)
    })
  })
  return context
}

/** The whole page, or what the window shows of it; says what is wider than the window or too small for a finger. */
export async function snap(page: Page, name: string, whole = false): Promise<void> {
  for (const complaint of await page.evaluate(misfits)) console.log(`  ${name}: ${complaint}`)
  await page.screenshot({ path: `shots/${name}.png`, fullPage: whole, timeout: 90_000 })
  console.log(`shots/${name}.png`)
}

export function keep(name: string, png: Buffer): void {
  writeFileSync(`shots/${name}.png`, png)
  console.log(`shots/${name}.png`)
}

/** Runs in the page: what a finger cannot hit, what sticks out, what is cut off. */
function misfits(): string[] {
  const found: string[] = []
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`)
  const called = (element: Element) =>
    `<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}`
  for (const element of document.querySelectorAll('a, button, select, input, summary')) {
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    // A link inside a sentence is as high as its line.
    const inline = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    if (box.width === 0 || inline || element.closest('.hidden-visually, .skip') || element.matches('.skip')) continue
    if (Math.round(box.height) < 44 || Math.round(box.width) < 44)
      found.push(`${called(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`)
  }
  for (const element of document.querySelectorAll('main *, .beside *')) {
    if (element.closest('.scroll, svg, .hidden-visually') || element.matches('.hidden-visually')) continue
    const box = element.getBoundingClientRect()
    if (box.width > 0 && box.right > clientWidth + 1) found.push(`${called(element)} ends at ${Math.round(box.right)} px`)
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden' && element.textContent)
      found.push(`${called(element)} is cut off`)
  }
  return found
}
