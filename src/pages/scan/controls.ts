// Working a native control from outside as its user would, and what there is to choose in it.

/** A control that takes more than one press. */
export type Asking = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const AT_ONCE = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'image', 'color', 'date', 'time'])

/** Whether choosing this control opens a panel; the others are pressed. */
export const asks = (element: HTMLElement): element is Asking =>
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !AT_ONCE.has(element.type))

export const press = (control: HTMLElement, type: 'input' | 'change' | 'focusout'): boolean =>
  control.dispatchEvent(new Event(type, { bubbles: true }))

/** Sets a value so that the page hears of it as of a user's own. */
export function write(control: Asking, value: string): void {
  // Set on the element itself, the page's framework would take it for its own doing and stay silent.
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value') ?? {}
  if (!set) throw new Error(`a ${control.tagName.toLowerCase()} has no value that could be set; expected a native control`)
  set.call(control, value)
  press(control, control instanceof HTMLSelectElement ? 'change' : 'input')
}

/** 1, 2, 5, 10, 20, 50 …, the greatest that is not above the number. */
function roundBelow(number: number): number {
  let power = 1
  while (power * 10 <= number) power *= 10
  return power * ([5, 2].find((digit) => digit * power <= number) ?? 1)
}

/** How far a press moves a slider: a long step, a step, and the same back. Few presses lead anywhere: the long one is about the root of all. */
export function stepsOf(slider: HTMLInputElement): number[] {
  const [min, max] = [Number(slider.min || 0), Number(slider.max || 100)]
  const range = max - min
  const one = Number(slider.step) > 0 ? Number(slider.step) : range / 50
  const long = one * roundBelow(Math.max(1, Math.sqrt(range / one)))
  return long > one ? [long, one, -one, -long] : [one, -one]
}

/** What a list offers; none that is off. */
export const optionsOf = (list: HTMLSelectElement): { value: string; text: string }[] =>
  [...list.options].filter((option) => !option.disabled).map(({ value, text }) => ({ value, text }))

const DIGITS = ['01234', '56789']
const LETTERS = ['abcdef', 'ghijkl', 'mnopqr', 'stuvwx', 'yz ,.?', ...DIGITS]

/** The rows of letters with which a field is filled. */
export function lettersOf(field: HTMLInputElement | HTMLTextAreaElement): string[][] {
  const rows = field.inputMode === 'numeric' || field.type === 'number' ? DIGITS : LETTERS
  return rows.map((row) => Array.from(row))
}

/** The same control, found again by its part when the page has built it anew; undefined when it is gone or off. */
export function stillThere(control: Asking): Asking | undefined {
  const part = control.dataset['part']
  const now = control.isConnected ? control : part === undefined ? null : document.querySelector<HTMLElement>(`[data-part="${part}"]`)
  return now && asks(now) && !now.matches(':disabled') ? now : undefined
}
