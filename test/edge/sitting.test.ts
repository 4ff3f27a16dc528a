// @vitest-environment jsdom
// Headset time as it is kept on the device: by learner, whatever happened to what was kept.
import { beforeEach, expect, it, vi } from 'vitest'
import { comeIn } from '../../src/edge/identity.ts'
import { keepWorn, sittingNow } from '../../src/edge/sitting.ts'
import { fitness, restLeftS } from '../../src/core/comfort/sitting.ts'

const KEY = 'gongfang.sitting'
beforeEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

it('adds up over lessons and reloads, for this learner alone', () => {
  comeIn('小明')
  keepWorn(600)
  expect(keepWorn(601).wornS).toBe(1201)
  comeIn('小華')
  expect(sittingNow()).toBeUndefined()
  expect(keepWorn(1).wornS).toBe(1)
})

it.each(['{}', '{', '"x"', 'null', '{"wornS":"1","lastMs":0,"who":"x"}'])(
  'what cannot be read (%s) does not switch the limit off',
  (kept) => {
    localStorage.setItem(KEY, kept)
    expect(keepWorn(5).wornS).toBe(5)
    expect(fitness(keepWorn(20 * 60))).toBe('over')
  },
)

it('a store that is full stops nobody', () => {
  comeIn('小明')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => keepWorn(1)).not.toThrow()
})

it('after a clock was put right the rest begins once and ends', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 27) })
  keepWorn(20 * 60)
  vi.setSystemTime(Date.UTC(2026, 10, 27))
  expect(restLeftS(sittingNow(), Date.now())).toBe(600)
  vi.setSystemTime(Date.UTC(2026, 10, 27, 0, 10))
  expect(restLeftS(sittingNow(), Date.now())).toBe(0)
})
