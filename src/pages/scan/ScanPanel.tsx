// What a control asks that needs more than one press: less or more of a slider, an option of a list, letters of a field.
import { useEffect, useState } from 'react'
import { useWords } from '../../text/words.ts'
import { lettersOf, optionsOf, press, stepsOf, write } from './controls.ts'
import type { Asking } from './controls.ts'

interface PanelProps {
  control: Asking
  name: string
  onDone(): void
}

const SHOWN_EVERY_MS = 200

/** What the control says it stands at; read anew while the panel is open, as the thing itself may still be moving. */
function useShown(control: Asking): string {
  const read = () => control.getAttribute('aria-valuetext') ?? (control instanceof HTMLSelectElement ? '' : control.value)
  const [shown, setShown] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setShown(read()), SHOWN_EVERY_MS)
    return () => clearInterval(timer)
  })
  return shown
}

function Slide({ control }: { control: HTMLInputElement }) {
  const { lang } = useWords()
  return stepsOf(control).map((by) => (
    <button key={by} type="button" data-by={by} onClick={() => write(control, String(Number(control.value) + by))}>
      {by > 0 ? '+' : '−'}
      {Math.abs(by).toLocaleString(lang, { maximumFractionDigits: 2 })}
    </button>
  ))
}

function Options({ control, onDone }: { control: HTMLSelectElement; onDone(): void }) {
  return optionsOf(control).map(({ value, text }) => (
    <button
      key={value}
      type="button"
      data-value={value}
      aria-current={value === control.value ? 'true' : undefined}
      onClick={() => {
        write(control, value)
        onDone()
      }}
    >
      {text}
    </button>
  ))
}

function Letters({ control }: { control: HTMLInputElement | HTMLTextAreaElement }) {
  const { t } = useWords()
  return (
    <>
      {lettersOf(control).map((row) => (
        <div key={row[0]} role="group" className="row" aria-label={`${row[0] ?? ''} – ${row.at(-1) ?? ''}`}>
          {row.map((letter) => (
            <button key={letter} type="button" onClick={() => write(control, control.value + letter)}>
              {letter === ' ' ? t('scan.space') : letter}
            </button>
          ))}
        </div>
      ))}
      <button type="button" onClick={() => write(control, Array.from(control.value).slice(0, -1).join(''))}>
        {t('scan.delete')}
      </button>
    </>
  )
}

/** A dialog of its own: while it is open, only it is scanned. */
export function ScanPanel({ control, name, onDone }: PanelProps) {
  const { t } = useWords()
  const shown = useShown(control)
  const done = () => {
    press(control, 'focusout')
    onDone()
  }
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label={name}
      className="scan-panel"
      {...(!(control instanceof HTMLSelectElement) && { 'data-scan': 'stay' })}
    >
      <p>
        <strong>{name}</strong> <output>{shown}</output>
      </p>
      <div className="row">
        {control instanceof HTMLSelectElement ? (
          <Options control={control} onDone={done} />
        ) : control.type === 'range' ? (
          <Slide control={control as HTMLInputElement} />
        ) : (
          <Letters control={control} />
        )}
        <button type="button" data-do="scan-done" data-scan="last" onClick={done}>
          {t('scan.done')}
        </button>
      </div>
    </div>
  )
}
