// npm run -s replay -- FILE: plays a worked example and prints its end as JSON, with why each step is not done; exit 1 when it is not the expected end.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { because } from '../src/core/condition/explain.ts'
import type { Explanation } from '../src/core/condition/explain.ts'
import { compileLesson } from '../src/core/lesson/compile.ts'
import type { Lesson } from '../src/core/lesson/compile.ts'
import { SceneError, tellProblem } from '../src/core/problem.ts'
import { playDeeds } from '../src/core/run/deeds.ts'
import { explainStep } from '../src/core/run/run.ts'
import type { Run } from '../src/core/run/run.ts'
import { workedExample } from '../src/core/run/schema.ts'
import type { Entry, Header, WorkedExample } from '../src/core/run/schema.ts'
import type { Scene } from '../src/core/scene/load.ts'
import { checkShape } from '../src/core/scene/shape.ts'
import { loadSceneFolder } from './scene-folder.ts'

/** A worked example from disk. @throws SceneError when it is none. */
export function readExample(path: string): WorkedExample {
  const result = checkShape(workedExample, path, JSON.parse(readFileSync(path, 'utf8')))
  if ('value' in result) return result.value
  throw new SceneError(result.problems)
}

/** The header a worked example is played under; its run id follows from its path, so that two plays are one run. */
export function exampleHeader(scene: Scene, cluster: string, example: WorkedExample, name: string): Header {
  const hash = createHash('sha256').update(`${cluster}/${scene.machine.id}/${name}`).digest('hex')
  const run = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
  const { help, task, seed } = example
  return {
    schemaVersion: 1,
    run,
    cluster,
    equipment: scene.machine.id,
    lessonVersion: scene.lesson.version,
    contentHash: scene.contentHash,
    rules: 1,
    tickRate: 50,
    seed,
    help,
    task,
    startedAt: '2026-01-01T00:00:00Z',
  }
}

/** Plays one example file (`scenes/<cluster>/<equipment>/runs/<name>.json`). */
export function playExample(path: string): { scene: Scene; lesson: Lesson; example: WorkedExample; run: Run; entries: Entry[] } {
  const folder = dirname(dirname(resolve(path)))
  const scene = loadSceneFolder(folder)
  const lesson = compileLesson(scene.machine, scene.lesson)
  const example = readExample(path)
  const header = exampleHeader(scene, basename(dirname(folder)), example, basename(path))
  return { scene, lesson, example, ...playDeeds(lesson, header, example.deeds) }
}

/** What an example promises of its end. */
export const endOf = (run: Run): WorkedExample['expect'] => ({
  outcome: run.ended?.outcome ?? 'failed',
  score: run.score,
  faults: run.faults.map((f) => f.id),
})

/** A fact in a line: a comparison with what it compares, literals left out. */
function told({ text, value, parts }: Explanation): string {
  const compared = parts.filter((part) => !/^['\d]/.test(part.text)).map((part) => `${part.text} is ${String(part.value)}`)
  return [`${text} is ${String(value)}`, ...compared].join(': ')
}

/** Of each step that is not done: how it stands, and the facts that keep it so, as of the end. Emergencies wait for nobody. */
export function undone(lesson: Lesson, run: Run): Record<string, { status: string; because: string[] }> {
  if (run.header.task.kind !== 'lesson') return {}
  const left = lesson.steps.filter(({ file, emergency }) => !emergency && run.steps[file.id] !== 'done')
  return Object.fromEntries(
    left.map(({ file: { id } }) => [
      id,
      {
        status: run.steps[id] ?? 'unknown',
        because: because(explainStep(lesson, run, id)).map(told),
      },
    ]),
  )
}

function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('replay: expected a file, e.g. npm run -s replay -- scenes/mechanical/engine-lathe/runs/perfect.json')
    return 2
  }
  try {
    const { run, lesson, example } = playExample(path)
    const end = endOf(run)
    const asExpected = JSON.stringify(end) === JSON.stringify(example.expect)
    const said = { ...end, why: run.ended?.why, seconds: run.tick / 50, asExpected, ...(!asExpected && { expected: example.expect }) }
    console.log(JSON.stringify({ ...said, undone: undone(lesson, run) }, null, 2))
    return asExpected ? 0 : 1
  } catch (error) {
    console.error(
      error instanceof SceneError
        ? error.problems.map(tellProblem).join('\n')
        : `${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
    return 2
  }
}

if (process.argv[1]?.endsWith('replay.ts') === true) process.exitCode = main(process.argv[2])
