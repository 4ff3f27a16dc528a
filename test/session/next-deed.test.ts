// One thing at a time: whoever does only the next deed, again and again, does the whole lesson.
import { expect, it } from 'vitest'
import { NextDeed } from '../../src/session/next-deed.ts'
import { doDeed, example, play, world } from './lathe.ts'
import type { World } from './lathe.ts'

const PATIENCE_S = 200

/** Does what comes next and waits where only time is asked for; returns what it did. */
function follow(w: World, { skip }: { skip?: string } = {}): string[] {
  const next = new NextDeed(w.session)
  const did: string[] = []
  for (let s = 0; s < PATIENCE_S; s += 0.25) {
    const now = next.now()
    if (!now) break
    const { deed } = now
    const key = deed ? JSON.stringify(deed) : ''
    if (deed && !('waitS' in deed) && !('waitFor' in deed) && key !== skip && key !== did.at(-1)) {
      did.push(key)
      doDeed(w, deed)
    }
    w.wait(0.25)
  }
  return did
}

it('doing only what comes next completes every step without a fault', () => {
  const w = world()
  w.session.start()
  const did = follow(w)
  const { run, step } = w.session.store.getState()
  expect(step).toBeUndefined()
  expect(run.faults).toEqual([])
  expect(did.length).toBeGreaterThan(40)
})

it('stays at a deed that is not done', () => {
  const w = world()
  w.session.start()
  follow(w, { skip: '{"act":"watch","to":true}' })
  const now = new NextDeed(w.session).now()
  expect(now).toMatchObject({ step: { id: 's03' }, deed: { act: 'watch' } })
})

it('asks again for what was undone within its step', () => {
  const w = world()
  w.session.start()
  const next = new NextDeed(w.session)
  expect(next.now()).toMatchObject({ step: { id: 's01' }, deed: { act: 'safety-shoes' } })
  w.session.act('safety-shoes', true, 'list')
  w.wait(0.2)
  expect(next.now()).toMatchObject({ deed: { act: 'workwear' } })
  w.session.act('safety-shoes', false, 'list')
  w.session.act('workwear', true, 'list')
  w.wait(0.2)
  expect(next.now()).toEqual({ step: expect.objectContaining({ id: 's01' }) })
  w.wait(4)
  next.now()
  expect(next.now()).toMatchObject({ deed: { act: 'safety-shoes' } })
})

it('after a fault asks again for what the rewind has undone', () => {
  const w = world()
  w.session.start()
  const { deeds } = example('perfect')
  play(
    w,
    deeds.slice(
      0,
      deeds.findIndex((deed) => 'act' in deed && deed.act === 'chip-hook'),
    ),
  )
  const next = new NextDeed(w.session)
  expect(next.now()).toMatchObject({ step: { id: 's20' }, deed: { act: 'chip-hook', to: 'hand' } })
  play(w, [
    { act: 'fault-tag', to: 'hand' },
    { act: 'fault-tag', to: 'stand' },
    { act: 'main-switch', to: true },
    { act: 'chip-hook', to: 'hand' },
  ])
  expect(next.now()).toMatchObject({ deed: { act: 'chip-hook', to: 'tray' } })
  play(w, [{ act: 'chip-hook', to: 'tray' }])
  expect(w.session.store.getState().status).toBe('frozen')
  next.now()
  w.session.tryAgain()
  expect(next.now()).toMatchObject({ deed: { act: 'chip-hook', to: expect.stringMatching(/^(hand|tray)$/) } })
})
