// What sounds follows the facts of the run, with a picture or without one.
import { expect, it } from 'vitest'
import { Hearing } from '../../src/session/hearing.ts'
import type { Sound } from '../../src/session/ports.ts'
import { playExample } from '../../tools/replay.ts'
import { startRun, reduce } from '../../src/core/run/run.ts'

it('captions every sound once when it begins, keeps loops going, and ends them', () => {
  const { lesson, run: played, entries } = playExample('scenes/mechanical/engine-lathe/runs/perfect.json')
  const begun: string[] = []
  const looping = new Set<string>()
  const sound = {
    play: () => undefined,
    loop: (id: string, follow: number | undefined) => void (follow === undefined ? looping.delete(id) : looping.add(id)),
  } as unknown as Sound
  const hearing = new Hearing(lesson, sound)
  let run = startRun(lesson, played.header)
  hearing.step(run, (id) => begun.push(id))
  expect(begun, 'nothing has just begun at the start').toEqual([])
  let loudest = 0
  for (const entry of entries) {
    run = reduce(lesson, run, entry)
    hearing.step(run, (id) => begun.push(id))
    loudest = Math.max(loudest, looping.size)
  }
  const sounds = lesson.machine.sounds
  expect(loudest).toBeGreaterThan(1)
  expect(looping.size, 'the machine is off at the end').toBe(0)
  for (const id of begun) expect(sounds.map((each) => each.id)).toContain(id)
  expect(new Set(begun).size).toBeGreaterThan(3)
})
