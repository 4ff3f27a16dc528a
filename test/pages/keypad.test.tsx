// @vitest-environment jsdom
// Six digits by big keys or by the number keys.
import { act, useState } from 'react'
import { expect, it } from 'vitest'
import { Keypad } from '../../src/pages/Keypad.tsx'
import { click, open, t } from './open-page.tsx'

function Typed() {
  const [digits, setDigits] = useState('')
  return (
    <>
      <Keypad digits={digits} onChange={setDigits} />
      <p id="typed">{digits}</p>
    </>
  )
}
const typed = () => document.querySelector('#typed')?.textContent
const key = (name: string) =>
  [...document.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)

it('takes six digits and no more; one can be deleted, or all', async () => {
  await open(<Typed />)
  for (const digit of '1234567') await click(key(digit))
  expect(typed()).toBe('123456')
  await click(key(t('join.back')))
  expect(typed()).toBe('12345')
  await click(key(t('join.clear')))
  expect(typed()).toBe('')
})

it('takes the number keys of a keyboard, but not letters or what is typed into a field', async () => {
  const at = await open(<Typed />)
  const press = (code: string, target: EventTarget = window) =>
    act(async () => void target.dispatchEvent(new KeyboardEvent('keydown', { key: code, bubbles: true })))
  for (const code of ['4', 'a', '2', 'Backspace', '7']) await press(code)
  expect(typed()).toBe('47')
  const field = at.appendChild(document.createElement('input'))
  await press('9', field)
  expect(typed()).toBe('47')
})

it('says aloud what has been entered', async () => {
  await open(<Typed />)
  await click(key('5'))
  await click(key('0'))
  expect(document.querySelector('output')?.getAttribute('aria-label')).toBe(t('join.digits', { digits: '5 0' }))
})
