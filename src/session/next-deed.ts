// One thing at a time: which of a step's deeds comes next, read off the run and its log. The deeds are those of the demonstration.
import type { Deed, Step } from '../core/lesson/schema.ts'
import { moveOf } from '../core/run/deeds.ts'
import { fact } from '../core/run/run.ts'
import type { Entry } from '../core/run/schema.ts'
import { insideNow } from './inside.ts'
import type { Session } from './session.ts'

/** A deed of which nothing shows in the facts is known by its entry in the log. */
const tells = (deed: Deed, entry: Entry): boolean =>
  ('look' in deed && entry.kind === 'look' && entry.part === deed.look) ||
  ('judge' in deed && entry.kind === 'judge' && entry.part === deed.judge) ||
  ('say' in deed && entry.kind === 'say') ||
  ('withdraw' in deed && entry.kind === 'zone' && entry.zone === deed.withdraw && !entry.inside)

const isIn = (session: Session, body: 'body' | 'hand', zone: string): boolean =>
  insideNow(session.entries()).some((sense) => sense.body === body && sense.zone === zone)

/** When all of a step's deeds are done and it is still open after this time, they are asked for again. */
const PATIENCE_TICKS = 3 * 50

/** Follows one step after the other; ask it again whenever something may have changed. */
export class NextDeed {
  private readonly session: Session
  private step: Step | undefined
  /** How many of the step's deeds are done. */
  private done = 0
  /** The log's length and the tick when the deed at hand became the next one. */
  private since = { entries: 0, tick: 0 }

  constructor(session: Session) {
    this.session = session
  }

  /** The step and its next deed; no deed while everything of the step is done and only time is needed; nothing after the last step. */
  now(): { step: Step; deed?: Deed } | undefined {
    const { session } = this
    const { step: id } = session.store.getState()
    if (id === undefined) return undefined
    const step = session.lesson.step(id)
    if (step !== this.step || this.happened().some(({ kind }) => kind === 'rewind')) this.begin(step, 0)
    for (let deed = step.perform[this.done]; deed && this.isDone(deed); deed = step.perform[this.done]) this.begin(step, this.done + 1)
    const deed = step.perform[this.done]
    if (deed) return { step, deed }
    // Something was undone meanwhile, or done otherwise: from the top, where what still holds is passed over at once.
    if (session.now().tick - this.since.tick > PATIENCE_TICKS) this.begin(step, 0)
    return { step }
  }

  private begin(step: Step, done: number): void {
    this.step = step
    this.done = done
    this.since = { entries: this.session.entries().length, tick: this.session.now().tick }
  }

  private isDone(deed: Deed): boolean {
    const { session, since } = this
    const run = session.now()
    if ('act' in deed) {
      const name = session.lesson.part(deed.act).control?.var
      return name !== undefined && fact(run, name) === deed.to
    }
    if ('stand' in deed) return isIn(session, 'body', deed.stand)
    if ('reach' in deed) return isIn(session, 'hand', deed.reach)
    if ('waitS' in deed || 'waitFor' in deed) {
      const move = moveOf(session.lesson, run, deed, 'list')
      return 'until' in move && (move.until(run) || run.tick - since.tick >= move.atMostTicks)
    }
    return this.happened().some((entry) => tells(deed, entry))
  }

  private happened(): readonly Entry[] {
    return this.session.entries().slice(this.since.entries)
  }
}
