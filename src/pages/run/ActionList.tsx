// The action list: everything a hand can do now, as native controls. Keyboard, switch and screen reader do the whole lesson with it.
import { useStore } from 'zustand'
import { shownNow } from '../../session/help-shows.ts'
import type { Session } from '../../session/session.ts'
import { Choices } from './Choices.tsx'
import { PartRow } from './PartRow.tsx'
import { useInside } from './use-inside.ts'
import { usePartStates } from './part-states.ts'
import type { PartState } from './part-states.ts'
import type { RunWords } from './words.ts'

interface ListProps {
  session: Session
  words: RunWords
}

const groups = [
  { id: 'machine', holds: ({ part, control }: PartState) => part.model === 'machine' && control.kind !== 'free' },
  { id: 'loose', holds: ({ control }: PartState) => control.kind === 'free' },
  { id: 'worn', holds: ({ control }: PartState) => control.kind === 'wearable' },
]

/** Walking and reaching, as plain places: none is marked as wrong. Where body and hand are is the run's word, however they came there. */
function Places({ session, words }: ListProps) {
  const isIn = useInside(session)
  return (
    <section className="group" aria-label={words.ui('list.places')}>
      <h3>{words.ui('list.places')}</h3>
      {session.lesson.machine.zones.map(({ id, kind }) => {
        const inside = isIn(kind === 'spot' ? 'body' : 'hand', id)
        return (
          <button
            key={id}
            type="button"
            className="toggle"
            data-zone={id}
            aria-pressed={inside}
            onClick={() => (kind === 'spot' ? session.stand(id) : session.zone('hand', id, !inside))}
          >
            {words.ui(kind === 'spot' ? 'list.stand' : 'list.reach', { place: words.scene(`zone.${id}.name`) })}
          </button>
        )
      })}
    </section>
  )
}

function Looks({ session, words }: ListProps) {
  return (
    <section className="group" aria-label={words.ui('list.looks')}>
      <h3>{words.ui('list.looks')}</h3>
      {session.lesson.machine.parts
        .filter((part) => part.inspect)
        .map((part) => (
          <button key={part.id} type="button" data-look={part.id} onClick={() => session.look(part.id)}>
            {words.ui('list.look', { part: words.scene(`part.${part.id}.name`) })}
          </button>
        ))}
    </section>
  )
}

export function ActionList({ session, words }: ListProps) {
  const states = usePartStates(session)
  const step = useStore(session.store, (view) => view.step)
  const hintLevel = useStore(session.store, (view) => view.hintLevel)
  const live = useStore(session.store, (view) => view.live)
  const running = useStore(session.store, (view) => view.status === 'running') && session.header.help !== 'demo'
  const highlight = shownNow(session.header.help, hintLevel).highlight && session.header.task.kind === 'lesson'
  const targets = highlight && step !== undefined ? session.lesson.step(step).targets : []
  const row = (state: PartState) => <PartRow key={state.part.id} session={session} words={words} state={state} />
  const now = targets.flatMap((id) => states.find(({ part }) => part.id === id) ?? [])
  return (
    <section className="action-list" role="region" aria-label={words.ui('list.title')}>
      <p className="hidden-visually" role="status" aria-live="polite" data-live>
        {live && words.news(live)}
      </p>
      <fieldset disabled={!running} className="bare">
        <legend className="hidden-visually">{words.ui('list.title')}</legend>
        <Choices session={session} words={words} />
        {now.length > 0 && (
          <section className="group now" data-scan="first" aria-label={words.ui('list.now')}>
            <h3>{words.ui('list.now')}</h3>
            {now.map(row)}
          </section>
        )}
        {groups.map(({ id, holds }) => {
          const rest = states.filter((state) => holds(state) && !now.includes(state))
          return (
            rest.length > 0 && (
              <section key={id} className="group" aria-label={words.ui(`list.${id}`)}>
                <h3>{words.ui(`list.${id}`)}</h3>
                {rest.map(row)}
              </section>
            )
          )
        })}
        <Looks session={session} words={words} />
        <Places session={session} words={words} />
      </fieldset>
    </section>
  )
}
