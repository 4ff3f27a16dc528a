// Pictures of pages: landing, lesson start, a run at three sizes, the headset's eyes, the debrief, the teacher's page.
import type { Browser, Page } from '@playwright/test'

const sizes = { desktop: { width: 1440, height: 900 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } }
type Snap = (page: Page, name: string) => Promise<unknown>

async function open(browser: Browser, size: { width: number; height: number }, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-TW', serviceWorkers: 'block', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const lesson = '/l/mechanical/engine-lathe'

/** Takes every page picture; the names say what and at which size. */
export async function pageShots(browser: Browser, url: string, snap: Snap): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, path] of [
      ['landing', '/'],
      ['cluster', '/c/mechanical'],
      ['lesson', lesson],
      ['join', '/join'],
      ['passport', '/passport'],
    ] as const) {
      const page = await open(browser, viewport, url + path)
      await page.locator('main h1').first().waitFor()
      await snap(page, `page-${name}-${size}`)
      await page.context().close()
    }
    const page = await open(browser, viewport, `${url}${lesson}/run?help=guided&seed=1&lang=zh-TW`)
    await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
    await page.waitForTimeout(2500)
    await snap(page, `run-${size}`)
    await page.context().close()
  }
  const teacher = await open(browser, sizes.desktop, `${url}/teach?setup=pictures-only`)
  await teacher.locator('main h1').first().waitFor()
  await snap(teacher, 'teach-setup')
  await teacher.context().close()
}
