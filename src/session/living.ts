// A living run: what is done is stamped, journalled and folded; time runs at 50 ticks a second; what changed is told to the store.
import { createStore } from 'zustand/vanilla'
import type { Lesson } from '../core/lesson/compile.ts'
import type { Value } from '../core/machine/schema.ts'
import { statements } from '../core/record/statements.ts'
import { advanceInPlace, blockedBy, fact, legal, reduce, startRun } from '../core/run/run.ts'
import type { Deposit, Entry, Header } from '../core/run/schema.ts'
import type { Scene } from '../core/scene/load.ts'
import { Change, snapshot } from './change.ts'
import { Performer } from './demo.ts'
import { gripOf } from './grip.ts'
import { SupposedHand } from './hand.ts'
import { insideNow, spotNow } from './inside.ts'
import { newsOf } from './news.ts'
import { hintLevelOf, stepAtHand, viewOf } from './picture.ts'
import type { Announcement, Ports } from './ports.ts'
import { refusalNews } from './refusal.ts'
import { Sampler, changesAnything } from './sampler.ts'
import type { Session, SessionView } from './session.ts'
import { ticksToSkip } from './skip.ts'

const TICK_RATE = 50
const TICK_MS = 20
/** At most this much of a frame is simulated (DESIGN §4). */
const MAX_STEP_S = 0.25
/** Time lost to slow frames is logged as a pause once it comes to this. */
const LOST_S = 1

interface Needs {
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
export function createSession({ lesson, scene, header, entries = [], ports, base }: Needs): Session {
  const log: Entry[] = [...entries]
  let run = startRun(lesson, header)
  /** The run that statements were last told from. */
  let told = snapshot(run)
  const toldIds = new Set<string>()
  for (const entry of entries) run = reduce(lesson, run, entry)
  const own: Omit<SessionView, 'run' | 'hintLevel'> = { status: 'ready' }
  let saidStep: string | undefined
  let stoppedAt = 0
  let behindS = 0
  let lostS = 0
  let spot = spotNow(log, lesson.machine.zones)

  const append = (deposit: Deposit): void => {
    const entry: Entry = { ...deposit, seq: run.seq, tick: run.tick }
    run = reduce(lesson, run, entry)
    log.push(entry)
    ports.journal.append(header, entry)
  }
  const hand = new SupposedHand(lesson.machine, (zone, inside) => append({ kind: 'zone', body: 'hand', zone, inside }))
  const sampler = new Sampler((part, value, by) => {
    hand.reach(run, part, by)
    if (changesAnything(lesson, run, part, value)) append({ kind: 'act', part, value, by })
  })
  const performer =
    header.help === 'demo'
      ? new Performer(lesson, (deposit) =>
          'part' in deposit && deposit.kind === 'act' ? sampler.take(run.tick, deposit.part, deposit.value, deposit.by) : append(deposit),
        )
      : undefined

  const announce = (news: Announcement): void => {
    own.live = { ...news, n: (own.live?.n ?? 0) + 1 }
    ports.announce(news)
  }
  const store = createStore<SessionView>(() => viewOf(lesson, snapshot(run), own))
  const change = new Change(lesson)
  const show = (): void => {
    const shown = snapshot(run)
    change.seen(shown)
    store.setState(viewOf(lesson, shown, own), true)
  }

  /** The step at hand, once for each time that it is another one; nobody is told of it while the world stands still. */
  const nextStep = (): { step: string; hintLevel: number } | undefined => {
    const step = own.status === 'running' ? stepAtHand(lesson, run) : undefined
    if (step === undefined || step === saidStep) return undefined
    saidStep = step
    return { step, hintLevel: hintLevelOf(run, step) }
  }

  /** After everything done and every frame that meant something: statements, news, freezing, the end. */
  const settle = (): void => {
    const fresh = run.moments.slice(told.moments.length)
    if (fresh.length > 0 || toldIds.size === 0) {
      const now = snapshot(run)
      const telling = statements(lesson, scene.text, told, now, base).filter(({ id }) => !toldIds.has(id))
      for (const { id } of telling) toldIds.add(id)
      ports.outbox.add(header, telling)
      told = now
    }
    if (run.ended) own.status = 'ended'
    else if (run.pending && own.status === 'running') {
      own.status = 'frozen'
      stoppedAt = ports.clock()
    }
    newsOf(header.help, fresh, nextStep()).forEach(announce)
    if (own.status === 'ended') delete own.asking
    show()
  }

  const may = (): boolean => own.status === 'running'
  /** In a demonstration the learner's own hands and feet do not count. */
  const mine = (): boolean => may() && !performer
  const doing = (entry: Deposit): void => {
    if (mine()) deposit(entry)
  }
  const deposit = (entry: Deposit): void => {
    if (!may()) return
    sampler.flush(run.tick)
    append(entry)
    settle()
  }
  const stoppedMs = (): number => Math.max(0, Math.round(ports.clock() - stoppedAt))
  const unanswered = (): string | undefined =>
    header.task.kind === 'lesson' && header.help !== 'demo' ? lesson.file.questions.find((q) => !run.answers[q.id])?.id : undefined

  const session: Session = {
    store,
    lesson,
    scene,
    header,
    now: () => run,
    entries: () => log,

    start() {
      if (own.status !== 'ready') return
      own.status = 'running'
      if (log.length > 0) {
        const awayMs = Math.round(ports.clock() - Date.parse(header.startedAt) - run.tick * TICK_MS - run.offMs)
        if (awayMs > LOST_S * 1000) append({ kind: 'pause', ms: awayMs, why: 'resumed' })
        // Nobody's hand is where it was before the reload; feet are.
        for (const { body, zone } of insideNow(log)) if (body !== 'body') append({ kind: 'zone', body, zone, inside: false })
      }
      settle()
    },

    act(part, value, by) {
      if (!mine()) return { not: 'handled now' }
      const verdict = legal(lesson, run, part, value)
      if (verdict !== true) {
        own.locked = { part, ...('locked' in verdict && { interlock: verdict.locked }), n: (own.locked?.n ?? 0) + 1 }
        announce(refusalNews(lesson, 'live.locked', part, 'locked' in verdict ? verdict.locked : undefined))
        show()
        return verdict
      }
      const { seq } = run
      const blocked = header.help === 'exam' ? undefined : blockedBy(lesson, run, part, value)
      sampler.take(run.tick, part, value, by)
      if (run.seq !== seq) {
        delete own.inspecting
        announce(blocked === undefined ? valueNews(lesson, part, value) : refusalNews(lesson, 'live.blocked', part, blocked))
        settle()
      }
      return true
    },
    look(part) {
      if (!mine()) return
      own.inspecting = part
      deposit({ kind: 'look', part })
    },
    judge(part, verdict, by) {
      delete own.inspecting
      doing({ kind: 'judge', part, verdict, by })
    },
    say: (option, by) => doing({ kind: 'say', option, by }),
    answer(question, option, by) {
      deposit({ kind: 'answer', question, option, by })
      if (own.asking !== undefined) session.end()
    },
    stand(next) {
      if (!mine() || next === spot) return
      if (spot !== undefined) append({ kind: 'zone', body: 'body', zone: spot, inside: false })
      spot = next
      if (next !== undefined) append({ kind: 'zone', body: 'body', zone: next, inside: true })
      settle()
    },
    zone: (body, zone, inside) => doing({ kind: 'zone', body, zone, inside }),
    hint() {
      const { step, hintLevel } = store.getState()
      if (step !== undefined && hintLevel < 3) deposit({ kind: 'hint', step, level: hintLevel + 1 })
    },

    pause(why = 'asked') {
      if (!may()) return
      sampler.flush(run.tick)
      own.status = 'paused'
      own.pausedFor = why
      stoppedAt = ports.clock()
      settle()
    },
    resume(why) {
      if (own.status !== 'paused' || (why !== undefined && why !== own.pausedFor)) return
      own.status = 'running'
      append({ kind: 'pause', ms: stoppedMs(), why: own.pausedFor ?? 'asked' })
      delete own.pausedFor
      settle()
    },
    tryAgain() {
      if (own.status !== 'frozen' || !run.pending) return
      own.status = 'running'
      const toTick = run.pending.safeTick
      append({ kind: 'pause', ms: stoppedMs(), why: 'consequence' })
      append({ kind: 'rewind', toTick })
      hand.withdraw()
      announce({ id: 'live.again', params: {} })
      settle()
    },
    skip() {
      const ticks = may() ? ticksToSkip(lesson, run) : 0
      if (ticks > 0) deposit({ kind: 'skip', ticks })
    },
    end() {
      if (!may()) return
      const question = unanswered()
      if (question === undefined) return deposit({ kind: 'end', why: 'finished' })
      own.asking = question
      settle()
    },
    leave() {
      if (own.status === 'ended' || own.status === 'ready') return
      sampler.flush(run.tick)
      if (own.status !== 'running')
        append({ kind: 'pause', ms: stoppedMs(), why: own.status === 'frozen' ? 'consequence' : (own.pausedFor ?? 'asked') })
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
      const { moments } = run
      advanceInPlace(lesson, run, run.tick + ticks)
      // What has happened by itself is in the log before it is told: a resumed run must know of it.
      if (run.moments !== moments) append({ kind: 'tick' })
      sampler.due(run.tick)
      hand.rest(run.tick)
      performer?.beat(run)
      if (change.since(run)) settle()
    },
    gripOf: (part) => gripOf(lesson.machine, part, (variable) => fact(run, variable)),
  }

  if (run.ended) own.status = 'ended'
  show()
  return session
}

/** What a part has been moved to, as words. */
function valueNews(lesson: Lesson, part: string, value: Value): Announcement {
  const variable = lesson.variable(lesson.part(part).control?.var ?? '')
  return {
    id: 'live.value',
    params: {
      part: `@part.${part}.name`,
      value: typeof value === 'number' ? `${value} ${variable.unit}`.trim() : `@value.${variable.id}.${String(value)}`,
    },
  }
}
