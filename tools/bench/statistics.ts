// Medians and shares for bench reports.

/** Middle of the values; NaN when there are none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

export interface Line {
  what: string
  measured: number
  budget: number
  unit: string
  /** 'at most' unless the budget is a floor. */
  floor?: boolean
  /** Where it comes from, the most first: told when the budget is broken. */
  causes?: string[]
}

export const within = (line: Line): boolean => (line.floor ? line.measured >= line.budget : line.measured <= line.budget)
