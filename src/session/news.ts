// What is said aloud of a run's moments: only what this level of help may tell.
import type { Moment } from '../core/run/run.ts'
import type { Help } from '../core/run/schema.ts'
import { shownNow } from './help-shows.ts'
import type { Announcement } from './ports.ts'

const plain = (id: string, params: Announcement['params'] = {}): Announcement => ({ id, params })

/** The announcement of a moment, or undefined when it stays silent at this help level. Params that start with `@` are scene text ids. */
export function newsOf(help: Help, moment: Moment): Announcement | undefined {
  const shows = shownNow(help, 0)
  switch (moment.kind) {
    case 'step':
      return shows.progress ? plain('live.step', { step: `@step.${moment.step}.title` }) : undefined
    case 'fault':
      return shows.faults
        ? plain('live.fault', { fault: `@fault.${moment.fault}.name`, consequence: `@fault.${moment.fault}.consequence` })
        : undefined
    case 'hint':
      return plain('live.hint', { hint: `@step.${moment.step}.hint` })
    case 'found':
      return plain('live.found', { defect: `@defect.${moment.defect}.name` })
    case 'false-alarm':
      return plain('live.false-alarm', { part: `@part.${moment.part}.name` })
    case 'beat':
      return plain('live.beat')
    case 'ended':
      return plain('live.ended')
    case 'started':
    case 'missed':
    case 'answer':
    case 'drill-action':
    case 'rewound':
      return undefined
  }
}
