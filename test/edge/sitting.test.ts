// @vitest-environment jsdom
// Headset time as it is kept on the device: by learner, whatever happened to what was kept.
import { beforeEach, expect, it, vi } from 'vitest'
import { comeIn } from '../../src/edge/identity.ts'
import { keepWorn, othersSitting, restFromNow, sittingNow, takeSittingOver } from '../../src/edge/sitting.ts'
import { fitness, restLeftS } from '../../src/core/comfort/sitting.ts'

const KEY = 'gongfang.sitting'
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
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

it('where the device’s store is full, the tab’s own counts on; where that is full too, nobody is stopped', () => {
  comeIn('小明')
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const keep = Storage.prototype.setItem
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
    if (this === localStorage) full()
    keep.call(this, key, value)
  })
  keepWorn(600)
  expect(keepWorn(600).wornS).toBe(1200)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
  expect(() => keepWorn(1)).not.toThrow()
})

it('who takes the device over under a new name can say that it was them: the rest is theirs', () => {
  comeIn('小明')
  keepWorn(20 * 60)
  comeIn(undefined)
  expect(sittingNow()).toBeUndefined()
  expect(othersSitting()).toBeDefined()
  takeSittingOver()
  expect(restLeftS(sittingNow(), Date.now())).toBeGreaterThan(590)
  expect(othersSitting()).toBeUndefined()
})

it('a sitting of somebody else that asks for no rest is nobody’s question', () => {
  comeIn('小明')
  keepWorn(60)
  comeIn('小華')
  expect(othersSitting()).toBeUndefined()
})

it('whoever feels unwell rests ten minutes, however short it was', () => {
  comeIn('小明')
  keepWorn(40)
  restFromNow()
  expect(restLeftS(sittingNow(), Date.now())).toBeGreaterThan(590)
})

it('the school’s own limits count', () => {
  localStorage.setItem('gongfang.school', JSON.stringify({ softMin: 5, hardMin: 6, keepsAnswers: false }))
  comeIn('小明')
  keepWorn(6 * 60)
  comeIn('小華')
  expect(othersSitting()).toBeDefined()
})

it('after a clock was put right the rest begins once and ends', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 27) })
  keepWorn(20 * 60)
  vi.setSystemTime(Date.UTC(2026, 10, 27))
  expect(restLeftS(sittingNow(), Date.now())).toBe(600)
  vi.setSystemTime(Date.UTC(2026, 10, 27, 0, 10))
  expect(restLeftS(sittingNow(), Date.now())).toBe(0)
})
