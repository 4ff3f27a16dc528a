// What an author reads after a slip in the lathe's files: the file, the place, what was expected, and the near miss.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { tellProblem } from '../../src/core/problem.ts'
import { sceneProblems } from '../../tools/check-scenes.ts'

const LATHE = 'mechanical/engine-lathe'
let root: string
afterEach(() => rmSync(root, { recursive: true }))

/** All that is told once `from` has been changed to `to` in one file of a copy of the scenes. */
function told(file: string, from: string | RegExp, to: string): string[] {
  root = mkdtempSync(join(tmpdir(), 'scenes-'))
  cpSync('scenes', root, { recursive: true })
  const path = `${root}/${file}`
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not hold ${String(from)}: nothing was damaged`)
  writeFileSync(path, after)
  return sceneProblems(root).map((problem) => tellProblem(problem).replaceAll(`${root}/`, ''))
}

describe('npm run scenes tells', () => {
  it.each<[string, string, string | RegExp, string, string | RegExp]>([
    ['a wrong type', 'machine.json', /"schemaVersion": 1/, '"schemaVersion": true', 'machine.json schemaVersion: expected 1, came true'],
    ['a newer file', 'lesson.json', /"schemaVersion": 1/, '"schemaVersion": 7', 'lesson.json schemaVersion: expected 1, came 7'],
    [
      'a list that is none',
      'lesson.json',
      /"targets": \[[^\]]*\]/,
      '"targets": "rag"',
      'lesson.json steps[0].targets: expected a list […], came "rag"',
    ],
    [
      'a part that is none',
      'lesson.json',
      /"targets": \["/,
      '"targets": ["x',
      /lesson\.json steps\[0\]\.targets\[0\]: expected a part or a zone there is, came x([\w-]+); did you mean \1\?$/,
    ],
    [
      'a slip in a condition',
      'lesson.json',
      /"done": "ppe.safety_shoes/,
      '"done": "ppe.safety_hsoes',
      /lesson\.json steps\[0\]\.done: .*there is no ppe\.safety_hsoes \(column 1\); did you mean ppe\.safety_shoes\?$/,
    ],
    [
      'an id that comes twice',
      'lesson.json',
      /"id": "s02"/,
      '"id": "s01"',
      'lesson.json steps[1].id: expected each id once, came s01, the id of steps[0] too',
    ],
    ['a word left out', 'text/en.json', /\n.*"step\.s01\.why".*/, '', 'text/en.json step.s01.why: expected words, came nothing'],
    ['a property with a slip', 'lesson.json', '"steps":', '"stpes":', /lesson\.json: .* came stpes; did you mean steps\?$/],
    [
      'a comma too many',
      'lesson.json',
      '"steps": [',
      '"steps": [,',
      /lesson\.json line \d+, column 13: expected JSON, came Unexpected token ','/,
    ],
    ['a file cut short', 'machine.json', /\}\s*$/, '', /machine\.json line \d+, column \d+: expected JSON, came /],
    ['an empty file', 'lesson.json', /[^]*/, '', /lesson\.json line 1, column 1: expected JSON, came Unexpected end/],
    [
      'an act on no part in a worked example',
      'runs/perfect.json',
      /"act": "safety-shoes"/,
      '"act": "safety-shoe"',
      'runs/perfect.json deeds[0].act: expected a part with a control there is, came safety-shoe; did you mean safety-shoes?',
    ],
    [
      'a place no part can be put to in a worked example',
      'runs/perfect.json',
      /"to": "hand"/,
      '"to": "hnad"',
      /runs\/perfect\.json deeds\[\d+\]\.to: expected .*hand.*, came hnad; did you mean hand\?$/,
    ],
    [
      'a fault that is none in a worked example',
      'runs/perfect.json',
      /"faults": \[\]/,
      '"faults": ["f-none"]',
      'runs/perfect.json expect.faults[0]: expected a fault there is, came f-none',
    ],
    [
      'a value no control can take in a step',
      'lesson.json',
      /"to": true/,
      '"to": "on"',
      'lesson.json steps[0].perform[0].to: expected false | true, came on',
    ],
  ])('%s', (_, file, from, to, line) => {
    const lines = told(`${LATHE}/${file}`, from, to)
    expect(lines).toContainEqual(typeof line === 'string' ? `${LATHE}/${line}` : expect.stringMatching(line))
  })

  it('a cluster that is no JSON, with its line', () => {
    expect(told('mechanical/cluster.json', /\}\s*$/, '')).toEqual([expect.stringMatching(/^mechanical\/cluster\.json line \d+/)])
  })
})
