// A bot that finds its own way: bounded best-first search over the acts a machine offers. It never reads runs/ nor `perform`.
import type { Lesson } from '../../src/core/lesson/compile.ts'
import type { Expression } from '../../src/core/condition/parse.ts'
import { moveOf } from '../../src/core/run/deeds.ts'
import { advance, currentSteps, reduce } from '../../src/core/run/run.ts'
import type { Run } from '../../src/core/run/run.ts'
import { Finder } from './means.ts'
import { parse } from './sentences.ts'
import type { Try } from './means.ts'

/** A lesson's steps are searched this wide each. */
const STEP_NODES = 400
const SLICE_TICKS = 5
/** After an act the bot watches until nothing moves, at most 8 s; when nothing moves it waits 2.5 s. */
const WATCH_SLICES = 80
const IDLE_SLICES = 25

export interface Way {
  run: Run
  tries: Try[]
}

/** What a search may not do. */
interface Limits {
  /** Nodes opened at most. */
  nodes: number
  /** A way on which this is true is given up. */
  avoid: (run: Run) => boolean
}

export class Bot {
  readonly lesson: Lesson
  private readonly finder: Finder
  private readonly learnt = new Map<string, Try[][]>()
  private readonly uncounted: ReadonlySet<number>

  constructor(lesson: Lesson) {
    this.lesson = lesson
    this.finder = new Finder(lesson)
    this.uncounted = new Set([lesson.logic.inState, lesson.cells.task, ...lesson.layout.held.map((h) => h.cell)])
  }

  /** How far off a sentence looks. */
  distance(run: Run, goal: Expression): number {
    return this.finder.towards(run.facts.cells, goal).cost
  }

  /** Does one try and watches what comes of it, until all is still or for so many slices. */
  attempt(run: Run, deeds: Try, there: (run: Run) => boolean, slices = WATCH_SLICES): Run {
    let now = run
    for (const deed of deeds) {
      const move = moveOf(this.lesson, now, deed, 'program')
      if ('deposits' in move)
        for (const deposit of move.deposits) if (!there(now)) now = reduce(this.lesson, now, { ...deposit, seq: now.seq, tick: now.tick })
    }
    let still = 0
    const patience = deeds.length === 0 ? IDLE_SLICES : 2
    for (let i = 0; i < slices && still < patience && !there(now) && !now.ended && !now.pending && now.faults === run.faults; i++) {
      const before = this.fingerprint(now)
      now = advance(this.lesson, now, now.tick + SLICE_TICKS)
      still = this.fingerprint(now) === before ? still + 1 : 0
    }
    return now
  }

  /** Finds tries that make the sentence true; undefined when the bounds are reached first. */
  search(from: Run, goal: Expression, there: (run: Run) => boolean, { nodes, avoid }: Limits): Way | undefined {
    if (there(from)) return { run: from, tries: [] }
    const seen = new Set([this.fingerprint(from)])
    const frontier = [{ run: from, tries: [] as Try[], far: this.distance(from, goal) }]
    for (let opened = 0; opened < nodes; opened++) {
      let best = 0
      for (const [i, node] of frontier.entries())
        if (node.far + node.tries.length / 4 < frontier[best]!.far + frontier[best]!.tries.length / 4) best = i
      const [node] = frontier.splice(best, 1)
      if (!node) return undefined
      for (const deeds of this.triesAt(node.run, goal))
        // In the midst of it something else may be done: a chuck that coasts is soon at rest.
        for (const slices of [WATCH_SLICES, 2]) {
          const run = this.attempt(node.run, deeds, there, slices)
          const tries = [...node.tries, deeds]
          if (there(run)) return { run, tries }
          if (run.ended || run.pending || avoid(run)) continue
          const mark = this.fingerprint(run)
          if (seen.has(mark)) continue
          seen.add(mark)
          const far = this.distance(run, goal)
          if (far < Infinity) frontier.push({ run, tries, far })
        }
    }
    return undefined
  }

  /**
   * Does every step that is left, in the order of the file, learning on the way; `without` one, if so wished.
   * @returns the runs after each step, the first one first, and the step it could not do.
   */
  complete(from: Run, avoid: (run: Run) => boolean, without?: string): { runs: Run[]; last: Run; stuck?: string } {
    const runs = [from]
    for (let run = from; ;) {
      const step = currentSteps(this.lesson, run).find((s) => s.id !== without)
      if (!step) return { runs, last: run }
      const way = this.step(run, step.id, avoid)
      if (!way) return { runs, last: run, stuck: step.id }
      run = way.run
      runs.push(run)
    }
  }

  /** Does one step: as it was done before where that works, by searching otherwise. */
  private step(run: Run, id: string, avoid: (run: Run) => boolean): Way | undefined {
    const there = (now: Run) => now.steps[id] === 'done'
    for (const tries of this.learnt.get(id) ?? []) {
      let now = run
      for (const deeds of tries) if (!there(now) && !now.ended && !now.pending) now = this.attempt(now, deeds, there)
      if (there(now) && !avoid(now)) return { run: now, tries }
    }
    const way = this.search(run, parse(this.lesson.step(id).done), there, { nodes: STEP_NODES, avoid })
    if (way) this.learnt.set(id, [...(this.learnt.get(id) ?? []), way.tries])
    return way
  }

  private triesAt(run: Run, goal: Expression): Try[] {
    const unique = new Map(this.finder.towards(run.facts.cells, goal).tries.map((deeds) => [JSON.stringify(deeds), deeds]))
    return [...unique.values()].slice(0, 14)
  }

  /** The facts without what only counts time. */
  private fingerprint({ facts: { cells } }: Run): string {
    let mark = ''
    for (let i = 0; i < cells.length; i++) if (!this.uncounted.has(i)) mark += `${Math.round((cells[i] ?? 0) * 10)},`
    return mark
  }
}
