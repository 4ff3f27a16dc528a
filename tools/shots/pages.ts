// Pictures of the pages that stand by themselves, at the sizes people have; in English at two of them.
import type { Page } from '@playwright/test'
import { LESSON } from './play.ts'
import { SETUP_TOKEN } from './school.ts'
import { allSizes, sizes, snap, windowOf } from './series.ts'
import type { Lang, Series, Size } from './series.ts'

interface Plain {
  name: string
  path: string
  at?: readonly Size[]
  /** What is done before the picture. */
  first?(page: Page): Promise<void>
}

const common: Size[] = ['narrow', 'portrait', 'tablet', 'desktop']

const plain: Plain[] = [
  { name: 'landing', path: '/', at: allSizes },
  { name: 'cluster', path: '/c/mechanical', at: common },
  { name: 'cluster-waiting', path: '/c/food', at: ['narrow', 'desktop'] },
  { name: 'parts-card', path: `/l/${LESSON}`, at: allSizes },
  {
    name: 'lesson-start',
    path: `/l/${LESSON}`,
    at: allSizes,
    first: (page) => page.locator('[data-do="parts-known"]').first().click(),
  },
  { name: 'join', path: '/join', at: common },
  { name: 'passport', path: '/passport', at: common },
  { name: 'me-empty', path: '/me', at: ['narrow', 'desktop'] },
  { name: 'missing', path: '/nowhere', at: ['narrow', 'desktop'] },
  { name: 'teach-setup', path: `/teach?setup=${SETUP_TOKEN}`, at: ['desktop'] },
  { name: 'teach-sign-in', path: '/teach', at: common },
]

/** In English at these. */
const english: Size[] = ['narrow', 'desktop']

export function pageSeries(): Series[] {
  return plain.flatMap(({ name, path, at = common, first }) =>
    at.flatMap((size) =>
      (['zh-TW', 'en'] as Lang[])
        .filter((lang) => lang === 'zh-TW' || english.includes(size))
        .map((lang): Series => {
          const picture = `${name}-${size}${lang === 'en' ? '-en' : ''}`
          return {
            names: [picture],
            async take(studio) {
              const context = await windowOf(studio, sizes[size], lang)
              const page = await context.newPage()
              await page.goto(studio.url + path)
              await page.locator('main h1').first().waitFor()
              await page.waitForLoadState('networkidle')
              await first?.(page)
              await snap(page, picture, true)
              await context.close()
            },
          }
        }),
    ),
  )
}
