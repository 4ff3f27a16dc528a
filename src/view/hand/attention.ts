// Which part a learner means to look at, when eyes, pointers and presses say different things.
import type { Session } from '../../session/session.ts'

/** Eyes wander, a pointer that rests is meant, a press is an order. */
const strength = { eyes: 0, rest: 1, press: 2 }

/** Asks the session to look, and keeps a verdict that waits from being taken away by something weaker than what asked for it. */
export class Attention {
  private readonly session: Session
  private askedBy: keyof typeof strength = 'eyes'
  private readonly pointed = new Set<string>()

  constructor(session: Session) {
    this.session = session
  }

  /** A pointer came to rest on a part, or left it. Who points at a thing means that thing, wherever the eyes are. */
  points(part: string, now: boolean): void {
    if (now) this.pointed.add(part)
    else this.pointed.delete(part)
  }

  look(part: string, by: keyof typeof strength): void {
    if (by === 'eyes' && this.pointed.size > 0) return
    const waits = this.session.store.getState().inspecting !== undefined
    if (waits && by !== 'press' && strength[by] <= strength[this.askedBy]) return
    this.askedBy = by
    this.session.look(part)
  }
}
