// npm run scenes: checks every file under scenes/ and tells every problem; exit 1 when there is one.
import { existsSync, readdirSync } from 'node:fs'
import { nearMiss } from '../src/core/near-miss.ts'
import { SceneError, tellProblem } from '../src/core/problem.ts'
import type { Problem } from '../src/core/problem.ts'
import { workedExample } from '../src/core/run/schema.ts'
import { loadScene, textProblems } from '../src/core/scene/load.ts'
import { wholeLangs } from '../src/core/scene/languages.ts'
import { exampleReferences } from '../src/core/scene/references.ts'
import { clusterFile, roomFile, textFile } from '../src/core/scene/schema.ts'
import { checkShape } from '../src/core/scene/shape.ts'
import { neededClusterTexts } from '../src/core/scene/text-ids.ts'
import { readJson, sceneFiles } from './scene-folder.ts'
import type { z } from 'zod'

const folders = (root: string) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** What was read; when it cannot be, its problems go to the list. */
function orProblems<T>(read: () => T, problems: Problem[]): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SceneError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** Reads and checks one file; its problems go to the list. */
function read<T>(schema: z.ZodType<T>, path: string, problems: Problem[]): T | undefined {
  if (!existsSync(path)) {
    problems.push({ file: path, path: '', expected: 'a file', came: 'none' })
    return undefined
  }
  const json = orProblems(() => readJson(path), problems)
  if (json === undefined) return undefined
  const result = checkShape(schema, path, json)
  if ('value' in result) return result.value
  problems.push(...result.problems)
  return undefined
}

function lessonProblems(folder: string): Problem[] {
  const problems: Problem[] = []
  const files = orProblems(() => sceneFiles(folder), problems)
  const loaded = files ? loadScene(files) : { problems: [] }
  if ('problems' in loaded) problems.push(...loaded.problems)
  const runs = existsSync(`${folder}/runs`) ? readdirSync(`${folder}/runs`) : []
  const examples = runs.map((name) => ({
    path: `${folder}/runs/${name}`,
    example: read(workedExample, `${folder}/runs/${name}`, problems),
  }))
  if (!('scene' in loaded)) return problems
  const { machine, lesson } = loaded.scene
  for (const { path, example } of examples) if (example) problems.push(...exampleReferences(machine, lesson, path, example))
  const shown = new Set(examples.flatMap(({ example }) => example?.expect.faults ?? []))
  if (!runs.includes('perfect.json'))
    problems.push({ file: `${folder}/runs`, path: '', expected: 'perfect.json', came: runs.join(' ') || 'nothing' })
  for (const { id } of lesson.faults)
    if (!shown.has(id)) problems.push({ file: `${folder}/runs`, path: '', expected: `a worked example of fault ${id}`, came: 'none' })
  return problems
}

/** Everything wrong under that folder. */
export function sceneProblems(root = 'scenes'): Problem[] {
  const problems: Problem[] = []
  const orders = new Map<number, string>()
  for (const name of folders(root)) {
    const folder = `${root}/${name}`
    const cluster = read(clusterFile, `${folder}/cluster.json`, problems)
    if (!cluster) continue
    if (cluster.id !== name) problems.push({ file: `${folder}/cluster.json`, path: 'id', expected: name, came: cluster.id })
    const twin = orders.get(cluster.order)
    if (twin !== undefined)
      problems.push({
        file: `${folder}/cluster.json`,
        path: 'order',
        expected: 'a place of its own',
        came: `${cluster.order}, the place of ${twin}`,
      })
    orders.set(cluster.order, name)
    const room =
      existsSync(`${folder}/room.json`) || cluster.equipment.length > 0 ? read(roomFile, `${folder}/room.json`, problems) : undefined
    const spots = room ? ['room.name', ...Object.keys(room.spots).map((id) => `spot.${id}`)] : []
    for (const lang of wholeLangs) {
      const path = `${folder}/text/${lang}.json`
      const text = read(textFile, path, problems)
      if (text) problems.push(...textProblems(path, text, [...neededClusterTexts(cluster), ...spots], []))
    }
    const lessons = folders(folder).filter((id) => id !== 'text')
    for (const id of cluster.equipment) {
      const hint = nearMiss(id, lessons)
      if (!lessons.includes(id))
        problems.push({
          file: `${folder}/cluster.json`,
          path: 'equipment',
          expected: 'a folder beside this file',
          came: id,
          ...(hint !== undefined && { hint }),
        })
      if (room && !room.machines.some((m) => m.id === id))
        problems.push({
          file: `${folder}/room.json`,
          path: 'machines',
          expected: `a place for ${id}`,
          came: room.machines.map((m) => m.id).join(' ') || 'none',
        })
      if (room && !(id in room.panels))
        problems.push({ file: `${folder}/room.json`, path: 'panels', expected: `a panel for ${id}`, came: 'none' })
    }
    for (const id of lessons) {
      if (!cluster.equipment.includes(id))
        problems.push({
          file: `${folder}/cluster.json`,
          path: 'equipment',
          expected: `the folder ${id}`,
          came: cluster.equipment.join(' '),
        })
      problems.push(...lessonProblems(`${folder}/${id}`))
    }
  }
  return problems
}

if (process.argv[1]?.endsWith('check-scenes.ts') === true) {
  const problems = sceneProblems()
  for (const problem of problems) console.error(tellProblem(problem))
  console.log(problems.length === 0 ? 'every scene is sound' : `${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
