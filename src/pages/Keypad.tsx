// Six digits by big keys: a finger, a ray, a switch or the number keys; nobody needs letters.
import { useEffect, useRef } from 'react'
import { useWords } from '../text/words.ts'
import './style/keypad.css'

export const CODE_DIGITS = 6
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back'] as const

interface KeypadProps {
  digits: string
  onChange(digits: string): void
}

export function Keypad({ digits, onChange }: KeypadProps) {
  const { t } = useWords()
  const pad = useRef<HTMLDivElement>(null)
  const press = (key: (typeof KEYS)[number]) => {
    if (key === 'clear') onChange('')
    else if (key === 'back') onChange(digits.slice(0, -1))
    else if (digits.length < CODE_DIGITS) onChange(digits + key)
  }
  const now = useRef(press)
  useEffect(() => {
    now.current = press
  })
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      // Words that are typed elsewhere on the page are no code.
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^\d$/.test(event.key)) now.current(event.key as '0')
      else if (event.key === 'Backspace') now.current('back')
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  }, [])
  return (
    <div className="keypad" ref={pad} role="group" aria-label={t('join.code-label')}>
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
          {key === 'back' ? '⌫' : key === 'clear' ? 'C' : key}
        </button>
      ))}
    </div>
  )
}
