// What is wrong with a sentence of the condition language: where in it, and what was perhaps meant.

/** A sentence that cannot be read or means nothing. `column` counts from 1. */
export class ConditionError extends Error {
  readonly text: string
  readonly column: number
  readonly complaint: string
  readonly hint: string | undefined

  constructor(text: string, column: number, complaint: string, hint?: string) {
    super(`${complaint} at column ${column} of "${text}"${hint === undefined ? '' : `; did you mean ${hint}?`}`)
    this.name = 'ConditionError'
    this.text = text
    this.column = column
    this.complaint = complaint
    this.hint = hint
  }
}
