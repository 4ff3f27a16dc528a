// The demonstration: ghost hands do each step's deeds at a pace one can follow, and leave time to read.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Deed, Step } from '../core/lesson/schema.ts'
import { moveOf } from '../core/run/deeds.ts'
import { currentSteps, fact } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import type { Deposit } from '../core/run/schema.ts'

const TICK_RATE = 50
/** A step's title and reason are read in this time. */
const READ_TICKS = 3 * TICK_RATE
/** Between two deeds. */
const PACE_TICKS = 1 * TICK_RATE
/** A deed whose end is never reached does not hold up the lesson longer than this. */
const PATIENCE_TICKS = 20 * TICK_RATE

export class Performer {
  private readonly lesson: Lesson
  private readonly deposit: (deposit: Deposit) => void
  private step: Step | undefined
  private deeds: Deed[] = []
  /** Nothing is done before this tick, unless `met` comes true earlier. */
  private notBefore = 0
  private met: ((run: Run) => boolean) | undefined

  constructor(lesson: Lesson, deposit: (deposit: Deposit) => void) {
    this.lesson = lesson
    this.deposit = deposit
  }

  /** Called after every advance. */
  beat(run: Run): void {
    if (run.ended || (run.tick < this.notBefore && this.met?.(run) !== true)) return
    this.met = undefined
    const deed = this.deeds.shift()
    if (deed) this.perform(run, deed)
    else this.nextStep(run)
  }

  private nextStep(run: Run): void {
    const step = currentSteps(this.lesson, run)[0]
    if (!step) return this.deposit({ kind: 'end', why: 'finished' })
    if (step === this.step) {
      // Its deeds are done; it may still be waiting for time to pass.
      this.wait(run, PATIENCE_TICKS, (now) => now.steps[step.id] === 'done')
      this.step = undefined
      return
    }
    this.step = step
    this.deeds = [...step.perform]
    this.wait(run, READ_TICKS)
  }

  private perform(run: Run, deed: Deed): void {
    const move = moveOf(this.lesson, run, deed, 'demo')
    if (!('deposits' in move)) return this.wait(run, move.atMostTicks, move.until)
    move.deposits.forEach(this.deposit)
    if ('act' in deed && typeof deed.to === 'number') {
      const name = this.lesson.part(deed.act).control?.var ?? ''
      this.wait(run, PATIENCE_TICKS, (now) => fact(now, name) === deed.to)
    } else this.wait(run, PACE_TICKS)
  }

  private wait(run: Run, ticks: number, met?: (run: Run) => boolean): void {
    this.notBefore = run.tick + ticks
    this.met = met
  }
}
