// One part in the action list: a native control that does what a hand would do.
import { memo, useId, useState } from 'react'
import type { Value } from '../../core/machine/schema.ts'
import type { Session } from '../../session/session.ts'
import { actByList } from './act-by-list.ts'
import type { PartState } from './part-states.ts'
import type { RunWords } from './words.ts'

interface PartRowProps {
  session: Session
  words: RunWords
  state: PartState
}

/** The places a discrete control has, in order; undefined for one that slides. */
function placesOf({ control, variable }: PartState): readonly Value[] | undefined {
  return control.values ?? (variable.type === 'enum' ? variable.values : undefined)
}

function OnOff({ session, words, state: { part, variable, value, handled } }: PartRowProps) {
  const name = words.scene(`part.${part.id}.name`)
  const state = useId()
  return (
    <div className="toggle-row">
      <button
        type="button"
        className="toggle"
        data-part={part.id}
        aria-describedby={state}
        aria-pressed={value === true}
        aria-disabled={!handled}
        onClick={() => actByList(session, part, value !== true)}
      >
        {name}
      </button>
      <span id={state} className="state">
        {words.value(variable, value)}
      </span>
    </div>
  )
}

function Places({ session, words, state }: PartRowProps) {
  const { part, variable, value, handled } = state
  const places = placesOf(state) ?? []
  return (
    <label className="field-row">
      <span>{words.scene(`part.${part.id}.name`)}</span>
      <select
        data-part={part.id}
        aria-label={words.scene(`part.${part.id}.name`)}
        disabled={!handled}
        value={String(value)}
        onChange={(event) => {
          const to = places.find((place) => String(place) === event.target.value)
          if (to !== undefined) actByList(session, part, to)
        }}
      >
        {!places.some((place) => String(place) === String(value)) && <option value={String(value)}>{words.value(variable, value)}</option>}
        {places.map((place) => (
          <option key={String(place)} value={String(place)}>
            {words.value(variable, place)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Slide({ session, words, state: { part, control, variable, value, handled } }: PartRowProps) {
  const [wished, setWished] = useState<number>()
  const now = typeof value === 'number' ? value : 0
  const shown = wished ?? now
  return (
    <label className="field-row">
      <span>
        {words.scene(`part.${part.id}.name`)} <output className="muted">{words.value(variable, now)}</output>
      </span>
      <input
        type="range"
        data-part={part.id}
        aria-label={words.scene(`part.${part.id}.name`)}
        aria-valuetext={words.value(variable, shown)}
        disabled={!handled}
        min={variable.min ?? 0}
        max={variable.max ?? 100}
        step={control.step ?? 'any'}
        value={shown}
        onChange={(event) => {
          setWished(Number(event.target.value))
          session.act(part.id, Number(event.target.value), 'list')
        }}
        onBlur={() => setWished(undefined)}
        onPointerUp={() => setWished(undefined)}
      />
    </label>
  )
}

function Row(props: PartRowProps) {
  const { variable } = props.state
  if (placesOf(props.state)) return <Places {...props} />
  return variable.type === 'bool' ? <OnOff {...props} /> : <Slide {...props} />
}

/** Renders again only when its own part changed. */
export const PartRow = memo(
  Row,
  (a, b) => a.session === b.session && a.words === b.words && a.state.value === b.state.value && a.state.handled === b.state.handled,
)
