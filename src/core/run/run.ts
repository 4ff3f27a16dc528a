// A run: one attempt as a value, folded from its log. Every function gives a new run and leaves the one it was given as it was.
// Longer than most files: it is the one face that sessions, views, records and tools read a run by, and the fold of its log.
import { explain } from '../condition/explain.ts'
import type { Explanation } from '../condition/explain.ts'
import { parse } from '../condition/parse.ts'
import { verdicts } from '../lesson/scope.ts'
import type { Lesson } from '../lesson/compile.ts'
import type { Menu, Step } from '../lesson/schema.ts'
import { handled } from '../machine/compile.ts'
import { decode, encode } from '../machine/layout.ts'
import type { Value } from '../machine/schema.ts'
import { act, blocks, changes, settle, tick } from '../machine/step.ts'
import { nearMiss } from '../near-miss.ts'
import { begin } from './begin.ts'
import { charge, end, miss } from './charge.ts'
import { RunError } from './error.ts'
import { finishSteps, risenFaults } from './judge.ts'
import type { Entry, Header } from './schema.ts'
import { happen, isPractice, keepCheckpoint, restored, stepsOf, TICK_MS } from './state.ts'
import type { Run } from './state.ts'
import { accuse, drillOn, failDrill, previewOn } from './tasks.ts'

export type { Charge, EndReason, Happening, Moment, Run, StepStatus } from './state.ts'

export type Legal = true | { locked: string } | { not: 'handled now' }

/** A run at tick 0. @throws Error when the task names a drill or defect the lesson has not. */
export function startRun(lesson: Lesson, header: Header): Run {
  const cells = begin(lesson, header.task)
  const run: Run = {
    header,
    tick: 0,
    seq: 0,
    facts: { layout: lesson.layout, cells },
    steps: stepsOf(lesson, cells),
    faults: [],
    moments: [],
    answers: {},
    hints: 0,
    score: 100,
    deductions: [],
    offMs: 0,
    checkpoints: [{ tick: 0, cells: [...cells] }],
    ...(header.task.kind === 'drill' && { drill: { action: 0 } }),
    ...(header.task.kind === 'preview' && { preview: { beat: lesson.file.preview.beats[0]?.id ?? '', index: 0 } }),
    ...(header.task.kind === 'hunt' && { hunt: { found: [], falseAlarms: 0 } }),
  }
  happen(run, { kind: 'started' })
  return run
}

const copy = (run: Run): Run => ({ ...run, facts: { layout: run.facts.layout, cells: run.facts.cells.slice() } })

/** The run after one more entry of its log. @throws RunError on a wrong seq, a tick in the past, or an id the lesson has not. */
export function reduce(lesson: Lesson, run: Run, entry: Entry): Run {
  const next = copy(run)
  take(lesson, next, entry)
  return next
}

/** The run at that tick if nothing is done; it stops where a consequence is to be shown, and at the end. */
export function advance(lesson: Lesson, run: Run, toTick: number): Run {
  const next = copy(run)
  advanceInPlace(lesson, next, toTick)
  return next
}

/** `advance` on the run itself: for the one owner of a living run, frame by frame, without leaving garbage. */
export function advanceInPlace(lesson: Lesson, run: Run, toTick: number): void {
  while (run.tick < toTick && !run.ended && !run.pending) {
    run.tick++
    tick(lesson.logic, lesson.layout, run.facts.cells)
    judge(lesson, run)
  }
}

/** The whole log at once; `toTick` lets time run on after its last entry. */
export function fold(lesson: Lesson, header: Header, entries: readonly Entry[], toTick = 0): Run {
  const run = startRun(lesson, header)
  for (const entry of entries) take(lesson, run, entry)
  advanceInPlace(lesson, run, toTick)
  return run
}

/** A variable, a definition, `state` or `phase`, now. @throws Error naming a near miss. */
export function fact(run: Run, name: string): Value {
  const { layout, cells } = run.facts
  const term = layout.terms.get(name)
  if (!term) {
    const near = nearMiss(name, layout.terms.keys())
    throw new Error(`there is no fact ${name}${near === undefined ? '' : `; did you mean ${near}?`}`)
  }
  return decode(term.type, term.read(cells))
}

export function machineState(run: Run): string {
  return String(fact(run, 'state'))
}

/** Reads a sentence of the scene's files off a run, compiled once. @throws ConditionError */
export function reading(lesson: Lesson, sentence: string): (run: Run) => Value {
  const { type, read } = lesson.sentences.term(sentence)
  return (run) => decode(type, read(run.facts.cells))
}

/** Whether a part can be moved there now. Only things refuse: a real interlock, or what cannot be handled now; never the lesson. */
export function legal(lesson: Lesson, run: Run, part: string, value: Value): Legal {
  const control = lesson.logic.controls.get(part)
  const { cells } = run.facts
  const to = control && encode(control.variable.type, value)
  if (!control || to === undefined || !handled(control, cells, to)) return { not: 'handled now' }
  const lock = lesson.logic.locks.find((l) => l.part === part && l.open(cells) !== 0)
  return lock ? { locked: lock.interlock } : true
}

/** The interlock that keeps the machine from doing what an act asks for: the part moves, but nothing starts. Asked before the act. */
export function blockedBy(lesson: Lesson, run: Run, part: string, value: Value): string | undefined {
  const variable = lesson.logic.controls.get(part)?.variable
  const to = variable && encode(variable.type, value)
  return to === undefined ? undefined : blocks(lesson.logic, run.facts.cells, part, to)
}

/** Steps whose turn it is, in the order of the file; the first is the one to show. Emergencies are always possible and never shown. */
export function currentSteps(lesson: Lesson, run: Run): Step[] {
  return lesson.steps.filter((s) => !s.emergency && run.steps[s.file.id] === 'open').map((s) => s.file)
}

/** Why a step is done or not done: its sentence with the value of every part. */
export function explainStep(lesson: Lesson, run: Run, step: string): Explanation {
  const { done } = lesson.step(step)
  const since = lesson.steps.find((s) => s.file.id === step)?.since ?? (() => 0)
  return explain(parse(done), lesson.sentences.scope({ since }), run.facts.cells)
}

/** Menus that can be answered now: those of open steps, and those whose own sentence holds. */
export function openMenus(lesson: Lesson, run: Run): Menu[] {
  const { cells } = run.facts
  return lesson.menus.filter((m) => m.when(cells) !== 0 || m.steps.some((s) => run.steps[s.file.id] === 'open')).map((m) => m.file)
}

/** After every tick and every entry: what has been done, what has gone wrong, where the task stands. */
function judge(lesson: Lesson, run: Run): void {
  const { cells } = run.facts
  if (run.drill) failDrill(lesson, run)
  if (run.ended) return
  progress(lesson, run)
  for (const { file } of risenFaults(lesson, cells)) if (!run.ended) charge(lesson, run, file.id, file.severity)
  if (run.ended) return
  if (run.drill) drillOn(lesson, run)
  else if (run.preview) previewOn(lesson, run)
}

function progress(lesson: Lesson, run: Run): void {
  const finished = finishSteps(lesson, run.facts.cells)
  if (finished.length === 0) return
  run.steps = stepsOf(lesson, run.facts.cells)
  for (const { file } of finished) happen(run, { kind: 'step', step: file.id })
}

/** Applies one entry to the run itself. */
function take(lesson: Lesson, run: Run, entry: Entry): void {
  if (entry.seq !== run.seq) throw new RunError(entry.seq, `seq ${run.seq}`, String(entry.seq))
  if (entry.tick < run.tick) throw new RunError(entry.seq, `tick ${run.tick} or later`, String(entry.tick))
  advanceInPlace(lesson, run, entry.tick)
  if (!run.ended) {
    // While a consequence is shown the world stands still, and only the clock goes on.
    run.tick = Math.max(run.tick, entry.tick)
    if (!run.pending || entry.kind === 'rewind' || entry.kind === 'pause' || entry.kind === 'end' || entry.kind === 'hint')
      apply(lesson, run, entry)
  }
  run.seq++
}

/** Makes sure of an id that came from outside. */
function known(entry: Entry, id: string, ids: Iterable<string>, what: string): void {
  const all = [...ids]
  if (all.includes(id)) return
  const near = nearMiss(id, all)
  throw new RunError(entry.seq, what, `${id}${near === undefined ? '' : `; did you mean ${near}?`}`)
}

function apply(lesson: Lesson, run: Run, entry: Entry): void {
  const { cells, layout } = run.facts
  const set = (key: string, value: number) => {
    const cell = layout.find(key)
    if (cell !== undefined) cells[cell] = value
  }
  switch (entry.kind) {
    case 'act': {
      known(entry, entry.part, lesson.logic.controls.keys(), 'a part that can be moved')
      const variable = lesson.logic.controls.get(entry.part)!.variable
      const value = encode(variable.type, entry.value)
      if (value === undefined) throw new RunError(entry.seq, `a value of ${variable.id}`, JSON.stringify(entry.value))
      if (legal(lesson, run, entry.part, entry.value) !== true || !changes(lesson.logic, cells, entry.part, value)) return
      keepCheckpoint(run)
      const started = act(lesson.logic, cells, entry.part, value)
      if (started && run.header.task.kind === 'lesson') {
        // What was done by this very act counts as done before it.
        progress(lesson, run)
        miss(lesson, run, 'before')
      }
      return judge(lesson, run)
    }
    case 'zone': {
      known(
        entry,
        entry.zone,
        lesson.machine.zones.map((z) => z.id),
        'a zone',
      )
      if (entry.inside) keepCheckpoint(run)
      set(`inside:${entry.body}/${entry.zone}`, Number(entry.inside))
      if (!entry.inside) set(`excused:${entry.body}/${entry.zone}`, 0)
      settle(lesson.logic, cells)
      return judge(lesson, run)
    }
    case 'look':
      known(
        entry,
        entry.part,
        lesson.machine.parts.map((p) => p.id),
        'a part',
      )
      set(`look:${entry.part}`, 1)
      return judge(lesson, run)
    case 'judge':
      known(
        entry,
        entry.part,
        lesson.machine.parts.map((p) => p.id),
        'a part',
      )
      keepCheckpoint(run)
      set(`judged:${entry.part}`, verdicts.indexOf(entry.verdict))
      if (run.hunt && entry.verdict === 'defective') accuse(lesson, run, entry.part)
      return judge(lesson, run)
    case 'say': {
      known(
        entry,
        entry.option,
        lesson.file.menus.flatMap((m) => m.options),
        'an option of a menu',
      )
      const menu = openMenus(lesson, run).find((m) => m.options.includes(entry.option))
      if (!menu) return
      keepCheckpoint(run)
      // One answer a menu: the latest is what has been said.
      for (const option of menu.options) set(`said:${option}`, Number(option === entry.option))
      settle(lesson.logic, cells)
      return judge(lesson, run)
    }
    case 'answer': {
      known(
        entry,
        entry.question,
        lesson.file.questions.map((q) => q.id),
        'a question',
      )
      const right = lesson.file.questions.find((q) => q.id === entry.question)?.answer === entry.option
      if (run.answers[entry.question]) return
      run.answers = { ...run.answers, [entry.question]: { option: entry.option, right, tick: run.tick } }
      return happen(run, { kind: 'answer', question: entry.question, option: entry.option, right })
    }
    case 'hint':
      known(entry, entry.step, Object.keys(run.steps), 'a step')
      run.hints++
      return happen(run, { kind: 'hint', step: entry.step, level: entry.level })
    case 'pause':
      run.offMs += entry.ms
      return
    case 'skip':
      for (let left = entry.ticks; left > 0 && !run.ended && !run.pending; left--) {
        run.offMs -= TICK_MS
        advanceInPlace(lesson, run, run.tick + 1)
      }
      return
    case 'rewind':
      return rewind(lesson, run, entry.toTick)
    case 'tick':
      return
    case 'end':
      return end(lesson, run, entry.why)
  }
}

/** Practice only; an exam and a drill know no way back. */
function rewind(lesson: Lesson, run: Run, toTick: number): void {
  const checkpoint = run.checkpoints.findLast((c) => c.tick <= toTick)
  if (!isPractice(run) || !checkpoint) return
  run.facts = { layout: run.facts.layout, cells: restored(lesson, run, checkpoint) }
  run.steps = stepsOf(lesson, run.facts.cells)
  run.checkpoints = run.checkpoints.slice(0, run.checkpoints.indexOf(checkpoint) + 1)
  run.pending = undefined
  happen(run, { kind: 'rewound', toTick: checkpoint.tick, steps: run.steps })
}
