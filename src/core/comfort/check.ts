// Four questions before and after a headset, and what follows from the answers.
import { z } from 'zod'

/**
 * One symptom of each kind that the Simulator Sickness Questionnaire tells apart (Kennedy, Lane, Berbaum, Lilienthal 1993: nausea, oculomotor,
 * disorientation), and discomfort in general; its four grades. No score of that questionnaire is computed from so few.
 */
export const symptoms = ['discomfort', 'eyes', 'nausea', 'dizziness'] as const
export const grades = ['none', 'slight', 'moderate', 'severe'] as const

export type Symptom = (typeof symptoms)[number]
export type Grade = (typeof grades)[number]
export type Answers = Record<Symptom, Grade>

const grade = z.enum(grades)
export const answersSchema = z.strictObject({ discomfort: grade, eyes: grade, nausea: grade, dizziness: grade })

/** As it is told to a school that asks. */
export const told = z.strictObject({ moment: z.enum(['before', 'after']), at: z.iso.datetime(), answers: answersSchema })
export type Told = z.infer<typeof told>

export const ALL_WELL: Answers = { discomfort: 'none', eyes: 'none', nausea: 'none', dizziness: 'none' }

const rank = (answer: Grade) => grades.indexOf(answer)

/** Whoever has something more than slight had better leave the headset alone. */
export const isUnwell = (answers: Answers): boolean => symptoms.some((each) => rank(answers[each]) >= rank('moderate'))

/** Unwell after it, or worse than before in anything: no machine now. */
export const isWorse = (before: Answers, after: Answers): boolean =>
  isUnwell(after) || symptoms.some((each) => rank(after[each]) > rank(before[each]))

/** So long nobody works a real machine after that, minutes, and not before it is over. Ours, on the side of caution: no study of pupils gives a figure. */
export const NO_MACHINE_MIN = 30
