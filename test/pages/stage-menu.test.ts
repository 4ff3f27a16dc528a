// The menu inside the headset steps through the same answers as the first-run check, and keeps them.
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { readSettings } from '../../src/edge/settings.ts'
import { menuRows } from '../../src/pages/run/use-stage-menu.ts'
import type { RunWords } from '../../src/pages/run/words.ts'

Object.assign(globalThis, { matchMedia: () => ({ matches: false }) })
let spoken = 'zh-TW'
const words = {
  lang: 'zh-TW',
  languages: [
    { lang: 'zh-TW', name: '中文' },
    { lang: 'en', name: 'English' },
    { lang: 'vi', name: 'Tiếng Việt' },
  ],
  ui: (id: string, params?: Record<string, unknown>) => `${id}${params ? JSON.stringify(params) : ''}`,
  change: (lang: string) => {
    spoken = lang
    return Promise.resolve()
  },
} as unknown as RunWords

const row = (id: string) => {
  const found = menuRows(readSettings(), words).find((each) => each.id === id)
  if (!found) throw new Error(`the menu has no row ${id}`)
  return found
}

beforeEach(() => localStorage.clear())

test('it asks for all that is asked first, in order', () => {
  expect(menuRows(readSettings(), words).map(({ id }) => id)).toEqual([
    'lang',
    'seated',
    'statureM',
    'leftHanded',
    'oneHanded',
    'snapDeg',
    'textScale',
    'captionsAt',
  ])
})

test('a step on keeps the next answer, and after the last comes the first', () => {
  row('snapDeg').on()
  expect(readSettings().snapDeg).toBe(45)
  row('snapDeg').back()
  row('snapDeg').back()
  expect(readSettings().snapDeg).toBe(90)
  row('captionsAt').back()
  expect(readSettings()).toMatchObject({ captions: false })
  row('captionsAt').on()
  expect(readSettings()).toMatchObject({ captions: true, captionsAt: 'below' })
})

test('height goes up and down by five centimetres, and no further than there are people', () => {
  row('statureM').on()
  expect(readSettings().statureM).toBe(1.7)
  for (let i = 0; i < 20; i++) row('statureM').on()
  expect(readSettings().statureM).toBe(2)
})

test('a step on from the last language leads to the first', () => {
  row('lang').back()
  expect(spoken).toBe('vi')
})
