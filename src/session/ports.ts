// What a session needs of the world: a clock, somewhere to keep the log, somewhere to send statements, sound, a voice for changes.
import type { Entry, Header } from '../core/run/schema.ts'
import type { Statement } from '../core/record/statements.ts'

/** Something that changed, as words: an interface text id and what fills its holes (scene text ids start with `@`). */
export interface Announcement {
  id: string
  params: Record<string, string | number>
}

export interface Ports {
  /** Milliseconds since 1970, corrected by the server's clock where one was reached. */
  clock(): number
  journal: { append(header: Header, entry: Entry): void }
  outbox: { add(header: Header, statements: Statement[]): void }
  sound: { play(id: string): void }
  announce(news: Announcement): void
}
