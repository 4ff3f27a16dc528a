// What a kind of control cannot do without, and what only some kinds do.
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import type { MachineFile } from '../../src/core/machine/schema.ts'
import { controlKind } from '../../src/core/machine/schema.ts'
import { advance, fact, legal, reduce, startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import { machineReferences } from '../../src/core/scene/references.ts'
import { benchScene } from '../fixtures/bench.ts'
import { header } from '../fixtures/grinder.ts'

const problems = (change: (part: (id: string) => MachineFile['parts'][number], machine: MachineFile) => void = () => {}) => {
  const { machine, lesson } = benchScene()
  change((id) => machine.parts.find((part) => part.id === id)!, machine)
  return machineReferences(machine, lesson).map(({ path, expected, came }) => `${path.replace(/\d+/, '#')}: ${expected}, came ${came}`)
}

describe('the bench', () => {
  it('has a part of every kind, and nothing is wrong with it', () => {
    expect(new Set(benchScene().machine.parts.map((part) => part.control?.kind))).toEqual(new Set(controlKind.options))
    expect(problems()).toEqual([])
  })
  it.each<[string, Parameters<typeof problems>[0], string]>([
    [
      'a clip that is nowhere when it hangs loose',
      (part) => (part('clamp').sockets!['loose'] = null),
      'parts[#].sockets: a socket for every value of a clip, came null',
    ],
    [
      'a clip that does not say where it hangs',
      (part) => delete part('clamp').control!.springsTo,
      'parts[#].control.springsTo: the value of a clip that is open or hangs loose, came nothing',
    ],
    [
      'a vessel without a target',
      (part) => delete part('jug').control!.over,
      'parts[#].control.over: the socket it is poured over, came nothing',
    ],
    [
      'a vessel that pours no one knows how fast',
      (_, machine) => delete machine.variables.find(({ id }) => id === 'poured_ml')!.topSpeed,
      'parts[#].control.var: a number with a topSpeed (units poured a second), came poured_ml',
    ],
    [
      'a touch screen without areas',
      (part) => delete part('screen').control!.areas,
      'parts[#].control.areas: the middle of each area, came nothing',
    ],
    [
      'an area that means nothing',
      (part) => (part('screen').control!.areas!['hone'] = [0, 0, 0]),
      'parts[#].control.areas: values of page, came hone',
    ],
  ])('is told of %s', (_, change, told) => {
    expect(problems(change)).toEqual([told])
  })
})

describe('pouring', () => {
  const { machine, lesson: file } = benchScene()
  const lesson = compileLesson(machine, file)
  const act = (run: Run, to: number) =>
    reduce(lesson, run, { seq: run.seq, tick: run.tick, kind: 'act', part: 'jug', value: to, by: 'list' })
  const begun = advance(lesson, act(startRun(lesson, header({ help: 'demo' })), 200), 51)

  it('takes its time', () => expect(fact(begun, 'poured_ml')).toBeCloseTo(100, -1))
  it('is stopped at any moment', () => {
    expect(fact(advance(lesson, act(begun, 120), begun.tick + 200), 'poured_ml')).toBe(120)
  })
  it('is not taken back', () => {
    expect(legal(lesson, begun, 'jug', 50)).toEqual({ not: 'handled now' })
    expect(fact(advance(lesson, act(begun, 50), begun.tick + 200), 'poured_ml')).toBe(200)
  })
})
