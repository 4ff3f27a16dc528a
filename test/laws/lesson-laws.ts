// Laws P1, P2, P5, P6 as a bot finds them: what can be done, what can go wrong, and that both leave a way to the end.
import type { Lesson } from '../../src/core/lesson/compile.ts'
import { advance, reduce, startRun } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import type { Deposit, Help, Task } from '../../src/core/run/schema.ts'
import { header } from '../fixtures/grinder.ts'
import { Bot } from './bot.ts'
import { parse } from './sentences.ts'

const clean = (run: Run) => run.faults.length > 0
const over = (run: Run) => run.ended !== undefined
/** A fault is looked for from the likeliest moments of a lesson; each is searched this wide. */
const MOMENTS = 6
const NODES = 40
/** 2 s before each action of a drill. */
const REACTION_TICKS = 100
const CALM_TICKS = 500

export class LessonLaws {
  private readonly bot: Bot
  private readonly lesson: Lesson
  private readonly help: Help
  /** The runs after each step of a lesson done well. */
  private readonly course: { runs: Run[]; stuck?: string }

  /** In an exam nothing stops a fault; in practice (`independent`) it is shown and taken back. */
  constructor(bot: Bot, help: Help) {
    this.bot = bot
    this.lesson = bot.lesson
    this.help = help
    this.course = bot.complete(this.begin(), clean)
  }

  private begin(task: Task = { kind: 'lesson' }): Run {
    return startRun(this.lesson, header({ help: this.help, task }))
  }

  private append(run: Run, deposit: Deposit): Run {
    return reduce(this.lesson, run, { ...deposit, seq: run.seq, tick: run.tick })
  }

  /** P1: every step can be reached and done without a fault; none is done by itself. */
  steps(): string[] {
    const { runs, stuck } = this.course
    const complaints = stuck === undefined ? [] : [`P1: ${stuck} cannot be done without a fault`]
    for (const [id, status] of Object.entries(runs[0]?.steps ?? {}))
      if (status === 'done') complaints.push(`P1: ${id} is done before anything has been done`)
    for (const { file, emergency } of this.lesson.steps)
      if (emergency && !this.from(runs, file.done, (run) => run.steps[file.id] === 'done', over))
        complaints.push(`P1: ${file.id} cannot be done`)
    const last = runs.at(-1)
    if (!last || stuck !== undefined) return complaints
    const end = this.append(last, { kind: 'end', why: 'finished' })
    if (end.ended?.outcome !== 'passed' || end.score !== 100)
      complaints.push(`P1: all steps done come to ${end.score}, not to a pass with 100`)
    return complaints
  }

  /** A run that gets there from the likeliest of these. */
  private from(runs: readonly Run[], goal: string, there: (run: Run) => boolean, avoid: (run: Run) => boolean): Run | undefined {
    const sentence = parse(goal)
    const likeliest = runs
      .map((run, i) => ({ run, i, far: this.bot.distance(run, sentence) }))
      .filter(({ far }) => far < Infinity)
      .toSorted((a, b) => a.far - b.far || b.i - a.i)
      .slice(0, MOMENTS)
    for (const { run } of likeliest) {
      const way = this.bot.search(run, sentence, there, { nodes: NODES, avoid })
      if (way) return way.run
    }
    return undefined
  }

  /** P2: each fault can happen, and one entry is charged once. P5: whatever it leaves, the lesson can be finished. */
  faults(): string[] {
    return this.lesson.file.faults.flatMap(({ id }) => {
      const run = this.commit(id)
      if (!run) return [`P2: ${id} cannot be brought about`]
      const charged = advance(this.lesson, run, run.tick + 50).faults.find((f) => f.id === id)?.count
      return [...(charged === 1 ? [] : [`P2: one entry of ${id} is charged ${charged} times`]), ...this.goOn(id, run)]
    })
  }

  /** A run in which this fault has just been charged: alone if possible, in a lesson without its step otherwise, in any company at last. */
  private commit(id: string): Run | undefined {
    const { when, step } = this.lesson.fault(id)
    const there = (run: Run) => run.faults.some((f) => f.id === id)
    const alone = (run: Run) => clean(run) && !there(run)
    const found = this.from(this.course.runs, when, there, alone)
    if (found) return found
    const { runs } = this.bot.complete(this.begin(), clean, step)
    return this.from(runs, when, there, alone) ?? this.from(runs, when, there, over)
  }

  private goOn(id: string, run: Run): string[] {
    if (run.ended) return []
    const back = run.pending ? this.append(run, { kind: 'rewind', toTick: run.pending.safeTick }) : run
    const calm = run.pending && advance(this.lesson, back, back.tick + CALM_TICKS).pending
    if (calm) return [`P5: the safe moment before ${id} leads to ${calm.fault} by itself`]
    const { stuck, last } = this.bot.complete(back, over)
    if (stuck !== undefined) return [`P5: after ${id}, ${stuck} cannot be done any more`]
    const end = this.append(last, { kind: 'end', why: 'finished' })
    return end.ended?.why === 'finished' ? [] : [`P5: after ${id} the lesson cannot be finished`]
  }

  /** P6: each drill is passed by someone who takes 2 s over every action. */
  drills(): string[] {
    return [...this.lesson.drills].flatMap(([id, { file }]) => {
      let run = this.begin({ kind: 'drill', drill: id })
      while (run.drill?.startedTick === undefined && !run.ended) run = advance(this.lesson, run, run.tick + 1)
      for (const [i, action] of file.actions.entries()) {
        if ((run.drill?.action ?? 0) > i) continue
        run = advance(this.lesson, run, run.tick + REACTION_TICKS)
        const there = (now: Run) => (now.drill?.action ?? 0) > i
        const way = this.bot.search(run, parse(action.done), there, { nodes: NODES, avoid: (now) => over(now) || clean(now) })
        if (!way) return [`P6: in ${id}, ${action.id} cannot be done in time`]
        run = way.run
      }
      return run.ended?.outcome === 'passed' && run.score === 100
        ? []
        : [`P6: ${id} ends ${run.ended?.why ?? 'not at all'} with ${run.score}`]
    })
  }
}
