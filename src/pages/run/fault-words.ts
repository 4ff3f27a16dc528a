// What is said of a fault, also of a step left out, and the laws behind it.
import type { Lesson } from '../../core/lesson/compile.ts'
import type { Severity } from '../../core/lesson/schema.ts'
import { missedStep } from '../../core/run/missed.ts'
import type { RunWords } from './words.ts'

export interface FaultWords {
  name: string
  consequence: string
  why: string
}

/** A step left out without a fault of its own is told by the step's words. */
export function faultWords(words: RunWords, fault: string): FaultWords {
  const step = missedStep(fault)
  if (step === undefined) {
    const say = (key: string) => words.scene(`fault.${fault}.${key}`)
    return { name: say('name'), consequence: say('consequence'), why: say('why') }
  }
  return {
    name: words.ui('review.missed', { step: words.scene(`step.${step}.title`) }),
    consequence: '',
    why: words.scene(`step.${step}.why`),
  }
}

/** The severity and the sources of a fault; those of the step where a step was left out. */
export function faultFile(lesson: Lesson, fault: string): { severity: Severity; sources: readonly string[] } | undefined {
  return lesson.file.faults.find(({ id }) => id === fault) ?? lesson.file.steps.find(({ id }) => id === missedStep(fault))
}

/** Laws and other sources, one line each; what nobody has looked up yet says so. */
export function sourceLines(lesson: Lesson, words: RunWords, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const source = lesson.file.sources.find((s) => s.id === id)
    if (!source) return []
    const unchecked = source.status === 'verified' ? '' : `〔${words.ui(`sources.${source.status}`)}〕`
    return [`${words.scene(`source.${id}.title`)} ${source.article}：${words.scene(`source.${id}.gist`)}${unchecked}`]
  })
}
