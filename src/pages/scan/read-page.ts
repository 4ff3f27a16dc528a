// Reads what can be scanned from the page as it is built: its sections, fieldsets, lists and roles are the groups, its controls the things.
import type { Group, Key, Rank, Stop } from './tree.ts'

const THINGS = 'a[href], button, input:not([type="hidden"], [type="file"]), select, textarea, summary'
const GROUPS =
  'header, nav, main, footer, section, article, aside, form, fieldset, ul, ol, details, dialog, [role="group"], [role="region"]'
/** What needs an answer before anything else: the last of them that is open. */
const DIALOGS = 'dialog[open], [role="dialog"][aria-modal="true"], [role="alertdialog"]'
/** `never`: leads where a switch is no help (a window of the system); a link that only keyboards need. */
const LEFT_OUT = '[data-scan="never"], [aria-hidden="true"], [inert], .skip'
const LONGEST_NAME = 80

export interface ReadPage {
  tree: Group
  /** What every thing is on the page. */
  elements: ReadonlyMap<Key, HTMLElement>
}

const keys = new WeakMap<Element, Key>()
let lastKey = 0
function keyOf(element: Element): Key {
  const known = keys.get(element)
  if (known !== undefined) return known
  const key = String(++lastKey)
  keys.set(element, key)
  return key
}

const short = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)

const labelOf = (element: Element): HTMLLabelElement | undefined =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
    ? element.labels?.[0]
    : undefined

/** A label's words without those of the control in it: a list's options are no name. */
const wordsOf = (label: HTMLLabelElement | undefined, control: Element): string =>
  [...(label?.childNodes ?? [])]
    .filter((node) => !node.contains(control))
    .map((node) => node.textContent)
    .join(' ')

function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby')
  return (
    short(element.getAttribute('aria-label')) ||
    short(by === null ? '' : document.getElementById(by)?.textContent) ||
    short(wordsOf(labelOf(element), element)) ||
    short(element.textContent)
  )
}

function nameOfGroup(element: Element, of: readonly Stop[]): string {
  if (element.matches('[aria-label], [aria-labelledby]')) return nameOf(element)
  const title = element.querySelector('legend, h1, h2, h3, summary')
  return short(title?.textContent) || (of[0]?.name ?? '')
}

function rankOf(element: Element): Rank {
  if (element.matches('[data-scan="first"]')) return 0
  if (element.matches('button.primary, a.primary')) return 1
  if (element.matches('[data-scan="last"], nav, header:has(nav)')) return 3
  return 2
}

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })

/** Marked as not to be handled now, or really disabled. */
const isOff = (element: Element): boolean => element.matches(':disabled, [aria-disabled="true"]')

/** What is outlined for a control: its whole label, where that is around it. */
export function outlined(element: HTMLElement): HTMLElement {
  const label = labelOf(element)
  return label?.contains(element) ? label : element
}

/** What is scanned now: an open dialog alone, else the whole page. */
export const rootOf = (page: Document): HTMLElement => [...page.querySelectorAll<HTMLElement>(DIALOGS)].filter(isShown).at(-1) ?? page.body

function readInto(parent: Element, elements: Map<Key, HTMLElement>): Stop[] {
  return [...parent.children].flatMap((element): Stop[] => {
    if (!(element instanceof HTMLElement) || element.matches(LEFT_OUT)) return []
    const [key, rank] = [keyOf(element), rankOf(element)]
    if (element.matches(THINGS)) {
      if (isOff(element) || !isShown(element)) return []
      elements.set(key, element)
      return [{ key, name: nameOf(element), rank }]
    }
    const of = readInto(element, elements)
    const isMarked = element.matches('[data-scan]')
    if (of.length === 0 || !(element.matches(GROUPS) || isMarked)) return of
    return [{ key, name: nameOfGroup(element, of), rank, of, ...(element.matches('[data-scan="stay"]') && { stays: true }) }]
  })
}

/** Reads everything that can be chosen under an element, in the page's own order and groups. */
export function readPage(root: HTMLElement): ReadPage {
  const elements = new Map<Key, HTMLElement>()
  const of = readInto(root, elements)
  const stays = root.matches('[data-scan="stay"]')
  return { tree: { key: keyOf(root), name: nameOfGroup(root, of), rank: 2, of, ...(stays && { stays }) }, elements }
}
