// What a run says in xAPI: one statement a meaning, at most 40 a run, the same ids and words however often it is told (laws X1, X3).
import { v5 as uuid5 } from 'uuid'
import type { Lesson } from '../lesson/compile.ts'
import { missedStep } from '../run/missed.ts'
import type { Moment, Run } from '../run/run.ts'
import type { Header, Help, Task } from '../run/schema.ts'
import type { TextFile } from '../scene/schema.ts'
import { sizeOf, standings } from './standing.ts'
import type { Standing } from './standing.ts'
import { after, duration } from './time.ts'
import { extensions, types, verbs } from './vocabulary.ts'
import type { ActivityType, Verb, VerbName } from './vocabulary.ts'

interface Activity {
  objectType: 'Activity'
  id: string
  definition: { type: string; name: Record<string, string> }
}

/** An xAPI statement without its actor: the server says who it was. */
export interface Statement {
  id: string
  verb: Verb
  object: Activity
  result: {
    score?: { scaled: number; raw: number; min: number; max: number }
    success?: boolean
    completion?: boolean
    response?: string
    duration?: string
    extensions: Record<string, unknown>
  }
  context: {
    registration: string
    contextActivities?: { grouping: { objectType: 'Activity'; id: string }[] }
    extensions: Record<string, unknown>
  }
  timestamp: string
}

/** What every statement's context says of its run. `index` orders the statements of a run, whatever clocks say. */
export interface RunNote {
  lesson: string
  help: Help
  task: Task
  /** Where it was not the usual time (the header's). */
  timeScale?: number
  /** How many steps (defects, actions, beats) there are. */
  steps: number
  startedAt: string
  index: number
}

/** 40 a run: four are kept for the end. */
const MOST = 36
/** From so many on, progress and small things wait for the next statement's standing. */
const MOST_STEPS = 28
const MOST_SMALL = 22

/**
 * Which moments are told. Decided from the front, so that what was told of a prefix stays told.
 * Nothing is lost by leaving one out: every statement carries the whole standing.
 */
export function toldOf(moments: readonly Moment[]): Moment[] {
  const steps = new Set<string>()
  const told: Moment[] = []
  for (const moment of moments) {
    const room = (most: number) => told.length < most
    switch (moment.kind) {
      case 'started':
      case 'ended':
        told.push(moment)
        break
      case 'step':
        // A step done again after a rewind is no news.
        if (!steps.has(moment.step) && room(MOST_STEPS)) told.push(moment)
        steps.add(moment.step)
        break
      case 'fault':
        if (room(moment.again ? MOST_SMALL : MOST)) told.push(moment)
        break
      case 'hint':
      case 'answer':
      case 'found':
      case 'false-alarm':
      case 'drill-action':
      case 'beat':
        if (room(MOST_SMALL)) told.push(moment)
        break
      case 'missed':
      case 'rewound':
        break
    }
  }
  return told
}

type Text = Readonly<Record<string, TextFile>>
interface Saying {
  verb: VerbName
  /** Activity under the lesson: its kind and id; none: the lesson itself. */
  of?: [folder: string, id: string, type: ActivityType]
  /** Text id of the activity's name. */
  name?: string
  result?: Omit<Statement['result'], 'extensions'>
  detail?: Record<string, unknown>
}

/** What a moment says. Ends say up to three things. */
function sayings(moment: Moment, { help, task }: Header): Saying[] {
  switch (moment.kind) {
    case 'started':
      return [{ verb: 'initialized' }]
    case 'step':
      return [{ verb: 'progressed', of: ['steps', moment.step, 'step'], name: `step.${moment.step}.title`, result: { completion: true } }]
    case 'fault': {
      const missed = missedStep(moment.fault)
      const name = missed === undefined ? `fault.${moment.fault}.name` : `step.${missed}.title`
      return [{ verb: 'erred', of: ['faults', moment.fault, 'fault'], name, detail: { severity: moment.severity, again: moment.again } }]
    }
    case 'hint':
      return [{ verb: 'hinted', of: ['steps', moment.step, 'step'], name: `step.${moment.step}.title`, detail: { level: moment.level } }]
    case 'answer': {
      const { question, option, right } = moment
      return [
        {
          verb: 'answered',
          of: ['questions', question, 'question'],
          name: `question.${question}.text`,
          result: { success: right, response: String(option) },
        },
      ]
    }
    case 'found':
      return [{ verb: 'found', of: ['defects', moment.defect, 'defect'], name: `defect.${moment.defect}.name` }]
    case 'false-alarm':
      return [{ verb: 'accused', of: ['parts', moment.part, 'part'], name: `part.${moment.part}.name` }]
    case 'drill-action':
    case 'beat':
      return [{ verb: 'progressed', detail: moment.kind === 'beat' ? { beat: moment.beat } : { action: moment.action } }]
    case 'ended': {
      const lasted = { duration: duration(moment.at) }
      const score = { score: { scaled: moment.score / 100, raw: moment.score, min: 0, max: 100 } }
      // A preview and a demonstration are not judged, and who leaves has no result.
      const judged = task.kind !== 'preview' && help !== 'demo' && moment.why !== 'left'
      const passed = moment.outcome === 'passed'
      return [
        ...(judged && moment.why === 'finished' ? [{ verb: 'completed' as const, result: { completion: true, ...lasted } }] : []),
        ...(judged ? [{ verb: passed ? ('passed' as const) : ('failed' as const), result: { success: passed, ...score, ...lasted } }] : []),
        { verb: 'terminated', result: lasted },
      ]
    }
    case 'missed':
    case 'rewound':
      return []
  }
}

const named = (text: Text, id: string) =>
  Object.fromEntries(Object.entries(text).flatMap(([lang, words]) => (words[id] === undefined ? [] : [[lang, words[id]]])))

/**
 * The statements that `after` has to tell and `before` had not: deterministic ids (uuid5 of run, seq, index), fixed times.
 * A run of which only the start has happened counts as not told yet.
 * `base` is the IRI under which our own ids stand, with a slash at its end. No actor: the server says who it was.
 */
export function statements(lesson: Lesson, text: Text, before: Run, run: Run, base: string): Statement[] {
  const { header } = run
  const [verb, type, extension] = [verbs(base), types(base), extensions(base)]
  const place = `${header.cluster}/${header.equipment}`
  const lessonId = `${base}lessons/${place}`
  const all = standings(lesson, header.task, run.moments)
  const note = (index: number): RunNote => ({
    lesson: place,
    help: header.help,
    task: header.task,
    ...(header.timeScale !== undefined && { timeScale: header.timeScale }),
    steps: sizeOf(lesson, header.task),
    startedAt: header.startedAt,
    index,
  })
  const from = before.moments.length <= 1 ? 0 : before.moments.length
  return toldOf(run.moments).flatMap((moment) => {
    if (moment.index < from) return []
    return sayings(moment, header).map((saying): Statement => {
      const [folder, id, kind] = saying.of ?? []
      return {
        id: uuid5(`${moment.seq}/${moment.index}${moment.kind === 'ended' ? `/${saying.verb}` : ''}`, header.run),
        verb: verb[saying.verb],
        object: {
          objectType: 'Activity',
          id: folder === undefined ? lessonId : `${lessonId}/${folder}/${id}`,
          definition: { type: type[kind ?? 'lesson'], name: named(text, saying.name ?? 'lesson.title') },
        },
        result: {
          ...saying.result,
          extensions: {
            [extension.standing]: all[moment.index] satisfies Standing | undefined,
            ...(saying.detail && { [extension.detail]: saying.detail }),
          },
        },
        context: {
          registration: header.run,
          ...(folder !== undefined && { contextActivities: { grouping: [{ objectType: 'Activity', id: lessonId }] } }),
          extensions: { [extension.run]: note(moment.index) },
        },
        timestamp: after(header.startedAt, moment.at),
      }
    })
  })
}
