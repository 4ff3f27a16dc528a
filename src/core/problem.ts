// One thing that is wrong in a scene's files, told so that its author can mend it.

export interface Problem {
  /** Which file, e.g. `machine.json`. */
  file: string
  /** Where in it, e.g. `states.transitions[3].when`. */
  path: string
  expected: string
  came: string
  /** What was perhaps meant. */
  hint?: string
}

/** One line a problem. */
export function tellProblem({ file, path, expected, came, hint }: Problem): string {
  return `${file}${path === '' ? '' : ` ${path}`}: expected ${expected}, came ${came}${hint === undefined ? '' : `; did you mean ${hint}?`}`
}

/** Files that cannot be used; `problems` holds all that was found, not only the first. */
export class SceneError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(tellProblem).join('\n'))
    this.name = 'SceneError'
    this.problems = problems
  }
}
