// Laws P3, P4, P7 and S1, which can be read off the files; V1 off the view's sources; and the editor schemas are those of today.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tellProblem } from '../../src/core/problem.ts'
import { sceneProblems } from '../../tools/check-scenes.ts'
import { editorSchemas, schemaFolder } from '../../tools/schema.ts'
import { broken, everyScene } from './scenes.ts'
import type { Tested } from './scenes.ts'

/** P4: every figure that makes a danger has a source, and a source that was read says where and when. */
function sources({ scene: { machine, lesson } }: Tested): string[] {
  const figures = [
    ...machine.variables.filter((v) => v.restWithin !== undefined && !v.sources).map((v) => `variable ${v.id}`),
    ...machine.states.list.flatMap((s) =>
      s.drives
        .filter(
          (d) =>
            s.driven &&
            (d.lag ?? d.ramp) !== undefined &&
            !d.sources &&
            machine.variables.some((v) => v.id === d.var && v.restWithin !== undefined),
        )
        .map((d) => `${s.id} drives ${d.var}`),
    ),
  ]
  const read = lesson.sources
    .filter((s) => s.status === 'verified' && s.url === '' && s.edition === '')
    .map((s) => `source ${s.id} says verified, not where`)
  const law = lesson.sources
    .filter((s) => s.kind === 'law' && s.status === 'verified' && (s.article === '' || s.edition === ''))
    .map((s) => `law ${s.id} lacks article or edition`)
  return [...figures.map((f) => `P4: ${f} has no source`), ...read.map((r) => `P4: ${r}`), ...law.map((l) => `P4: ${l}`)]
}

/** P7: what only a tracked body can do counts for nobody: a list and keys have a hand and a place to stand. */
function everyInput({ scene: { machine, lesson } }: Tested): string[] {
  const sentences = [
    ...lesson.steps.map((s) => s.done),
    ...lesson.faults.map((f) => f.when),
    ...lesson.drills.flatMap((d) => [d.failWhen, ...d.actions.map((a) => a.done)]),
    ...Object.values(machine.definitions),
  ]
  return sentences.flatMap((text) =>
    [...text.matchAll(/in_zone\('(\w+)'/g)]
      .filter(([, body]) => body !== 'hand' && body !== 'body')
      .map(([, body]) => `P7: only a tracked ${body} makes "${text}" true`),
  )
}

describe.each(everyScene())('%s', (_, tested) => {
  it('[P4] has a source for every figure that makes a danger', () => {
    expect(sources(tested)).toEqual([])
  })
  it('[P7] can be done in every input mode', () => {
    expect(everyInput(tested)).toEqual([])
  })
})

describe('a planted fault is caught', () => {
  it('[P4] a speed nobody vouches for', () => {
    expect(sources(broken((m) => Reflect.deleteProperty(m.variables[6]!, 'sources')))).toEqual(['P4: variable wheel_rpm has no source'])
  })
  it('[P4] a law that was read, nobody knows where', () => {
    expect(sources(broken(undefined, (l) => l.sources.push({ id: 'law', kind: 'law', status: 'verified' })))).toHaveLength(2)
  })
  it('[P7] a fault only a headset can make', () => {
    expect(everyInput(broken(undefined, (l) => (l.faults[1]!.when = "in_zone('hair', 'z-wheel')")))).toHaveLength(1)
  })
})

it('[P3 P7 S1] every file under scenes/ is sound', () => {
  expect(sceneProblems().map(tellProblem)).toEqual([])
})

it('[V1] the view reads the run and never makes one', () => {
  const makers = /\b(reduce|advance|advanceInPlace|startRun|fold|playDeeds)\b[^'\n]*from '[^']*core\/run\/run\.ts'/
  const files = readdirSync('src/view', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((name) => makers.test(readFileSync(`src/view/${name}`, 'utf8')))).toEqual([])
  expect(makers.test("import { fact, reduce } from '../core/run/run.ts'")).toBe(true)
})

it('the editor schemas are those of the code (npm run schema writes them)', () => {
  for (const [name, text] of editorSchemas()) expect(readFileSync(`${schemaFolder}/${name}`, 'utf8'), name).toBe(text)
})

it('every law has a test that carries its id, and every id stands in RULES.md', () => {
  const rules = readFileSync('src/core/RULES.md', 'utf8')
  const laws = [...rules.matchAll(/^\| ([MPRXVS]\d) \|/gm)].map(([, id]) => id!)
  const titles = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(`test/${name}`, 'utf8').matchAll(/(?:it|describe)[^\n]*\[([MPRXVS0-9 ]+)\]/g)].flatMap(([, ids]) => ids!.split(' ')),
    )
  expect(laws.length).toBeGreaterThan(15)
  expect(laws.filter((id) => !titles.includes(id))).toEqual([])
})
