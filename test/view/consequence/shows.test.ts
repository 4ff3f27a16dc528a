// Every word of the consequence vocabulary can be seen, cheaply and without going astray.
import { Color, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { show } from '../../../src/core/lesson/schema.ts'
import type { Consequence } from '../../../src/view/consequence/particle.ts'
import { shows } from '../../../src/view/consequence/shows.ts'

test.each(show.options.filter((word) => word !== 'text_card'))('%s is an animation that stays near and finite', (word) => {
  const consequence = shows[word]!
  expect(Boolean(consequence.dots ?? consequence.blocks)).toBe(true)
  for (let time = 0; time <= consequence.lifeS; time += 0.1) {
    const dot = { position: new Vector3(), sizeM: 0, colour: new Color(), alpha: 0 }
    const block = { position: new Vector3(), turn: { x: 0, y: 0, z: 0 }, edges: new Vector3(), colour: new Color() }
    for (let i = 0; i < (consequence.dots?.count ?? 0); i++) {
      consequence.dots!.at(i, time, dot)
      expect(dot.position.length()).toBeLessThan(6)
      expect(dot.sizeM).toBeGreaterThanOrEqual(0)
      expect(dot.alpha).toBeLessThanOrEqual(1)
    }
    for (let i = 0; i < (consequence.blocks?.count ?? 0); i++) {
      consequence.blocks!.at(i, time, block)
      expect(block.position.length()).toBeLessThan(6)
      expect(Number.isFinite(block.turn.x + block.turn.y + block.turn.z + block.edges.length())).toBe(true)
    }
  }
})

/** How much light it sends (or takes away) at that time: solidity times area times brightness of all its dots. */
function lightOf({ dots }: Consequence, time: number): number {
  const dot = { position: new Vector3(), sizeM: 0, colour: new Color(), alpha: 0 }
  let sum = 0
  for (let i = 0; i < (dots?.count ?? 0); i++) {
    dots!.at(i, time, dot)
    const { r, g, b } = dot.colour
    sum += dot.alpha * dot.sizeM ** 2 * (0.2126 * r + 0.7152 * g + 0.0722 * b)
  }
  return sum
}

/** A flash is a pair of opposing changes by a tenth of the most there is (WCAG 2.2, general flash). Returns the most within one second. */
function flashesASecond(light: (time: number) => number, seconds: number): number {
  const step = 1 / 60
  const levels = Array.from({ length: Math.round(seconds / step) }, (_, i) => light(i * step))
  const most = Math.max(...levels)
  if (most === 0) return 0
  const least = 0.1 * most
  const turns: number[] = []
  let [low, high, rising] = [levels[0] ?? 0, levels[0] ?? 0, undefined as boolean | undefined]
  levels.forEach((level, i) => {
    low = Math.min(low, level)
    high = Math.max(high, level)
    if (rising !== true && level - low >= least) {
      turns.push(i * step)
      ;[rising, high] = [true, level]
    } else if (rising !== false && high - level >= least) {
      turns.push(i * step)
      ;[rising, low] = [false, level]
    }
  })
  return Math.max(0, ...turns.map((from) => turns.filter((at) => at >= from && at < from + 1).length)) / 2
}

test('a light that blinks five times a second is told from one that breathes', () => {
  expect(flashesASecond((time) => Math.sin(time * Math.PI * 10) + 1, 4)).toBeGreaterThan(4)
  expect(flashesASecond((time) => Math.sin(time * Math.PI * 2) + 1, 4)).toBeLessThanOrEqual(1.5)
})

const ofLight = show.options.filter((word) => shows[word]?.dots)
test.each(ofLight)('%s never flashes more than three times a second', (word) => {
  const consequence = shows[word]!
  expect(flashesASecond((time) => lightOf(consequence, time % consequence.lifeS), 4 * consequence.lifeS)).toBeLessThanOrEqual(3)
})
