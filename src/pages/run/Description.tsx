// The workshop in words, for whoever does not see the picture: the machine, what it is doing, where one stands, how each part is. Read when wished: it announces nothing.
import { useState } from 'react'
import { useStore } from 'zustand'
import { machineState } from '../../core/run/run.ts'
import type { Session } from '../../session/session.ts'
import { useInside } from './use-inside.ts'
import { usePartStates } from './part-states.ts'
import type { PartState } from './part-states.ts'
import type { RunWords } from './words.ts'

interface DescriptionProps {
  session: Session
  words: RunWords
}

function Parts({ title, states, words }: { title: string; states: readonly PartState[]; words: RunWords }) {
  if (states.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {states.map(({ part, variable, value }) => (
          <li key={part.id}>
            {words.ui('describe.part', { part: words.scene(`part.${part.id}.name`), value: words.value(variable, value) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Told({ session, words }: DescriptionProps) {
  const { ui, scene } = words
  const state = useStore(session.store, (view) => machineState(view.run))
  const states = usePartStates(session)
  const isIn = useInside(session)
  const { zones } = session.lesson.machine
  const spot = zones.find(({ id, kind }) => kind === 'spot' && isIn('body', id))
  const reached = zones.filter(({ id, kind }) => kind === 'hazard' && isIn('hand', id))
  const of = (holds: (each: PartState) => boolean) => states.filter(holds)
  return (
    <div className="stack">
      <p>
        {scene('machine.name')}: {scene('machine.summary')}
      </p>
      <p data-state-now={state}>{ui('describe.state', { state: scene(`state.${state}.name`) })}</p>
      <p>{spot ? ui('describe.stand', { place: scene(`zone.${spot.id}.name`) }) : ui('describe.nowhere')}</p>
      {reached.map(({ id }) => (
        <p key={id}>{ui('describe.hand', { place: scene(`zone.${id}.name`) })}</p>
      ))}
      <Parts
        title={ui('list.machine')}
        states={of(({ part, control }) => part.model === 'machine' && control.kind !== 'free')}
        words={words}
      />
      <Parts title={ui('list.loose')} states={of(({ control }) => control.kind === 'free')} words={words} />
      <Parts title={ui('list.worn')} states={of(({ control }) => control.kind === 'wearable')} words={words} />
    </div>
  )
}

export function Description(props: DescriptionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="describe" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.words.ui('describe.title')}</summary>
      {isOpen && <Told {...props} />}
    </details>
  )
}
