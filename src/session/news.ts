// What is said of a run's moments and of the step at hand, aloud and as captions: only what this level of help may tell.
import type { Moment } from '../core/run/run.ts'
import type { Help } from '../core/run/schema.ts'
import { shownNow } from './help-shows.ts'
import type { Announcement } from './ports.ts'

const plain = (id: string, params: Announcement['params'] = {}): Announcement => ({ id, params })

/**
 * Everything to be said of what has just happened, the weightiest last: that is what stays to be read.
 * Params that start with `@` are scene text ids.
 * @param next the step that has come to be the one at hand just now, and how far its hint ladder was climbed before
 */
export function newsOf(help: Help, moments: readonly Moment[], next?: { step: string; hintLevel: number }): Announcement[] {
  const nextNews =
    next &&
    newsOfStep(
      help,
      next,
      moments.some(({ kind }) => kind === 'step'),
    )
  // Whoever hears of the next step hears that the one before is done.
  const others = moments.filter(({ kind }) => kind !== 'step' || nextNews === undefined)
  return [nextNews, ...others.map((moment) => newsOfMoment(help, moment))].filter((news) => news !== undefined)
}

/** Its title and what to do, as far as they are shown. */
function newsOfStep(help: Help, { step, hintLevel }: { step: string; hintLevel: number }, oneIsDone: boolean): Announcement | undefined {
  const shows = shownNow(help, hintLevel)
  if (!shows.title) return undefined
  const title = { step: `@step.${step}.title` }
  if (!shows.instruction) return plain(oneIsDone ? 'live.next' : 'live.now', title)
  return plain(oneIsDone ? 'live.next-how' : 'live.now-how', { ...title, instruction: `@step.${step}.instruction` })
}

function newsOfHint(help: Help, { step, level }: Extract<Moment, { kind: 'hint' }>): Announcement {
  const hint = { hint: `@step.${step}.hint` }
  const isNowShown = shownNow(help, level).instruction && !shownNow(help, level - 1).instruction
  return isNowShown ? plain('live.hint-how', { ...hint, instruction: `@step.${step}.instruction` }) : plain('live.hint', hint)
}

/** The announcement of a moment, or undefined when it stays silent at this help level. */
function newsOfMoment(help: Help, moment: Moment): Announcement | undefined {
  const shows = shownNow(help, 0)
  switch (moment.kind) {
    case 'step':
      return shows.progress ? plain('live.step', { step: `@step.${moment.step}.title` }) : undefined
    case 'fault':
      return shows.faults
        ? plain('live.fault', { fault: `@fault.${moment.fault}.name`, consequence: `@fault.${moment.fault}.consequence` })
        : undefined
    case 'hint':
      return newsOfHint(help, moment)
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
