// What a session needs of the world: a clock, somewhere to keep the log, somewhere to send statements, a voice for changes; and the sounds of the view.
import type { Entry, Header } from '../core/run/schema.ts'
import type { Statement } from '../core/record/statements.ts'

/** Something that changed, as words: an interface text id and what fills its holes (scene text ids start with `@`). */
export interface Announcement {
  id: string
  params: Record<string, string | number>
}

/** From which side something comes, as one looks. */
export type From = 'left' | 'right' | 'behind' | 'ahead'

/** The machine's sounds, in space. Ids are those of machine.json's sounds; positions are metres in the room. */
export interface Sound {
  /** Sounds once. */
  play(id: string): void
  /** Keeps a loop going at 0…1 of its pitch and fullness; undefined lets it fade. */
  loop(id: string, follow: number | undefined): void
  place(id: string, x: number, y: number, z: number): void
  /** Where the ears are: position, the way they face, the way up. */
  listen(x: number, y: number, z: number, facing: readonly [number, number, number], up: readonly [number, number, number]): void
  /** 0…1 */
  volume(amount: number): void
  /** Both ears hear the same. */
  mono(on: boolean): void
  /** Steps back while somebody speaks. */
  duck(on: boolean): void
  /** Browsers are silent until a gesture: call this from one, and on entering a headset. */
  wake(): void
  /** Everything silent (a frozen or paused world) until `wake`. */
  hush(): void
  close(): void
}

export interface Ports {
  /** Milliseconds since 1970, corrected by the server's clock where one was reached. */
  clock(): number
  journal: { append(header: Header, entry: Entry): void }
  outbox: { add(header: Header, statements: Statement[]): void }
  announce(news: Announcement): void
}
