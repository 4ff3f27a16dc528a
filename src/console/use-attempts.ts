// All attempts, kept current by live events; a lost connection is said, and the list is read anew when it returns.
import { useEffect, useState } from 'react'
import { service } from '../edge/service.ts'
import type { Attempt, LiveStatement } from '../edge/service.ts'

/** Adds a live statement to its attempt; undefined when the attempt is not known yet. */
export function withStatement(attempts: readonly Attempt[], live: LiveStatement): Attempt[] | undefined {
  const at = attempts.findIndex((attempt) => attempt.runId === live.runId)
  const attempt = attempts[at]
  if (!attempt) return undefined
  if (attempt.statements.some((s) => s.id === live.statement.id)) return [...attempts]
  return attempts.with(at, { ...attempt, statements: [...attempt.statements, live.statement] })
}

export interface Attempts {
  attempts: Attempt[] | undefined
  connected: boolean
  fault: string
}

export function useAttempts(): Attempts {
  const [attempts, setAttempts] = useState<Attempt[]>()
  const [connected, setConnected] = useState(true)
  const [fault, setFault] = useState('')
  useEffect(() => {
    let known: Attempt[] = []
    let reading: Promise<void> | undefined
    const read = (): void => {
      reading ??= service
        .attempts()
        .then(({ runs }) => {
          known = runs
          setAttempts(runs)
          setFault('')
        })
        .catch((cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))
        .finally(() => (reading = undefined))
    }
    read()
    return service.listen(
      (live) => {
        const next = withStatement(known, live)
        if (!next) return read()
        known = next
        setAttempts(next)
      },
      (up) => {
        setConnected(up)
        if (up) read()
      },
    )
  }, [])
  return { attempts, connected, fault }
}
