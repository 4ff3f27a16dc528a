// From files to a scene: every fault of shape, reference, sentence and word is told, with its place and a near miss.
import { describe, expect, it } from 'vitest'
import { tellProblem } from '../../src/core/problem.ts'
import { contentHash } from '../../src/core/scene/hash.ts'
import { loadScene } from '../../src/core/scene/load.ts'
import { migrate } from '../../src/core/scene/migrate.ts'
import { grinderLesson, grinderMachine, grinderScene } from '../fixtures/grinder.ts'

const words = grinderScene().text.en
const folder = 'scenes/mechanical/pedestal-grinder/'
type Files = { machine: Record<string, unknown>; lesson: Record<string, unknown>; zh: Record<string, string>; en: Record<string, string> }

function load(change: (files: Files & { m: ReturnType<typeof grinderMachine>; l: ReturnType<typeof grinderLesson> }) => void = () => {}) {
  const [m, l] = [grinderMachine(), grinderLesson()]
  const files = {
    m,
    l,
    machine: m as unknown as Files['machine'],
    lesson: l as unknown as Files['lesson'],
    zh: { ...words },
    en: { ...words },
  }
  change(files)
  return loadScene([
    { path: `${folder}machine.json`, json: files.machine },
    { path: `${folder}lesson.json`, json: files.lesson },
    { path: `${folder}text/zh-TW.json`, json: files.zh },
    { path: `${folder}text/en.json`, json: files.en },
  ])
}
function problems(change: Parameters<typeof load>[0]) {
  const loaded = load(change)
  return 'problems' in loaded ? loaded.problems : []
}

describe('loading', () => {
  it('gives the scene when nothing is wrong', () => {
    expect(load()).toHaveProperty('scene.machine.id', 'pedestal-grinder')
  })
  it.each<[string, Parameters<typeof load>[0], object]>([
    ['an unknown property', ({ machine }) => (machine.transitons = []), { file: `${folder}machine.json`, path: '', came: 'transitons' }],
    [
      'a property with a slip',
      ({ m }) => Object.assign(m.parts[0]!, { girp: [0, 0, 0] }),
      { path: 'parts[0]', came: 'girp', hint: 'grip' },
    ],
    [
      'a word that is none',
      ({ m }) => Object.assign(m.parts[0]!.control!, { kind: 'swich' }),
      { path: 'parts[0].control.kind', hint: 'switch' },
    ],
    [
      'a slip inside a union',
      ({ l }) => (l.steps[0]!.perform = [{ act: 'glasses', too: true } as never]),
      { path: 'steps[0].perform[0]', came: 'too', hint: 'to' },
    ],
    [
      'a missing number',
      ({ m }) => Reflect.deleteProperty(m.hazards![0]!, 'severity'),
      { path: 'hazards[0].severity', expected: 'a number', came: 'nothing' },
    ],
    [
      'a part that is none',
      ({ l }) => (l.steps[2]!.targets = ['eye-sheild']),
      { file: `${folder}lesson.json`, path: 'steps[2].targets[0]', hint: 'eye-shield' },
    ],
    ['a step that is none', ({ l }) => (l.steps[2]!.after = ['s99']), { path: 'steps[2].after[0]', came: 's99' }],
    ['a source that is none', ({ l }) => (l.faults[0]!.sources = ['bok']), { path: 'faults[0].sources[0]', hint: 'book' }],
    ['an id that comes twice', ({ l }) => (l.steps[1]!.id = 's01'), { path: 'steps[1].id', expected: 'each id once' }],
    [
      'a sentence that means nothing',
      ({ l }) => (l.faults[1]!.when = "in_zone('hnd', 'z-wheel')"),
      { path: 'faults[1].when', hint: 'hand' },
    ],
    [
      'a socket left out',
      ({ m }) => (m.parts[4]!.sockets = { tray: 'socket-tray', hand: null }),
      { path: 'parts[4].sockets', came: 'tray, hand' },
    ],
    ['a variable without a cause', ({ m }) => m.parts.splice(5, 1), { path: 'variables[5].cause' }],
    [
      'a word not written',
      ({ zh }) => Reflect.deleteProperty(zh, 'step.s01.why'),
      { file: `${folder}text/zh-TW.json`, path: 'step.s01.why', came: 'nothing' },
    ],
    ['an empty word', ({ en }) => (en['step.s01.why'] = ' '), { file: `${folder}text/en.json`, came: 'an empty text' }],
    ['a word nobody asks for', ({ en }) => Object.assign(en, { 'step.s1.why': 'x' }), { path: 'step.s1.why' }],
    ['a newer file', ({ machine }) => (machine.schemaVersion = 2), { path: 'schemaVersion', expected: '1', came: '2' }],
  ])('tells %s', (_, change, expected) => {
    expect(problems(change)).toContainEqual(expect.objectContaining(expected))
  })
  it('tells all that is wrong at once', () => {
    const found = problems(({ m, l, zh }) => {
      m.parts[0]!.rides = 'bed'
      l.steps[0]!.menu = 'menu-harry'
      Reflect.deleteProperty(zh, 'machine.name')
    })
    expect(found.map((p) => p.path).toSorted()).toEqual(['machine.name', 'parts[0].rides', 'steps[0].menu'])
    expect(found.map(tellProblem)).toContain(
      `${folder}lesson.json steps[0].menu: expected a menu there is, came menu-harry; did you mean menu-hurry?`,
    )
  })
  it('tells a wrong definition once, where it stands', () => {
    const found = problems(({ m }) => (m.definitions!.turning = 'weel_rpm > 5'))
    expect(found).toEqual([expect.objectContaining({ file: `${folder}machine.json`, path: 'definitions.turning', hint: 'wheel_rpm' })])
  })
  it('tells a file that is not there', () => {
    const loaded = loadScene([{ path: `${folder}machine.json`, json: grinderMachine() }])
    expect('problems' in loaded && loaded.problems.map((p) => p.file)).toEqual([
      `${folder}lesson.json`,
      `${folder}text/zh-TW.json`,
      `${folder}text/en.json`,
    ])
  })
})

describe('the content hash', () => {
  it('follows the content, not its layout', () => {
    const reordered = Object.fromEntries(Object.entries(grinderMachine()).toReversed())
    expect(contentHash(reordered, grinderLesson())).toBe(contentHash(grinderMachine(), grinderLesson()))
    expect(contentHash({ ...grinderMachine(), $schema: 'x' }, grinderLesson())).toBe(contentHash(grinderMachine(), grinderLesson()))
    expect(contentHash({ ...grinderMachine(), version: '1.0.1' }, grinderLesson())).not.toBe(contentHash(grinderMachine(), grinderLesson()))
    expect(contentHash({}, {})).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('migration', () => {
  const table = { 0: (file: Record<string, unknown>) => ({ ...file, minutes: file.duration }), 1: (file: Record<string, unknown>) => file }
  it('brings an old file up to date, step by step', () => {
    expect(migrate({ schemaVersion: 0, duration: 5 }, table)).toEqual({ schemaVersion: 1, duration: 5, minutes: 5 })
  })
  it('leaves the newest and the unknown as they are', () => {
    expect(migrate({ schemaVersion: 1 }, table)).toEqual({ schemaVersion: 1 })
    expect(migrate({ schemaVersion: 7 }, table)).toEqual({ schemaVersion: 7 })
    expect(migrate({}, table)).toEqual({})
  })
})
