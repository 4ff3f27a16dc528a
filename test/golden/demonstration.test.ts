// What a demonstration does, step by step and drill by drill, is the right way: no fault, full marks.
import { describe, expect, it } from 'vitest'
import { compileLesson } from '../../src/core/lesson/compile.ts'
import { playDeeds } from '../../src/core/run/deeds.ts'
import type { Task } from '../../src/core/run/schema.ts'
import { allLessons } from '../../tools/lessons-to-test.ts'
import { endOf, exampleHeader } from '../../tools/replay.ts'
import { loadSceneFolder } from '../../tools/scene-folder.ts'

const right = { outcome: 'passed', score: 100, faults: [] }

describe.each(allLessons())('%s', (name) => {
  const scene = loadSceneFolder(`scenes/${name}`)
  const lesson = compileLesson(scene.machine, scene.lesson)
  const play = (task: Task, deeds: Parameters<typeof playDeeds>[2]) =>
    playDeeds(
      lesson,
      exampleHeader(
        scene,
        'any',
        { schemaVersion: 1, help: 'exam', task, seed: 1, deeds: [], expect: { outcome: 'passed', score: 100, faults: [] } },
        'demonstration',
      ),
      deeds,
    ).run

  it('shows every step as it should be done', () => {
    const run = play(
      { kind: 'lesson' },
      scene.lesson.steps.filter((s) => s.phase !== 'emergency').flatMap((s) => s.perform),
    )
    expect(Object.entries(run.steps).filter(([id, status]) => status !== 'done' && lesson.step(id).phase !== 'emergency')).toEqual([])
    expect(endOf(run)).toEqual(right)
  })
  it.each(scene.lesson.drills.map((d) => [d.id, d] as const))('shows drill %s as it should be done', (drill, { afterS, actions }) => {
    const run = play({ kind: 'drill', drill }, [{ waitS: afterS + 1 }, ...actions.flatMap((a) => a.perform)])
    expect(endOf(run)).toEqual(right)
  })
})
