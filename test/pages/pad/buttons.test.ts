// A gamepad's buttons: once when they go down, again while they are held.
import { expect, test } from 'vitest'
import { BUTTON, Buttons } from '../../../src/pages/pad/buttons.ts'
import type { Button, Pad } from '../../../src/pages/pad/buttons.ts'

const pad = (...down: Button[]): Pad => ({
  mapping: 'standard',
  buttons: Array.from({ length: 17 }, (_, i) => {
    const pressed = down.some((each) => BUTTON[each] === i)
    return { pressed, touched: pressed, value: pressed ? 1 : 0 }
  }),
})

test('what leads on counts at once, then after a moment again and again', () => {
  const buttons = new Buttons()
  const at = (ms: number) => buttons.read([null, pad('down')], ms)
  expect([at(0), at(30), at(430), at(460), at(500), at(580)].map((each) => each.length)).toEqual([1, 0, 0, 1, 0, 1])
})

test('what presses counts once for as long as it is held, and anew after it was let go', () => {
  const buttons = new Buttons()
  expect(buttons.read([pad('a')], 0)).toEqual(['a'])
  expect(buttons.read([pad('a')], 5000)).toEqual([])
  expect(buttons.read([pad()], 5030)).toEqual([])
  expect(buttons.read([pad('a')], 5060)).toEqual(['a'])
})

test('a device whose buttons nobody can name is left alone', () => {
  expect(new Buttons().read([{ ...pad('a'), mapping: '' }], 0)).toEqual([])
})
