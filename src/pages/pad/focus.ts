// The focus of the page, led by a gamepad: on and back, a control set by steps, a thing pressed, a dialog closed.
import { asks, optionsOf, stepsOf, write } from '../scan/controls.ts'
import { readPage, rootOf } from '../scan/read-page.ts'

/** Where the focus was when what had it went away. */
let last = -1

const focused = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : undefined

/** Leads to the next thing of the open dialog, else of the page, or to the one before; round and round. */
export function go(way: 1 | -1): void {
  const all = [...readPage(rootOf(document)).elements.values()]
  if (all.length === 0) return
  const here = all.findIndex((each) => each === focused())
  // What was pressed may have gone: the one that has come to its place is next.
  const from = here >= 0 ? here : way === 1 ? Math.min(last, all.length) - 1 : last
  last = (((from + way) % all.length) + all.length) % all.length
  all[last]?.focus()
}

/** Sets what has the focus by one step of its own, or a long one; false where it has none. */
export function step(way: 1 | -1, isLong: boolean): boolean {
  const control = focused()
  if (control instanceof HTMLSelectElement) {
    const options = optionsOf(control)
    const next = options[options.findIndex(({ value }) => value === control.value) + way]
    if (next) write(control, next.value)
    return true
  }
  if (!(control instanceof HTMLInputElement) || control.type !== 'range') return false
  const steps = stepsOf(control).filter((by) => Math.sign(by) === way)
  const by = isLong ? Math.max(...steps.map(Math.abs)) : Math.min(...steps.map(Math.abs))
  write(control, String(Number(control.value) + way * by))
  return true
}

/** Presses what has the focus. A field for writing is left to the device's own letters. */
export function press(): void {
  const control = focused()
  if (control && !asks(control)) control.click()
}

/** Closes the open dialog, as Escape does; elsewhere nothing. */
export function close(): void {
  const root = rootOf(document)
  if (root instanceof HTMLDialogElement && root.dispatchEvent(new Event('cancel', { cancelable: true }))) root.close()
}
