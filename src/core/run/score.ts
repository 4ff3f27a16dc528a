// The score: one rule for lessons, drills and hunts (DESIGN: settled questions).
import type { Severity } from '../lesson/schema.ts'

const MAJOR = 10
const MINOR = 3

/** 100 less 10 a major and 3 a minor; any critical one keeps it below the pass mark. 0–100. */
export function scoreOf(costs: readonly Severity[], passMark: number): number {
  const lost = costs.reduce((sum, severity) => sum + (severity === 'major' ? MAJOR : severity === 'minor' ? MINOR : 0), 0)
  return Math.max(0, Math.min(100 - lost, costs.includes('critical') ? passMark - 1 : 100))
}
