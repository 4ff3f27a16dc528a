// A run played again from its log: the same face as a living session, but nothing can be done in it except to look.
import { createStore } from 'zustand/vanilla'
import type { Lesson } from '../core/lesson/compile.ts'
import { advance, currentSteps, fact, fold, reduce, startRun } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import type { Entry, Header } from '../core/run/schema.ts'
import type { Scene } from '../core/scene/load.ts'
import { gripOf } from './grip.ts'
import type { Session, SessionView } from './session.ts'

const TICK_RATE = 50
const MAX_STEP_S = 0.25

export interface Replay {
  session: Session
  /** Tick of the last entry. */
  lastTick: number
  tick(): number
  seek(tick: number): void
  play(): void
  pause(): void
}

/** @throws RunError when the log does not fit the lesson */
export function createReplay({
  lesson,
  scene,
  header,
  entries,
}: {
  lesson: Lesson
  scene: Scene
  header: Header
  entries: readonly Entry[]
}): Replay {
  const lastTick = entries.at(-1)?.tick ?? 0
  let run = startRun(lesson, header)
  let next = 0
  let playing = false
  let behindS = 0

  const picture = (): SessionView => {
    const step = currentSteps(lesson, run)[0]?.id
    const fault = lesson.file.faults.find((f) => f.id === run.pending?.fault)
    return {
      run,
      status: playing ? 'running' : 'paused',
      hintLevel: 0,
      ...(step !== undefined && { step }),
      ...(run.pending && {
        consequence: { fault: run.pending.fault, show: fault?.show ?? 'text_card', ...(fault?.at !== undefined && { at: fault.at }) },
      }),
    }
  }
  const store = createStore<SessionView>(picture)
  const show = (): void => store.setState(picture(), true)

  const runTo = (tick: number): void => {
    for (let entry = entries[next]; entry && entry.tick <= tick; entry = entries[next]) {
      run = reduce(lesson, run, entry)
      next++
    }
    if (!run.ended && tick > run.tick) run = advance(lesson, run, tick)
  }
  const nothing = (): void => undefined
  const session: Session = {
    store,
    lesson,
    scene,
    header,
    now: () => run,
    entries: () => entries,
    start: nothing,
    act: () => ({ not: 'handled now' }),
    look: nothing,
    judge: nothing,
    say: nothing,
    answer: nothing,
    stand: nothing,
    zone: nothing,
    hint: nothing,
    pause: nothing,
    resume: nothing,
    tryAgain: nothing,
    skip: nothing,
    end: nothing,
    leave: nothing,
    advance(deltaS) {
      if (!playing) return
      behindS += Math.min(deltaS, MAX_STEP_S)
      const ticks = Math.floor(behindS * TICK_RATE)
      if (ticks === 0) return
      behindS -= ticks / TICK_RATE
      const before: Run = run
      runTo(Math.min(lastTick, run.tick + ticks))
      if (run.tick >= lastTick) playing = false
      if (run.seq !== before.seq || run.moments.length !== before.moments.length || !playing) show()
    },
    gripOf: (part) => gripOf(lesson.machine, part, (variable) => fact(run, variable)),
  }
  return {
    session,
    lastTick,
    tick: () => run.tick,
    seek(tick) {
      const to = Math.max(0, Math.min(lastTick, Math.round(tick)))
      if (to < run.tick) {
        const past = entries.filter((entry) => entry.tick <= to)
        run = fold(lesson, header, past, to)
        next = past.length
      } else runTo(to)
      show()
    },
    play() {
      playing = run.tick < lastTick
      show()
    },
    pause() {
      playing = false
      show()
    },
  }
}
