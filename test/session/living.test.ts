// The living run over the real lathe.
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/run/run.ts'
import { createReplay } from '../../src/session/replay.ts'
import { example, headerFor, lesson, play, scene, world } from './lathe.ts'

const started = (...args: Parameters<typeof world>) => {
  const w = world(...args)
  w.session.start()
  return w
}

describe('a living run', () => {
  it('plays the perfect example to full marks, the hand at each part it works', () => {
    const w = started(headerFor({ help: 'exam' }))
    play(w, example('perfect').deeds)
    w.session.end()
    expect(w.session.now().faults).toEqual([])
    expect(w.session.store.getState()).toMatchObject({ status: 'ended', run: { score: 100, ended: { outcome: 'passed' } } })
  })

  it('keeps a log from which the same run is folded', () => {
    const w = started(headerFor({ help: 'exam' }))
    play(w, example('perfect').deeds)
    w.session.end()
    const again = fold(lesson, w.session.header, w.journal)
    expect(again.moments).toEqual(w.session.now().moments)
    expect(again.tick).toBe(w.session.now().tick)
    expect(w.told.length).toBeLessThanOrEqual(40)
    expect(new Set(w.told.map((s) => s.id)).size).toBe(w.told.length)
  })

  it('logs what happens by itself, so that a resumed run knows of everything that was told', () => {
    const w = started(headerFor({ help: 'exam' }))
    play(w, example('m-gloves').deeds)
    expect(w.session.now().ended).toMatchObject({ why: 'critical', by: 'm-gloves' })
    expect(fold(lesson, w.session.header, w.journal).moments).toEqual(w.session.now().moments)
  })

  it('goes on from a prefix of its journal at the same tick, and tells the same statements', () => {
    const whole = started(headerFor({ help: 'exam' }))
    play(whole, example('perfect').deeds.slice(0, 20))
    const prefix = whole.journal.slice()
    const resumed = world(headerFor({ help: 'exam' }), prefix)
    expect(resumed.session.now().tick).toBe(prefix.at(-1)?.tick)
    resumed.idle(90_000)
    resumed.session.start()
    expect(resumed.journal.at(0)).toMatchObject({ kind: 'pause', why: 'resumed', seq: prefix.length })
    const ids = whole.told.filter((s) => Date.parse(s.timestamp) <= Date.parse(resumed.told.at(-1)?.timestamp ?? ''))
    expect(resumed.told).toEqual(ids)
    play(resumed, example('perfect').deeds.slice(20))
    resumed.session.end()
    expect(resumed.session.now()).toMatchObject({ score: 100, ended: { outcome: 'passed' } })
  })

  it('freezes on a fault in practice and tries again from a safe moment, the frozen time logged as a pause', () => {
    const w = started()
    play(w, example('m-key').deeds)
    expect(w.session.store.getState()).toMatchObject({ status: 'frozen', consequence: { fault: 'm-key' } })
    const { tick } = w.session.now()
    w.wait(2)
    expect(w.session.now().tick).toBe(tick)
    w.session.tryAgain()
    expect(w.journal.slice(-2)).toMatchObject([{ kind: 'pause', why: 'consequence', ms: expect.any(Number) }, { kind: 'rewind' }])
    const [paused] = w.journal.slice(-2)
    expect(paused?.kind === 'pause' && Math.abs(paused.ms - 2000)).toBeLessThan(150)
    expect(w.session.store.getState().status).toBe('running')
    expect(w.session.now().faults).toMatchObject([{ id: 'm-key', count: 1 }])
  })

  it('logs a drag at most ten times a second, and always its end', () => {
    const w = started()
    for (let deg = 100; deg >= 0; deg--) {
      w.session.act('chuck-guard', deg, 'mouse')
      w.wait(1 / 60)
    }
    w.wait(0.3)
    const acts = w.journal.filter((e) => e.kind === 'act' && e.part === 'chuck-guard')
    expect(acts.at(-1)).toMatchObject({ value: 0 })
    const span = ((acts.at(-1)?.tick ?? 0) - (acts[0]?.tick ?? 0)) / 50
    expect(acts.length).toBeLessThanOrEqual(Math.ceil(span * 10) + 1)
    expect(acts.length).toBeGreaterThan(5)
  })

  it('does not log what is already so', () => {
    const w = started()
    expect(w.session.act('main-switch', false, 'list')).toBe(true)
    w.session.act('chuck-guard', 100, 'mouse')
    expect(w.journal.filter((e) => e.kind === 'act')).toEqual([])
  })

  it('answers with the real interlock that refuses, and logs nothing', () => {
    const w = started()
    expect(w.session.act('chuck-key-bar', 50, 'list')).toEqual({ not: 'handled now' })
    expect(w.session.store.getState().locked).toMatchObject({ part: 'chuck-key-bar', n: 1 })
    expect(w.said).toContain('live.locked')
    expect(w.journal.filter((e) => e.kind === 'act')).toEqual([])
  })

  it('pauses for what asked it: a page that comes back does not undo a pause somebody wanted', () => {
    const w = started()
    w.session.pause('asked')
    w.session.resume('hidden')
    expect(w.session.store.getState().status).toBe('paused')
    w.idle(5000)
    w.session.resume()
    expect(w.journal.at(-1)).toMatchObject({ kind: 'pause', ms: 5000, why: 'asked' })
  })

  it('logs time that slow frames have lost', () => {
    const w = started()
    w.session.advance(4)
    expect(w.journal).toMatchObject([{ kind: 'pause', why: 'gap', ms: 3750 }])
    expect(w.session.now().tick).toBe(12)
  })

  it('asks the open questions before it ends, and not in a demonstration', () => {
    const w = started()
    w.session.end()
    expect(w.session.store.getState().asking).toBe(lesson.file.questions[0]?.id)
    for (const question of lesson.file.questions) w.session.answer(question.id, question.answer, 'list')
    expect(w.session.store.getState().status).toBe('ended')
  })

  it('climbs the hint ladder for one step and begins at its foot for the next', () => {
    const w = started(headerFor({ help: 'prompted' }))
    w.session.hint()
    w.session.hint()
    expect(w.session.store.getState().hintLevel).toBe(2)
    play(w, example('perfect').deeds.slice(0, 2))
    expect(w.session.store.getState()).toMatchObject({ step: 's02', hintLevel: 0 })
  })

  it('demonstrates the whole lesson by itself without a fault', () => {
    const w = started(headerFor({ help: 'demo' }))
    w.wait(400)
    expect(w.session.now().faults).toEqual([])
    expect(Object.values(w.session.now().steps).filter((s) => s === 'open' || s === 'waiting').length).toBeLessThanOrEqual(1)
    expect(w.session.store.getState().status).toBe('ended')
  })

  it('lets nobody else’s hand into a demonstration', () => {
    const w = started(headerFor({ help: 'demo' }))
    expect(w.session.act('gloves-cotton', true, 'controller')).not.toBe(true)
    w.session.zone('hand', 'z-chuck', true)
    w.session.say('take-guard-off', 'list')
    expect(w.journal).toEqual([])
  })

  it('changes the store only when something discrete changed', () => {
    const w = started()
    play(w, example('perfect').deeds.slice(0, 5))
    let changes = 0
    w.session.store.subscribe(() => changes++)
    w.wait(2)
    // The supposed hand leaves once; nothing else happens.
    expect(changes).toBeLessThanOrEqual(1)
  })
})

describe('a replay', () => {
  it('shows the same facts at any moment, forwards and backwards', () => {
    const w = started(headerFor({ help: 'exam' }))
    play(w, example('perfect').deeds)
    w.session.end()
    const replay = createReplay({ lesson, scene, header: w.session.header, entries: w.journal })
    replay.seek(2000)
    const there = [...replay.session.now().facts.cells]
    replay.seek(replay.lastTick)
    expect(replay.session.now().ended).toMatchObject({ outcome: 'passed' })
    replay.seek(2000)
    expect([...replay.session.now().facts.cells]).toEqual(there)
    expect(replay.session.now().tick).toBe(2000)
    replay.play()
    for (let i = 0; i < 60; i++) replay.session.advance(1 / 60)
    expect(replay.session.now().tick).toBeGreaterThanOrEqual(2049)
  })
})
