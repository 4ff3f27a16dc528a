// A refusal tells which interlock it was; one that only the simulator adds says so.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import type { Announcement } from '../../src/session/ports.ts'
import { createSession } from '../../src/session/living.ts'
import { grinderScene, header } from '../fixtures/grinder.ts'

type Kind = 'real' | 'training'

/** A made-up grinder whose shield is locked without supply, and whose wheel is blocked while the shield is open. */
function grinder(kind: Kind) {
  const said: Announcement[] = []
  const scene = grinderScene((machine) => {
    const sources = ['book']
    machine.interlocks = [
      { id: 'il-shield', open: '!shut', effect: { block: 'RUNNING' }, kind, sources },
      { id: 'il-blank', open: '!supply_on', effect: { lock: 'eye-shield' }, kind, sources },
    ]
  })
  const session = createSession({
    lesson: compileLesson(scene.machine, scene.lesson),
    scene,
    header: header({ help: 'guided' }),
    base: 'https://example.test/',
    ports: {
      clock: () => 0,
      journal: { append: () => undefined },
      outbox: { add: () => undefined },
      announce: (news) => said.push(news),
    },
  })
  session.start()
  return { session, said }
}
const words = (lang: string) => JSON.parse(readFileSync(`src/text/${lang}.json`, 'utf8')) as Record<string, string>

describe.each([
  ['real', ''],
  ['training', '.only-here'],
] as const)('a %s interlock', (kind, note) => {
  it('that locks a part says so', () => {
    const { session, said } = grinder(kind)
    session.act('eye-shield', 40, 'list')
    expect(said).toContainEqual(
      expect.objectContaining({ id: `live.locked${note}`, params: { part: '@part.eye-shield.name', why: '@interlock.il-blank.message' } }),
    )
  })
  it('that keeps the machine from starting says so', () => {
    const { session, said } = grinder(kind)
    session.act('supply-switch', true, 'list')
    session.act('start-button', true, 'list')
    expect(said).toContainEqual(
      expect.objectContaining({
        id: `live.blocked${note}`,
        params: { part: '@part.start-button.name', why: '@interlock.il-shield.message' },
      }),
    )
  })
})

it('what cannot be handled now names no interlock', () => {
  const { session, said } = grinder('training')
  session.act('blank', 'hand', 'list')
  expect(said).toContainEqual(expect.objectContaining({ id: 'live.locked', params: { part: '@part.blank.name', why: '' } }))
})

it('the remark is there in words: only here, the real machine may not have it', () => {
  for (const id of ['live.locked.only-here', 'live.blocked.only-here']) {
    expect(words('zh-TW')[id]).toContain('（只有這裡有，真的機器不一定有）')
    expect(words('en')[id]).toContain('(only here; the real machine may not have it)')
  }
})
