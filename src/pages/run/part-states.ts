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

type Workable = Pick<PartState, 'part' | 'control' | 'variable'>

const workables = ({ lesson }: Session): Workable[] =>
  lesson.machine.parts.flatMap((part) => {
    const variable = lesson.machine.variables.find((v) => v.id === part.control?.var)
    return part.control && variable ? [{ part, control: part.control, variable }] : []
  })

function stateOf({ part, control, variable }: Workable, session: Session): PartState {
  const run = session.now()
  const value = fact(run, variable.id)
  const verdict = legal(session.lesson, run, part.id, value)
  return { part, control, variable, value, handled: verdict === true || 'locked' in verdict }
}

/** To a tenth: finer is not shown. */
const same = (a: Value, b: Value) => (typeof a === 'number' && typeof b === 'number' ? Math.round(a * 10) === Math.round(b * 10) : a === b)

/** The states now: those that are as before are kept, and when all are, so is the list. */
function readAgain(before: PartState[], session: Session): PartState[] {
  let next = before
  for (let i = 0; i < before.length; i++) {
    const was = before[i]!
    const now = stateOf(was, session)
    if (same(now.value, was.value) && now.handled === was.handled) continue
    if (next === before) next = [...before]
    next[i] = now
  }
  return next
}

/** All workable parts; renders again only when something among them changed. */
export function usePartStates(session: Session): PartState[] {
  const [states, setStates] = useState(() => workables(session).map((each) => stateOf(each, session)))
  useEffect(() => {
    const look = () => setStates((before) => readAgain(before, session))
    const stop = session.store.subscribe(look)
    const timer = setInterval(look, READ_EVERY_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [session])
  return states
}
