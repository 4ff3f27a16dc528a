// Letters and edges against what they stand on: WCAG 2.2 contrast of every palette, usual and strong, light and dark, and of the signs in the room.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ink } from '../../src/view/panel/ink.ts'

const css = readFileSync('src/pages/style/base.css', 'utf8')

/** Custom properties of one rule, for light (0) or dark (1) pages. */
function colours(selector: string, side: 0 | 1): Record<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`), css.indexOf('\n}', css.indexOf(`${selector} {`)))
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z-]+): (?:light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)|(#[0-9a-f]{3,6}));/g)].map(
      ([, name, light, dark, both]) => [name, both ?? (side === 0 ? light : dark) ?? ''],
    ),
  )
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = parseInt(long.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('the measure is WCAG’s', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5)
  expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2)
})

const grounds = ['paper', 'card', 'sunk']
const letters = ['ink', 'muted', 'green', 'red', 'good']

for (const [palette, side] of [
  ['usual', 0],
  ['usual', 1],
  ['more', 0],
  ['more', 1],
] as const) {
  const own = colours(":root[data-contrast='more']", side)
  const all = { ...colours(':root', side), ...(palette === 'more' && own) }
  const of = (name: string) => {
    const value = all[name]
    if (!value) throw new Error(`base.css has no colour --${name}`)
    return value
  }
  const called = `${palette} contrast, ${side === 0 ? 'light' : 'dark'} pages`

  test.each(letters.flatMap((letter) => grounds.map((ground) => [letter, ground] as const)))(
    `${called}: letters %s on %s`,
    (letter, ground) => {
      expect(contrast(of(letter), of(ground))).toBeGreaterThanOrEqual(palette === 'more' ? 7 : 4.5)
    },
  )

  test(`${called}: what is wrong, and the main button`, () => {
    expect(contrast(of('red'), of('red-ground'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('ink'), of('red-ground'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('yellow-ink'), of('yellow'))).toBeGreaterThanOrEqual(7)
  })

  test(`${called}: fields have an edge, and the mark of focus is seen on every ground`, () => {
    for (const ground of grounds) {
      expect(contrast(of('muted'), of(ground)), `edge of a field on ${ground}`).toBeGreaterThanOrEqual(3)
      // Two rings: one of them always stands out.
      expect(Math.max(contrast(of('yellow'), of(ground)), contrast(of('ink'), of(ground))), `focus on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(of('yellow'), of('ink')) >= 3 || contrast(of('ink'), of('card')) >= 3).toBe(true)
  })
}

test('signs in the room: letters, states and edges', () => {
  for (const ground of [ink.ground, ink.raised]) {
    expect(contrast(ink.text, ground)).toBeGreaterThanOrEqual(7)
    for (const colour of [ink.soft, ink.accent, ink.alarm, ink.good]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(ink.dark, ink.accent)).toBeGreaterThanOrEqual(7)
  // A button under a pointer.
  expect(contrast(ink.text, ink.line)).toBeGreaterThanOrEqual(4.5)
})
