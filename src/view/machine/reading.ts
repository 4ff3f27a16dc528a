// Turns a sentence of a scene file into something a frame can read from the run.
import type { Lesson } from '../../core/lesson/compile.ts'
import { reading } from '../../core/run/run.ts'
import type { Reader } from './motion.ts'

export type Reading = (sentence: string) => Reader

export const readingOf =
  (lesson: Lesson): Reading =>
  (sentence) =>
    reading(lesson, sentence)
