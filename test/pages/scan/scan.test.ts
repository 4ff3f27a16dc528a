// Scanning as a sum of presses and pauses, and how a page becomes something that is scanned with few of them.
import { describe, expect, it } from 'vitest'
import { BACK, START, scan, stopAt } from '../../../src/pages/scan/scan.ts'
import type { Act, Place } from '../../../src/pages/scan/scan.ts'
import { arranged, isGroup } from '../../../src/pages/scan/tree.ts'
import type { Group, Rank, Stop } from '../../../src/pages/scan/tree.ts'

const thing = (key: string, rank: Rank = 2): Stop => ({ key, name: key, rank })
const group = (key: string, of: Stop[], more: Partial<Stop> = {}): Group => ({ key, name: key, rank: 2, of, ...more })
const things = (stem: string, n: number) => Array.from({ length: n }, (_, i) => thing(`${stem}${i}`))
const shape = (stop: Stop): unknown => (isGroup(stop) ? stop.of.map(shape) : stop.key)

const tick: Act = { do: 'step', timed: true }
const press: Act = { do: 'choose' }
const after = (page: Group, acts: Act[], from: Place = START) =>
  acts.reduce((moved, act) => scan(page, moved.place, act), { place: from } as ReturnType<typeof scan>)

const page = group('page', [group('g', [thing('a'), thing('b')]), group('h', [thing('c'), thing('d')]), thing('e')])

describe('a scan', () => {
  it('goes round the groups in time', () => {
    const at = [1, 2, 3].map((n) => after(page, [{ do: 'refresh' }, ...Array<Act>(n).fill(tick)]).place.at)
    expect(at).toEqual(['h', 'e', 'g'])
  })

  it('goes into a group, and chooses a thing there; then it begins again', () => {
    const { place, chosen } = after(page, [tick, press, tick, press])
    expect(chosen).toBe('d')
    expect(place).toMatchObject({ within: [], at: 'g' })
  })

  it('has a way out of every group as its last stop', () => {
    const inside = after(page, [press, tick, tick])
    expect(inside.place).toMatchObject({ within: ['g'], at: BACK })
    expect(stopAt(page, inside.place)?.key).toBe('g')
    expect(scan(page, inside.place, press)).toEqual({ place: { within: [], at: 'g', rounds: 0, rests: false } })
  })

  it('leaves a group after two rounds without a choice', () => {
    const twice = Array<Act>(6).fill(tick)
    expect(after(page, [press, ...twice.slice(1)]).place.within).toEqual(['g'])
    expect(after(page, [press, ...twice]).place).toMatchObject({ within: [], at: 'g' })
  })

  it('rests after three rounds, and the next press only wakes it', () => {
    const rested = after(page, [{ do: 'refresh' }, ...Array<Act>(9).fill(tick)])
    expect(rested.place.rests).toBe(true)
    const woken = scan(page, rested.place, press)
    expect(woken.chosen).toBeUndefined()
    expect(woken.place).toMatchObject({ at: 'g', rests: false })
  })

  it('never rests and never leaves by itself when a second switch steps', () => {
    const step: Act = { do: 'step', timed: false }
    expect(after(page, [{ do: 'refresh' }, ...Array<Act>(12).fill(step)]).place.rests).toBe(false)
    expect(after(page, [press, ...Array<Act>(12).fill(step)]).place.within).toEqual(['g'])
  })

  it('stays where it was when the page changes elsewhere, and goes to the first thing when its own is gone', () => {
    const at = after(page, [press, tick]).place
    expect(at.at).toBe('b')
    const elsewhere = group('page', [group('g', [thing('a'), thing('b'), thing('new')])])
    expect(scan(elsewhere, at, { do: 'refresh' }).place).toBe(at)
    const gone = group('page', [group('g', [thing('a'), thing('z')])])
    expect(scan(gone, at, { do: 'refresh' }).place).toMatchObject({ within: ['g'], at: 'a' })
    const all = group('page', [thing('x')])
    expect(scan(all, at, { do: 'refresh' }).place).toMatchObject({ within: [], at: 'x' })
  })

  it('stays on a key that is pressed again and again', () => {
    const pad = group('pad', [thing('1'), thing('2')], { stays: true })
    const once = after(pad, [{ do: 'refresh' }, tick, press])
    expect(once).toMatchObject({ chosen: '2', place: { at: '2' } })
    expect(scan(pad, once.place, press).chosen).toBe('2')
  })

  it('has nothing to choose on an empty page', () => {
    const empty = group('page', [])
    expect(stopAt(empty, after(empty, [tick, tick]).place)).toBeUndefined()
    expect(after(empty, [press]).chosen).toBeUndefined()
  })
})

describe('a page that is scanned', () => {
  it('has long groups in rows of five at most', () => {
    expect(shape(arranged(group('page', [group('g', things('a', 12)), group('h', things('b', 6))])))).toEqual([
      ['a0', 'a1', 'a2', 'a3'],
      ['a4', 'a5', 'a6', 'a7'],
      ['a8', 'a9', 'a10', 'a11'],
      ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
    ])
  })

  it('has no group around a single thing, and none that is empty', () => {
    expect(shape(arranged(group('page', [group('g', [group('h', [thing('a')])]), group('i', [])])))).toEqual(['a'])
  })

  it('shows few things at once without groups', () => {
    expect(shape(arranged(group('page', [group('g', [thing('a'), thing('b')]), thing('c')])))).toEqual(['a', 'b', 'c'])
  })

  it('begins with what asks now, then the main action, however deep they lie, and ends with the ways elsewhere', () => {
    const deep = group('page', [
      group('nav', things('n', 5), { rank: 3 }),
      group('bar', [thing('pause'), thing('finish', 1), ...things('x', 3)]),
      group('list', [group('question', things('q', 3), { rank: 0 }), group('parts', things('p', 5))]),
    ])
    expect(shape(arranged(deep))).toEqual([
      ['q0', 'q1', 'q2'],
      'finish',
      ['pause', 'x0', 'x1', 'x2'],
      ['p0', 'p1', 'p2', 'p3', 'p4'],
      ['n0', 'n1', 'n2', 'n3', 'n4'],
    ])
  })
})
