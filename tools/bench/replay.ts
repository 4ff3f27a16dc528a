// What the core alone costs: replay of 30 minutes and 600 acts times real time, and the statements of a perfect run.
import { readFileSync } from 'node:fs'
import { allLessons } from '../lessons-to-test.ts'
import { loadSceneFolder } from '../scene-folder.ts'
import { compileLesson, type Lesson } from '../../src/core/lesson/compile.ts'
import { statements } from '../../src/core/record/statements.ts'
import { fold, legal, reduce, startRun } from '../../src/core/run/run.ts'
import type { Entry, Header } from '../../src/core/run/schema.ts'
import { budgets } from '../budgets.ts'
import { playExample } from '../replay.ts'
import { median, type Line } from './statistics.ts'

const ticks = 30 * 60 * 50
const acts = 600

/** A long log: worked acts of harmless parts, spread over half an hour. Deterministic. */
function longLog(lesson: Lesson, header: Header): Entry[] {
  const wheels = lesson.machine.parts.filter(
    (part) => part.control && ['handwheel', 'hinge', 'lever', 'free', 'rotary'].includes(part.control.kind),
  )
  const entries: Entry[] = []
  let run = startRun(lesson, header)
  for (let i = 0; entries.length < acts && i < acts * 20; i++) {
    const part = wheels[(i * 7) % wheels.length]
    const variable = lesson.machine.variables.find((v) => v.id === part?.control?.var)
    if (!part || !variable) continue
    const value =
      variable.type === 'number'
        ? (variable.min ?? 0) + (((i * 37) % 100) / 100) * ((variable.max ?? 1) - (variable.min ?? 0))
        : variable.type === 'bool'
          ? i % 2 === 0
          : (variable.values?.[i % variable.values.length] ?? '')
    if (legal(lesson, run, part.id, value) !== true) continue
    const entry: Entry = {
      seq: run.seq,
      tick: Math.floor((entries.length * ticks) / acts),
      kind: 'act',
      part: part.id,
      value,
      by: 'replay',
    }
    run = reduce(lesson, run, entry)
    if (run.ended) break
    entries.push(entry)
  }
  return entries
}

/** One line a lesson. */
export function replayLines(): Line[] {
  return allLessons().map((name) => {
    const scene = loadSceneFolder(`scenes/${name}`)
    const lesson = compileLesson(scene.machine, scene.lesson)
    const example = JSON.parse(readFileSync('tools/bench/header.json', 'utf8')) as Header
    const [cluster = '', equipment = ''] = name.split('/')
    const header: Header = { ...example, cluster, equipment, contentHash: scene.contentHash, lessonVersion: scene.lesson.version }
    const entries = longLog(lesson, header)
    const seconds = [1, 2, 3].map(() => {
      const began = performance.now()
      fold(lesson, header, entries, ticks)
      return (performance.now() - began) / 1000
    })
    return {
      what: `replay of 30 min, ${entries.length} acts: ${name}`,
      measured: Math.round(ticks / 50 / median(seconds)),
      budget: budgets.replay.timesRealTime,
      unit: '× real time',
      floor: true,
    }
  })
}

/** One line a lesson: the xAPI statements its perfect worked example tells. */
export function statementLines(): Line[] {
  return allLessons().map((name) => {
    const { lesson, scene, run } = playExample(`scenes/${name}/runs/perfect.json`)
    const told = statements(lesson, scene.text, startRun(lesson, run.header), run, 'https://gongfang.example/')
    return {
      what: `xAPI statements of a perfect run: ${name}`,
      measured: told.length,
      budget: budgets.statements.perRun,
      unit: 'statements',
    }
  })
}
