// The living run as everybody outside sees it: one store of discrete things, one run to read, and everything a learner can do.
import type { StoreApi } from 'zustand/vanilla'
import type { Lesson } from '../core/lesson/compile.ts'
import type { Show } from '../core/lesson/schema.ts'
import type { Value } from '../core/machine/schema.ts'
import type { Legal, Run } from '../core/run/run.ts'
import type { By, Entry, Header } from '../core/run/schema.ts'
import type { Scene } from '../core/scene/load.ts'
import type { Vec } from './grip.ts'
import type { Announcement } from './ports.ts'

export type Status = 'ready' | 'running' | 'frozen' | 'paused' | 'ended'
export type PauseReason = 'asked' | 'hidden'
export type Body = Extract<Entry, { kind: 'zone' }>['body']

/** Changes only when something discrete changed, so a view may select from it freely. */
export interface SessionView {
  /** A snapshot as of the last discrete change; what moves every frame is read from `session.now()`. */
  run: Run
  status: Status
  pausedFor?: PauseReason
  /** The step to be done now. */
  step?: string
  /** How far the hint ladder has been climbed for that step, 0–3. */
  hintLevel: number
  /** A fault whose consequence is being shown; the world stands still until `tryAgain`. */
  consequence?: { fault: string; show: Show; at?: string }
  /** A menu that is open now, its options in this run's order. */
  menu?: { id: string; options: string[] }
  /** The part that was looked at last and waits for a verdict. */
  inspecting?: string
  /** The question to be answered before the run ends. */
  asking?: string
  /** A real interlock that refused the last act; `n` grows with each refusal. */
  locked?: { part: string; interlock?: string; n: number }
  /** The last news for the live region; `n` grows. */
  live?: Announcement & { n: number }
}

export interface Session {
  store: StoreApi<SessionView>
  lesson: Lesson
  scene: Scene
  /** The living run: read it in a frame, never keep it. */
  now(): Run
  /** Every entry so far, oldest first. */
  entries(): readonly Entry[]
  header: Header
  start(): void
  /** @returns true, or what refused it: a real interlock, or a thing that cannot be handled now. Never the lesson. */
  act(part: string, value: Value, by: By): Legal
  look(part: string): void
  judge(part: string, verdict: 'sound' | 'defective', by: By): void
  say(option: string, by: By): void
  answer(question: string, option: number, by: By): void
  /** Stands at this spot, leaving the one before. */
  stand(spot: string | undefined): void
  zone(body: Body, zone: string, inside: boolean): void
  /** Climbs the hint ladder one rung. */
  hint(): void
  pause(why?: PauseReason): void
  /** Resumes; with a reason, only a pause for that reason. */
  resume(why?: PauseReason): void
  /** Ends the showing of a consequence: facts go back to the last safe tick. */
  tryAgain(): void
  /** Runs a waiting step's time off. */
  skip(): void
  /** Finished: open questions come first, then the run ends. */
  end(): void
  leave(): void
  /** Moves time on; called once a frame. */
  advance(deltaS: number): void
  /** Where a hand is that works this part now: metres, machine frame. Undefined when the machine file gives no grip. */
  gripOf(part: string): Vec | undefined
}
