// Which part a learner means to look at, when eyes and pointers say different things.
import type { Session } from '../../session/session.ts'

/** Asks the session to look. Eyes wander, and pointers are meant: eyes neither outdo a pointer nor take away a verdict that waits. */
export class Attention {
  private readonly session: Session
  private readonly pointed = new Set<string>()

  constructor(session: Session) {
    this.session = session
  }

  /** A pointer came onto a part, or left it. */
  points(part: string, now: boolean): void {
    if (now) this.pointed.add(part)
    else this.pointed.delete(part)
  }

  look(part: string, by: 'eyes' | 'pointer'): void {
    if (by === 'eyes' && (this.pointed.size > 0 || this.session.store.getState().inspecting !== undefined)) return
    this.session.look(part)
  }
}
