// How every part that can be worked stands now: its value and whether it can be handled, read a few times a second.
import { useEffect, useState } from 'react'
import type { Control, Part, Value, Variable } from '../../core/machine/schema.ts'
import { fact, legal } from '../../core/run/run.ts'
import type { Session } from '../../session/session.ts'

const READ_EVERY_MS = 200

export interface PartState {
  part: Part
  control: Control
  variable: Variable
  value: Value
  /** It can be handled now (a key turns only in its socket). */
  handled: boolean
}

function read(session: Session): PartState[] {
  const run = session.now()
  return session.lesson.machine.parts.flatMap((part) => {
    const { control } = part
    const variable = session.lesson.machine.variables.find((v) => v.id === control?.var)
    if (!control || !variable) return []
    const value = fact(run, variable.id)
    const verdict = legal(session.lesson, run, part.id, value)
    return [{ part, control, variable, value, handled: verdict === true || 'locked' in verdict }]
  })
}

const signature = (states: readonly PartState[]): string =>
  states.map(({ value, handled }) => `${typeof value === 'number' ? Math.round(value * 10) : String(value)}${handled ? '' : '!'}`).join(' ')

/** All workable parts; renders again only when something among them changed. */
export function usePartStates(session: Session): PartState[] {
  const [states, setStates] = useState(() => read(session))
  useEffect(() => {
    let last = ''
    const look = () => {
      const next = read(session)
      const now = signature(next)
      if (now === last) return
      last = now
      setStates(next)
    }
    const stop = session.store.subscribe(look)
    const timer = setInterval(look, READ_EVERY_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [session])
  return states
}
