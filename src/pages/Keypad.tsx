// Six digits by big keys: a finger, a ray, a switch or the number keys; nobody needs letters.
import { useCallback, useEffect } from 'react'
import { useWords } from '../text/words.ts'
import './style/keypad.css'

export const CODE_DIGITS = 6
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back'] as const

interface KeypadProps {
  digits: string
  /** @param change what becomes of the digits so far: keys come faster than pictures */
  onChange(change: (digits: string) => string): void
}

export function Keypad({ digits, onChange }: KeypadProps) {
  const { t } = useWords()
  const press = useCallback(
    (key: string) =>
      onChange((before) => (key === 'clear' ? '' : key === 'back' ? before.slice(0, -1) : (before + key).slice(0, CODE_DIGITS))),
    [onChange],
  )
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      // Words that are typed elsewhere on the page are no code.
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^\d$/.test(event.key)) press(event.key)
      else if (event.key === 'Backspace') press('back')
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  }, [press])
  return (
    <div className="keypad" role="group" aria-label={t('join.code-label')}>
      <output className="digits" aria-label={t('join.digits', { digits: digits.split('').join(' ') || t('join.no-digits') })}>
        {Array.from({ length: CODE_DIGITS }, (_, i) => (
          <span key={i} aria-hidden="true">
            {digits[i] ?? '·'}
          </span>
        ))}
      </output>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          className={key.length > 1 ? 'plain' : ''}
          {...(key.length > 1 && { 'aria-label': t(`join.${key}`) })}
          onClick={() => press(key)}
        >
          {key === 'back' ? '←' : key === 'clear' ? 'C' : key}
        </button>
      ))}
    </div>
  )
}
