// Turns a sentence of a scene file into something a frame can read from the run.
import { fact } from '../../core/run/run.ts'
import type { Reader } from './motion.ts'

export const readingOf =
  () =>
  (expression: string): Reader =>
  (run) =>
    fact(run, expression)
