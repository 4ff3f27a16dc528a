// One question of the first-run check: a few answers to choose among, or a length to slide.
import type { Settings } from '../../edge/settings.ts'

export interface Option<Value> {
  value: Value
  label: string
}

interface ChoiceProps<Value> {
  name: keyof Settings | 'lang'
  legend: string
  /** What it is good for, where that is not plain. */
  why?: string
  options: readonly Option<Value>[]
  value: Value
  onChange(value: Value): void
}

export function Choice<Value extends string | number | boolean>({ name, legend, why, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="card setting">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={String(option.value)} className="pill">
          <input
            type="radio"
            name={name}
            value={String(option.value)}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
      {why !== undefined && <p className="small muted">{why}</p>}
    </fieldset>
  )
}

interface SlideProps {
  name: keyof Settings
  legend: string
  why?: string
  least: number
  most: number
  step: number
  value: number
  onChange(value: number): void
}

export function Slide({ name, legend, why, least, most, step, value, onChange }: SlideProps) {
  return (
    <label className="card setting field">
      <strong>{legend}</strong>
      <input
        type="range"
        name={name}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {why !== undefined && <span className="small muted">{why}</span>}
    </label>
  )
}
