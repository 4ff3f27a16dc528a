// Every scene the laws are tested over: all folders under scenes/, the bench with every kind of control, and the grinder, which is small enough to be broken on purpose.
import { compileLesson } from '../../src/core/lesson/compile.ts'
import type { Lesson } from '../../src/core/lesson/compile.ts'
import type { Scene } from '../../src/core/scene/load.ts'
import { allLessons } from '../../tools/lessons-to-test.ts'
import { loadSceneFolder } from '../../tools/scene-folder.ts'
import { benchScene } from '../fixtures/bench.ts'
import { grinderScene } from '../fixtures/grinder.ts'

export interface Tested {
  name: string
  scene: Scene
  lesson: Lesson
}

const compiled = (name: string, scene: Scene): Tested => ({ name, scene, lesson: compileLesson(scene.machine, scene.lesson) })

/** [name, scene] pairs for `it.each`. */
export function everyScene(): [string, Tested][] {
  const found = allLessons().map((name) => compiled(name, loadSceneFolder(`scenes/${name}`)))
  return [...found, compiled('the bench', benchScene()), compiled('the grinder', grinderScene())].map((tested) => [tested.name, tested])
}

/** The grinder with something planted that a law must catch. */
export function broken(...breaks: Parameters<typeof grinderScene>): Tested {
  return compiled('the broken grinder', grinderScene(...breaks))
}
