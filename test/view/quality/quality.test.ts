// From frame times to how fine the picture is.
import { expect, test } from 'vitest'
import { Quality } from '../../../src/view/quality/quality.ts'

const BUDGET = 1000 / 60
const run = (quality: Quality, ms: number, seconds: number) => {
  for (let left = seconds * 1000; left > 0; left -= ms) quality.frame(ms)
  return quality.level
}

test('a device that keeps up keeps the finest picture', () => {
  expect(run(new Quality(BUDGET), 16.7, 120)).toBe('fine')
})

test('a slow one goes down, as far as it must, within some seconds', () => {
  expect(run(new Quality(BUDGET), 40, 12)).toBe('even')
  expect(run(new Quality(BUDGET), 40, 20)).toBe('light')
})

test('one slow second, a hidden page and the seconds of loading change nothing', () => {
  const quality = new Quality(BUDGET)
  run(quality, 100, 2)
  run(quality, 16.7, 10)
  run(quality, 40, 2)
  run(quality, 16.7, 10)
  for (let i = 0; i < 500; i++) quality.frame(900)
  expect(run(quality, 16.7, 10)).toBe('fine')
})

test('where there is room again it goes up after a while, and a level that was too slow twice is not tried again', () => {
  const quality = new Quality(BUDGET)
  const changes: string[] = []
  let seconds = 0
  for (let frame = 0; frame < 60 * 600; frame++) {
    // The finest picture is too much for it, the next is easy.
    const ms = quality.level === 'fine' ? 30 : 16.7
    const level = quality.frame(ms)
    seconds += ms / 1000
    if (level) changes.push(level)
  }
  expect(seconds).toBeGreaterThan(500)
  expect(changes).toEqual(['even', 'fine', 'even'])
})
