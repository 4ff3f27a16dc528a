// A log that does not fit: which entry, what was expected, what came.

/** An entry that cannot be reduced. `seq` is the entry's own number. */
export class RunError extends Error {
  readonly seq: number

  constructor(seq: number, expected: string, came: string) {
    super(`log entry ${seq}: expected ${expected}, came ${came}`)
    this.name = 'RunError'
    this.seq = seq
  }
}
