// A gamepad works every page: up and down lead the focus, left and right set what has it, A presses, B closes a dialog.
import { Buttons } from './buttons.ts'
import type { Button } from './buttons.ts'
import { close, go, press, step } from './focus.ts'

const READ_EVERY_MS = 30

const deeds: Record<Button, () => void> = {
  a: press,
  b: close,
  up: () => go(-1),
  down: () => go(1),
  left: () => step(-1, false) || go(-1),
  right: () => step(1, false) || go(1),
  leftShoulder: () => void step(-1, true),
  rightShoulder: () => void step(1, true),
}

/** Where switches scan the page, a gamepad is a box of switches; in a headset, hands work. */
const isElsewhere = () => {
  const { switches, xr } = document.documentElement.dataset
  return switches !== undefined || xr === 'vr' || xr === 'ar'
}

/** Reads gamepads as long as there are any. Call once. */
export function startPad(): void {
  const buttons = new Buttons()
  const read = () => {
    const counting = buttons.read(navigator.getGamepads(), performance.now())
    if (counting.length === 0 || isElsewhere()) return
    document.documentElement.dataset['pad'] = ''
    counting.forEach((button) => deeds[button]())
  }
  let timer: ReturnType<typeof setInterval> | undefined
  const look = () => {
    clearInterval(timer)
    timer = navigator.getGamepads().some((pad) => pad !== null) ? setInterval(read, READ_EVERY_MS) : undefined
  }
  addEventListener('gamepadconnected', look)
  addEventListener('gamepaddisconnected', look)
  // Who goes on by mouse or finger needs no mark of focus.
  addEventListener('pointerdown', () => delete document.documentElement.dataset['pad'])
  look()
}
