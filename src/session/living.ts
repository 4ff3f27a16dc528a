// A living run: acts are stamped, journalled and folded; time runs at 50 ticks a second; what changed is told to the store.
import { createStore } from 'zustand/vanilla'
import type { Lesson } from '../core/lesson/compile.ts'
import type { Value } from '../core/machine/schema.ts'
import { statements } from '../core/record/statements.ts'
import { advance, currentSteps, fact, lastSafeTick, legal, reduce, startRun } from '../core/run/run.ts'
import type { Legal, Moment, Run } from '../core/run/run.ts'
import type { By, Deposit, Entry, Header } from '../core/run/schema.ts'
import type { Scene } from '../core/scene/load.ts'
import { gripOf } from './grip.ts'
import { SupposedHand } from './hand.ts'
import { openMenu } from './menu.ts'
import { newsOf } from './news.ts'
import type { Announcement, Ports } from './ports.ts'
import { Sampler } from './sampler.ts'
import type { Body, PauseReason, Session, SessionView, Status } from './session.ts'

const TICK_RATE = 50
/** At most this much of a frame is simulated (DESIGN §4). */
const MAX_STEP_S = 0.25
/** Time lost to slow frames is logged as a pause once it comes to this. */
const LOST_S = 1
/** Waiting steps are run off at most this far. */
const MAX_SKIP_TICKS = 30 * 60 * TICK_RATE

interface Parts {
  lesson: Lesson
  scene: Scene
  header: Header
  /** A journal's prefix, to go on from. */
  entries?: readonly Entry[]
  ports: Ports
  /** IRI base of statements. */
  base: string
}

/** Makes a session. It is `ready`; nothing moves before `start()`. @throws RunError when the prefix does not fit the lesson. */
export function createSession({ lesson, scene, header, entries = [], ports, base }: Parts): Session {
  const log: Entry[] = []
  let run = startRun(lesson, header)
  /** The snapshot that statements were last told from. */
  let told = run
  let status: Status = 'ready'
  let pausedFor: PauseReason | undefined
  let stoppedAt = 0
  let behindS = 0
  let lostS = 0
  let hintLevel = 0
  let hintStep: string | undefined
  let inspecting: string | undefined
  let asking: string | undefined
  let spot: string | undefined
  let locked: SessionView['locked']
  let live: SessionView['live']

  const append = (deposit: Deposit): void => {
    const entry = { ...deposit, seq: run.seq, tick: run.tick } as Entry
    run = reduce(lesson, run, entry)
    log.push(entry)
    ports.journal.append(header, entry)
  }
  const hand = new SupposedHand(lesson.machine, (zone, inside) => append({ kind: 'zone', body: 'hand', zone, inside }))
  const sampler = new Sampler((part, value, by) => {
    hand.reach(run, part, by)
    append({ kind: 'act', part, value, by })
  })

  const announce = (news: Announcement): void => {
    live = { ...news, n: (live?.n ?? 0) + 1 }
    ports.announce(news)
  }
  const tell = (moments: readonly Moment[]): void => {
    for (const moment of moments) {
      const news = newsOf(lesson, header.help, moment)
      if (news) announce(news)
    }
  }

  const picture = (): SessionView => {
    const step = currentSteps(lesson, run)[0]?.id
    if (step !== hintStep) {
      hintStep = step
      hintLevel = 0
    }
    const fault = lesson.file.faults.find((f) => f.id === run.pending?.fault)
    const menu = status === 'ended' ? undefined : openMenu(lesson, run)
    return {
      run,
      status,
      hintLevel,
      ...(pausedFor && status === 'paused' && { pausedFor }),
      ...(step !== undefined && { step }),
      ...(run.pending && {
        consequence: { fault: run.pending.fault, show: fault?.show ?? 'text_card', ...(fault?.at !== undefined && { at: fault.at }) },
      }),
      ...(menu && { menu }),
      ...(inspecting !== undefined && { inspecting }),
      ...(asking !== undefined && status !== 'ended' && { asking }),
      ...(locked && { locked }),
      ...(live && { live }),
    }
  }
  const store = createStore<SessionView>(picture)

  /** After every act and every frame that meant something: statements, news, freezing, the end. */
  const settle = (): void => {
    const fresh = run.moments.slice(told.moments.length)
    if (fresh.length > 0) {
      ports.outbox.add(header, statements(lesson, scene.text, told, run, base))
      tell(fresh)
    }
    told = run
    if (run.ended) status = 'ended'
    else if (run.pending && status === 'running') {
      status = 'frozen'
      stoppedAt = ports.clock()
    }
    store.setState(picture(), true)
  }

  const may = (): boolean => status === 'running'
  const deposit = (entry: Deposit): void => {
    if (!may()) return
    sampler.flush(run.tick)
    append(entry)
    settle()
  }
  const stoppedMs = (): number => Math.max(0, Math.round(ports.clock() - stoppedAt))
  const unanswered = () =>
    header.task.kind === 'lesson' && header.help !== 'demo' ? lesson.file.questions.find((q) => !run.answers[q.id])?.id : undefined

  // The prefix is folded without being journalled again; its statements are told again, which changes nothing where they have arrived.
  for (const entry of entries) {
    run = reduce(lesson, run, entry)
    log.push(entry)
    if (entry.kind === 'zone' && entry.body === 'body') spot = entry.inside ? entry.zone : undefined
  }
  if (run.ended) status = 'ended'

  const session: Session = {
    store,
    lesson,
    scene,
    header,
    now: () => run,
    entries: () => log,

    start() {
      if (status !== 'ready') return
      status = 'running'
      const elapsedMs =
        log.length > 0 ? ports.clock() - Date.parse(header.startedAt) - run.moments.reduce((at, m) => Math.max(at, m.at), 0) : 0
      if (elapsedMs > LOST_S * 1000) append({ kind: 'pause', ms: Math.round(elapsedMs), why: 'resumed' })
      // Hands are nowhere near after a reload.
      for (const zone of lesson.machine.zones)
        if (zone.kind === 'hazard' && handWasIn(log, zone.id)) append({ kind: 'zone', body: 'hand', zone: zone.id, inside: false })
      settle()
    },

    act(part, value, by) {
      if (!may()) return { not: 'handled now' }
      const verdict = legal(lesson, run, part, value)
      if (verdict !== true) {
        locked = { part, ...('locked' in verdict && { interlock: verdict.locked }), n: (locked?.n ?? 0) + 1 }
        announce({
          id: 'live.locked',
          params: { part: `@part.${part}.name`, why: 'locked' in verdict ? `@interlock.${verdict.locked}.message` : '' },
        })
        store.setState(picture(), true)
        return verdict
      }
      if (isAlready(lesson, run, part, value)) return true
      inspecting = undefined
      sampler.take(run.tick, part, value, by)
      settle()
      if (!run.ended && !run.pending) announceValue(part, value)
      return true
    },
    look(part) {
      if (!may()) return
      inspecting = part
      deposit({ kind: 'look', part })
    },
    judge(part, verdict, by) {
      inspecting = undefined
      deposit({ kind: 'judge', part, verdict, by })
    },
    say: (option, by) => deposit({ kind: 'say', option, by }),
    answer(question, option, by) {
      deposit({ kind: 'answer', question, option, by })
      if (asking !== undefined) session.end()
    },
    stand(next) {
      if (!may() || next === spot) return
      if (spot !== undefined) append({ kind: 'zone', body: 'body', zone: spot, inside: false })
      spot = next
      if (next !== undefined) append({ kind: 'zone', body: 'body', zone: next, inside: true })
      settle()
    },
    zone: (body, zone, inside) => deposit({ kind: 'zone', body, zone, inside }),
    hint() {
      const step = currentSteps(lesson, run)[0]?.id
      if (!may() || step === undefined || hintLevel >= 3) return
      hintLevel++
      deposit({ kind: 'hint', step, level: hintLevel })
    },

    pause(why = 'asked') {
      if (status !== 'running') return
      sampler.flush(run.tick)
      status = 'paused'
      pausedFor = why
      stoppedAt = ports.clock()
      settle()
    },
    resume(why) {
      if (status !== 'paused' || (why !== undefined && why !== pausedFor)) return
      status = 'running'
      append({ kind: 'pause', ms: stoppedMs(), why: pausedFor ?? 'asked' })
      pausedFor = undefined
      settle()
    },
    tryAgain() {
      if (status !== 'frozen' || !run.pending) return
      status = 'running'
      const toTick = run.pending.safeTick
      append({ kind: 'pause', ms: stoppedMs(), why: 'consequence' })
      append({ kind: 'rewind', toTick })
      hand.withdraw()
      announce({ id: 'live.again', params: {} })
      settle()
    },
    skip() {
      const step = currentSteps(lesson, run).find((s) => s.action === 'wait')?.id
      if (!may() || step === undefined) return
      let ahead = run
      while (ahead.tick - run.tick < MAX_SKIP_TICKS && ahead.steps[step] !== 'done' && !ahead.pending && !ahead.ended)
        ahead = advance(lesson, ahead, ahead.tick + TICK_RATE)
      deposit({ kind: 'skip', ticks: ahead.tick - run.tick })
    },
    end() {
      if (!may()) return
      asking = unanswered()
      if (asking === undefined) deposit({ kind: 'end', why: 'finished' })
      else settle()
    },
    leave() {
      if (status === 'ended' || status === 'ready') return
      if (status !== 'running')
        append({ kind: 'pause', ms: stoppedMs(), why: status === 'frozen' ? 'consequence' : (pausedFor ?? 'asked') })
      sampler.flush(run.tick)
      append({ kind: 'end', why: 'left' })
      settle()
    },

    advance(deltaS) {
      if (!may()) return
      const stepS = Math.min(deltaS, MAX_STEP_S)
      lostS += deltaS - stepS
      if (lostS >= LOST_S) {
        append({ kind: 'pause', ms: Math.round(lostS * 1000), why: 'gap' })
        lostS = 0
      }
      behindS += stepS
      const ticks = Math.floor(behindS * TICK_RATE)
      if (ticks === 0) return
      behindS -= ticks / TICK_RATE
      const seq = run.seq
      run = advance(lesson, run, run.tick + ticks)
      sampler.due(run.tick)
      hand.rest(run.tick)
      if (run.seq !== seq || isNews(told, run)) settle()
    },
    gripOf: (part) => gripOf(lesson.machine, part, (variable) => fact(run, variable)),
  }

  function announceValue(part: string, value: Value): void {
    const variable = lesson.machine.variables.find((v) => v.id === lesson.part(part).control?.var)
    if (!variable) return
    const shown = typeof value === 'number' ? `${value} ${variable.unit}`.trim() : `@value.${variable.id}.${String(value)}`
    announce({ id: 'live.value', params: { part: `@part.${part}.name`, value: shown } })
    store.setState(picture(), true)
  }

  if (log.length > 0) settle()
  return session
}

const handWasIn = (log: readonly Entry[], zone: string): boolean =>
  log.findLast((e) => e.kind === 'zone' && e.body === 'hand' && e.zone === zone && true)?.kind === 'zone' &&
  (log.findLast((e): e is Extract<Entry, { kind: 'zone' }> => e.kind === 'zone' && e.body === ('hand' satisfies Body) && e.zone === zone)
    ?.inside ??
    false)

/** Doing what is already so is not an act (law M5); a number may still be under way, so it always is one. */
function isAlready(lesson: Lesson, run: Run, part: string, value: Value): boolean {
  const name = lesson.part(part).control?.var
  return name !== undefined && typeof value !== 'number' && fact(run, name) === value
}
