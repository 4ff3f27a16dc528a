// Three teen-proof rules, over every scene: what is thrown away comes back, nothing shows gore, nothing in the headset asks for a name.
import { readFileSync, readdirSync } from 'node:fs'
import { create } from '@react-three/test-renderer'
import { Mesh, Object3D, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { fact } from '../../src/core/run/run.ts'
import { createSession } from '../../src/session/living.ts'
import type { Session } from '../../src/session/session.ts'
import { Free } from '../../src/view/control/Free.tsx'
import { placesOf } from '../../src/view/control/places.ts'
import type { Body } from '../../src/view/machine/body.ts'
import { WorkshopContext } from '../../src/view/workshop-context.ts'
import type { Workshop } from '../../src/view/workshop-context.ts'
import { headerFor } from '../session/lathe.ts'
import { everyScene } from './scenes.ts'
import type { Tested } from './scenes.ts'

function sessionOf({ scene, lesson }: Tested): Session {
  const nothing = () => undefined
  const ports = { clock: () => 0, journal: { append: nothing }, outbox: { add: nothing }, announce: nothing }
  const session = createSession({ lesson, scene, header: headerFor(), base: 'https://example.test/', ports })
  session.start()
  return session
}

/** Takes a loose thing with a hand, carries it out of the workshop and lets go. @returns whether it is still in the hand */
async function thrown(tested: Tested, id: string): Promise<{ taken: boolean; kept: boolean }> {
  const session = sessionOf(tested)
  const part = tested.scene.machine.parts.find((each) => each.id === id)!
  const variable = tested.lesson.variable(part.control?.var ?? '')
  const { carried } = placesOf(part, variable)
  const mesh = Object.assign(new Mesh(), { setPointerCapture: () => undefined, part: id, node: new Object3D() })
  const workshop = {
    session,
    settings: { toggleHold: false, oneHanded: false },
    socket: () => Object.assign(new Object3D()),
    carried: new Map(),
  } as unknown as Workshop
  await create(
    <WorkshopContext.Provider value={workshop}>
      <Free part={part} body={mesh as unknown as Body} />
    </WorkshopContext.Provider>,
  )
  const send = (type: string, atMs: number, xM: number) =>
    mesh.dispatchEvent({
      type,
      pointerId: 1,
      pointerType: 'grab',
      timeStamp: atMs,
      point: new Vector3(xM, 1, 0),
      pointerPosition: new Vector3(xM, 1, 0),
      pointerQuaternion: new Quaternion(),
      pointerState: undefined,
      details: { type: 'sphere' },
      stopPropagation: () => undefined,
    } as never)
  const now = () => fact(session.now(), variable.id)
  send('pointerdown', 0, 0)
  const taken = now() === carried
  send('pointermove', 500, 30)
  send('pointerup', 1000, 60)
  return { taken, kept: now() === carried }
}

/** What no consequence says, by language; warnings and first aid are written elsewhere. */
const GORE: Record<string, RegExp> = {
  'zh-TW': /血|斷指|斷手|截肢|肢解|內臟|屍|腦漿|皮開肉綻/,
  en: /\bblood|\bbleed|\bsever(s|ed|ing)?\b|amputat|\bgore|\bguts\b|corpse|mutilat|decapitat/i,
  ja: /血|切断|死体|内臓|肉片/,
  vi: /máu|đứt lìa|cụt|xác chết|nội tạng/i,
  id: /darah|putus jari|amputasi|mayat|isi perut/i,
}

describe.each(everyScene())('%s', (name, tested) => {
  const loose = tested.scene.machine.parts.filter((part) => part.control?.kind === 'free').map(({ id }) => id)

  it.runIf(loose.length > 0)('a thing that is thrown away does not stay away: it lies where it can be taken again', async () => {
    let taken = 0
    for (const id of loose) {
      const what = await thrown(tested, id)
      if (what.taken) taken++
      expect(what.kept, id).toBe(false)
    }
    // The grinder of the tests locks its only one away.
    if (name.includes('/')) expect(taken, 'things that can be taken at the start').toBeGreaterThan(0)
  })

  it('no consequence tells of gore, in any language', () => {
    const found = Object.entries(tested.scene.text).flatMap(([lang, words]) =>
      Object.entries(words)
        .filter(([id, text]) => /^fault\..*\.(name|consequence)$/.test(id) && GORE[lang]?.test(text))
        .map(([id, text]) => `${lang} ${id}: ${text}`),
    )
    expect(found).toEqual([])
  })
})

it('a gory consequence would be caught', () => {
  expect(GORE['zh-TW']?.test('手指斷了，血流滿地')).toBe(true)
  expect(GORE['en']?.test('The blade severed two fingers')).toBe(true)
})

it('nothing in the workshop asks anybody to write', () => {
  const files = readdirSync('src/view', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(80)
  const asking = files.filter((file) =>
    /<input|<textarea|\bprompt\(|createElement\('(input|textarea)'/.test(readFileSync(`src/view/${file}`, 'utf8')),
  )
  expect(asking).toEqual([])
})
