// A run: one attempt as a value, folded from its log. Every function gives a new run and leaves the one it was given as it was.
import type { Cells } from '../condition/compile.ts'
import type { Lesson } from '../lesson/compile.ts'
import { verdicts } from '../lesson/scope.ts'
import type { Menu, Severity, Step } from '../lesson/schema.ts'
import { decode, encode } from '../machine/layout.ts'
import type { Facts } from '../machine/layout.ts'
import type { Value } from '../machine/schema.ts'
import { act, changes, settle, tick } from '../machine/step.ts'
import { nearMiss } from '../near-miss.ts'
import { begin, place } from './begin.ts'
import { RunError } from './error.ts'
import { finishSteps, leadsToFault, missSteps, risenFaults } from './judge.ts'
import type { Entry, Header } from './schema.ts'
import { scoreOf } from './score.ts'

export type StepStatus = 'open' | 'waiting' | 'done' | 'missed'
export type EndReason = 'finished' | 'critical' | 'left' | 'time'

/** Something that happened and means something. `at`: ms since the run started, pauses included; `index` counts all moments of the run. */
export type Moment = { tick: number; at: number; seq: number; index: number } & Happening
export type Happening =
  | { kind: 'started' }
  | { kind: 'step'; step: string }
  | { kind: 'missed'; step: string }
  | { kind: 'fault'; fault: string; severity: Severity; again: boolean }
  | { kind: 'hint'; step: string; level: number }
  | { kind: 'answer'; question: string; option: number; right: boolean }
  | { kind: 'found'; defect: string }
  | { kind: 'false-alarm'; part: string }
  | { kind: 'drill-action'; action: string }
  | { kind: 'beat'; beat: string }
  | { kind: 'rewound'; toTick: number; steps: Readonly<Record<string, StepStatus>> }
  | { kind: 'ended'; outcome: 'passed' | 'failed'; why: EndReason; score: number; by?: string }

/** A fault that was charged: first at `tick`, `count` times in all. */
export interface Charge {
  id: string
  severity: Severity
  tick: number
  count: number
}

interface Checkpoint {
  tick: number
  cells: Cells
}

export interface Run {
  readonly header: Header
  tick: number
  /** The number of the next entry. */
  seq: number
  facts: Facts
  steps: Readonly<Record<string, StepStatus>>
  faults: readonly Charge[]
  moments: readonly Moment[]
  answers: Readonly<Record<string, { option: number; right: boolean; tick: number }>>
  hints: number
  /** 0–100, as of now. */
  score: number
  /** What costs points without being a fault: drill actions not done, defects not found, false alarms. */
  deductions: readonly Severity[]
  /** Pauses less time skipped: statement time = start + ticks + this. */
  offMs: number
  checkpoints: readonly Checkpoint[]
  ended?: { tick: number; why: EndReason; outcome: 'passed' | 'failed'; by?: string }
  /** Practice only: a consequence wants to be shown, then a rewind to `safeTick`. The world stands still. */
  pending?: { fault: string; safeTick: number } | undefined
  drill?: { startedTick?: number; action: number }
  preview?: { beat: string; index: number }
  hunt?: { found: readonly string[]; falseAlarms: number }
}

export type Legal = true | { locked: string } | { not: 'handled now' }

const TICK_MS = 20
const TICK_RATE = 50

function steps(lesson: Lesson, cells: Cells): Record<string, StepStatus> {
  const status = ({ doneCell, missedCell, open }: Lesson['steps'][number]): StepStatus =>
    cells[doneCell] !== 0 ? 'done' : cells[missedCell] !== 0 ? 'missed' : open(cells) !== 0 ? 'open' : 'waiting'
  return Object.fromEntries(lesson.steps.map((step) => [step.file.id, status(step)]))
}

/** A run at tick 0. @throws Error when the task names a drill or defect the lesson has not. */
export function startRun(lesson: Lesson, header: Header): Run {
  const cells = begin(lesson, header.task)
  const run: Run = {
    header,
    tick: 0,
    seq: 0,
    facts: { layout: lesson.layout, cells },
    steps: steps(lesson, cells),
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
  if (!control || control.when(cells) === 0 || encode(control.variable.type, value) === undefined) return { not: 'handled now' }
  const lock = lesson.logic.locks.find((l) => l.part === part && l.open(cells) !== 0)
  return lock ? { locked: lock.interlock } : true
}

/** Steps whose turn it is, in the order of the file; the first is the one to show. Emergencies are always possible and never shown. */
export function currentSteps(lesson: Lesson, run: Run): Step[] {
  return lesson.steps.filter((s) => !s.emergency && run.steps[s.file.id] === 'open').map((s) => s.file)
}

/** Menus that can be answered now: those of open steps, and those whose own sentence holds. */
export function openMenus(lesson: Lesson, run: Run): Menu[] {
  const { cells } = run.facts
  return lesson.menus.filter((m) => m.when(cells) !== 0 || m.steps.some((s) => run.steps[s.file.id] === 'open')).map((m) => m.file)
}

/** The latest moment before an act from which 10 s of doing nothing lead to no fault; 0 when there is none. */
export function lastSafeTick(lesson: Lesson, run: Run): number {
  return run.checkpoints.findLast((checkpoint) => !leadsToFault(lesson, restored(lesson, run, checkpoint)))?.tick ?? 0
}

/** The facts of a checkpoint, bodies staying where they are: what is inside a zone is not charged again before it has left. */
function restored(lesson: Lesson, run: Run, { cells }: Checkpoint): Cells {
  const back = cells.slice()
  for (const { inside, excused } of lesson.zones.values()) {
    back[inside] = run.facts.cells[inside] ?? 0
    back[excused] = back[inside]
  }
  return back
}

function happen(run: Run, happening: Happening): void {
  run.moments = [
    ...run.moments,
    { ...happening, tick: run.tick, at: run.tick * TICK_MS + run.offMs, seq: run.seq, index: run.moments.length },
  ]
}

function keepCheckpoint(run: Run): void {
  if (run.checkpoints.at(-1)?.tick !== run.tick) run.checkpoints = [...run.checkpoints, { tick: run.tick, cells: run.facts.cells.slice() }]
}

function rescore(lesson: Lesson, run: Run): void {
  run.score = scoreOf([...run.faults.map((f) => f.severity), ...run.deductions], lesson.file.passMark)
}

function deduct(lesson: Lesson, run: Run, severity: Severity): void {
  run.deductions = [...run.deductions, severity]
  rescore(lesson, run)
}

/** Practice: a consequence is shown and tried again. */
const isPractice = ({ header: { help, task } }: Run) => help !== 'exam' && help !== 'demo' && task.kind !== 'drill'

function charge(lesson: Lesson, run: Run, id: string, severity: Severity): void {
  const before = run.faults.find((f) => f.id === id)
  run.faults = before
    ? run.faults.map((f) => (f === before ? { ...f, count: f.count + 1 } : f))
    : [...run.faults, { id, severity, tick: run.tick, count: 1 }]
  rescore(lesson, run)
  happen(run, { kind: 'fault', fault: id, severity, again: before !== undefined })
  if (run.ended) return
  if (isPractice(run)) {
    if (severity !== 'minor' && !run.pending) run.pending = { fault: id, safeTick: lastSafeTick(lesson, run) }
  } else if (severity === 'critical' && run.header.help !== 'demo') end(lesson, run, 'critical', id)
}

/** Steps left out. One with an omission fault is charged when that fault comes true, at the end at the latest. */
function miss(lesson: Lesson, run: Run, which: 'before' | 'all'): void {
  const left = missSteps(lesson, run.facts.cells, which)
  for (const { file } of left) {
    happen(run, { kind: 'missed', step: file.id })
    if (file.omission === undefined) charge(lesson, run, `missed-${file.id}`, file.severity)
  }
  if (left.length > 0) run.steps = steps(lesson, run.facts.cells)
}

function chargeOmissions(lesson: Lesson, run: Run): void {
  for (const { file, missedCell } of lesson.steps) {
    if (run.facts.cells[missedCell] === 0 || file.omission === undefined) continue
    if (!run.faults.some((f) => f.id === file.omission)) charge(lesson, run, file.omission, lesson.fault(file.omission).severity)
  }
}

function end(lesson: Lesson, run: Run, why: EndReason, by?: string): void {
  if (run.ended) return
  run.pending = undefined
  const { task } = run.header
  // Nothing is charged as pending or ending any more: it has ended.
  run.ended = { tick: run.tick, why, outcome: 'failed', ...(by !== undefined && { by }) }
  if (task.kind === 'lesson' && why === 'finished') {
    miss(lesson, run, 'all')
    chargeOmissions(lesson, run)
  }
  if (task.kind === 'hunt' && why === 'finished')
    for (const id of task.defects)
      if (run.hunt?.found.includes(id) !== true) deduct(lesson, run, lesson.file.defects.find((d) => d.id === id)?.severity ?? 'major')
  if (task.kind === 'drill' && (why === 'time' || why === 'finished'))
    for (const action of lesson.drills.get(task.drill)?.file.actions.slice(run.drill?.action ?? 0) ?? [])
      deduct(lesson, run, action.severity)
  const passed = task.kind === 'preview' ? why !== 'left' : why !== 'left' && why !== 'critical' && run.score >= lesson.file.passMark
  run.ended = { ...run.ended, outcome: passed ? 'passed' : 'failed' }
  happen(run, { kind: 'ended', outcome: run.ended.outcome, why, score: run.score, ...(by !== undefined && { by }) })
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
  run.steps = steps(lesson, run.facts.cells)
  for (const { file } of finished) happen(run, { kind: 'step', step: file.id })
}

function failDrill(lesson: Lesson, run: Run): void {
  const { task } = run.header
  const drill = task.kind === 'drill' ? lesson.drills.get(task.drill) : undefined
  if (!drill || run.drill?.startedTick === undefined || drill.fails(run.facts.cells) === 0) return
  deduct(lesson, run, 'critical')
  end(lesson, run, 'critical')
}

function drillOn(lesson: Lesson, run: Run): void {
  const { task } = run.header
  const drill = task.kind === 'drill' ? lesson.drills.get(task.drill) : undefined
  if (!drill || !run.drill) return
  const { cells } = run.facts
  const { startedTick } = run.drill
  if (startedTick === undefined) {
    if (run.tick < drill.file.afterS * TICK_RATE) return
    place(lesson, cells, drill.trigger)
    settle(lesson.logic, cells)
    run.drill = { ...run.drill, startedTick: run.tick }
    return
  }
  cells[lesson.cells.task] = run.tick - startedTick
  let { action } = run.drill
  for (let read = drill.actions[action]; read && read(cells) !== 0; read = drill.actions[++action])
    happen(run, { kind: 'drill-action', action: drill.file.actions[action]?.id ?? '' })
  if (action !== run.drill.action) run.drill = { ...run.drill, action }
  if (action === drill.actions.length) end(lesson, run, 'finished')
  else if (run.tick - startedTick >= drill.file.limitS * TICK_RATE) end(lesson, run, 'time')
}

function previewOn(lesson: Lesson, run: Run): void {
  const { beats, durationS } = lesson.file.preview
  const { cells } = run.facts
  const now = run.preview?.index ?? 0
  const beat = beats[now]
  if (beat && (lesson.preview.beats[now]?.(cells) !== 0 || run.tick >= beat.untilS * TICK_RATE)) {
    happen(run, { kind: 'beat', beat: beat.id })
    run.preview = { beat: beats[now + 1]?.id ?? beat.id, index: now + 1 }
    cells[lesson.cells.task] = 0
  } else cells[lesson.cells.task]!++
  if (run.tick >= durationS * TICK_RATE) end(lesson, run, 'time')
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
    case 'end':
      return end(lesson, run, entry.why)
  }
}

/** Practice only; an exam and a drill know no way back. */
function rewind(lesson: Lesson, run: Run, toTick: number): void {
  const checkpoint = run.checkpoints.findLast((c) => c.tick <= toTick)
  if (!isPractice(run) || !checkpoint) return
  run.facts = { layout: run.facts.layout, cells: restored(lesson, run, checkpoint) }
  run.steps = steps(lesson, run.facts.cells)
  run.checkpoints = run.checkpoints.slice(0, run.checkpoints.indexOf(checkpoint) + 1)
  run.pending = undefined
  happen(run, { kind: 'rewound', toTick: checkpoint.tick, steps: run.steps })
}

function accuse(lesson: Lesson, run: Run, part: string): void {
  const { task } = run.header
  if (task.kind !== 'hunt' || !run.hunt) return
  const { found, falseAlarms } = run.hunt
  const defect = lesson.file.defects.find((d) => d.target === part && task.defects.includes(d.id))
  if (!defect) {
    run.hunt = { found, falseAlarms: falseAlarms + 1 }
    happen(run, { kind: 'false-alarm', part })
    return deduct(lesson, run, 'minor')
  }
  if (found.includes(defect.id)) return
  run.hunt = { found: [...found, defect.id], falseAlarms }
  happen(run, { kind: 'found', defect: defect.id })
  if (run.hunt.found.length === task.defects.length) end(lesson, run, 'finished')
}
