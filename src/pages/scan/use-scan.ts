// The scan of the page at hand: reads it, steps through it in time or by switch, and says what was chosen.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Settings } from '../../edge/settings.ts'
import { outlined, readPage, rootOf } from './read-page.ts'
import { BACK, START, isFirst, scan, stopAt } from './scan.ts'
import type { Act, Place } from './scan.ts'
import { arranged, thingsOf } from './tree.ts'
import type { Group, Key, Stop } from './tree.ts'
import { useSwitches } from './use-switches.ts'
import type { Contact, Press } from './contact.ts'

/** After something else has come up, nobody has seen yet what a press would choose. */
const UNSEEN_MS = 600
/** What has just come up, or been gone into, is read first: it stays by so much longer. */
const FIRST_STAYS = 1.5
const REFRESH_MS = 100

interface Seen {
  root: HTMLElement
  tree: Group
  elements: ReadonlyMap<Key, HTMLElement>
}

function look(): Seen {
  const root = rootOf(document)
  const { tree, elements } = readPage(root)
  return { root, tree: arranged(tree), elements }
}

const sameStops = (a: Stop, b: Stop): boolean => JSON.stringify(a) === JSON.stringify(b)

export interface Scanning {
  /** What is outlined; undefined where there is nothing to choose. */
  stop: Stop | undefined
  /** The outline is around the group that is left with a press. */
  isBack: boolean
  rests: boolean
  elements: readonly HTMLElement[]
  contacts: readonly [Contact, Contact]
}

/**
 * @param choose works the thing that was chosen
 * @param close a held switch at the top of a dialog closes it, where it can be closed
 */
export function useScan(
  { switches, scanS }: Settings,
  lang: string,
  choose: (element: HTMLElement, name: string) => void,
  close: () => void,
): Scanning {
  const [seen, setSeen] = useState(look)
  const [place, setPlace] = useState<Place>(() => scan(seen.tree, START, { do: 'refresh' }).place)
  const [isHeld, setHeld] = useState(false)
  const shownSince = useRef(0)
  const timed = switches === 1

  const act = (deed: Act) => {
    const { place: next, chosen } = scan(seen.tree, place, deed)
    setPlace(next)
    const element = chosen === undefined ? undefined : seen.elements.get(chosen)
    if (element) choose(element, stopAt(seen.tree, place)?.name ?? '')
  }
  const contacts = useSwitches((press: Press) => {
    setHeld(press.kind === 'down')
    if (press.kind === 'down') return
    if (press.kind === 'hold') {
      if (place.within.length === 0) close()
      else act({ do: 'up' })
      return
    }
    if (performance.now() - shownSince.current < UNSEEN_MS) return
    act(timed || press.which === 1 ? { do: 'choose' } : { do: 'step', timed: false })
  })

  useEffect(() => {
    let waits: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      waits = undefined
      const now = look()
      setSeen((before) => (before.root === now.root && sameStops(before.tree, now.tree) ? before : now))
    }
    again()
    const observer = new MutationObserver(() => {
      waits ??= setTimeout(again, REFRESH_MS)
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'aria-disabled', 'aria-hidden', 'hidden', 'inert', 'open', 'class', 'aria-modal'],
    })
    return () => {
      observer.disconnect()
      clearTimeout(waits)
    }
    // Another language gives everything another name.
  }, [lang])

  const root = useRef(seen.root)
  useEffect(() => {
    const isOther = root.current !== seen.root
    root.current = seen.root
    if (isOther) shownSince.current = performance.now()
    setPlace((before) => scan(seen.tree, isOther ? START : before, { do: 'refresh' }).place)
  }, [seen])

  useEffect(() => {
    if (!timed || isHeld || place.rests) return
    const stays = isFirst(seen.tree, place) ? FIRST_STAYS : 1
    const timer = setTimeout(() => setPlace((before) => scan(seen.tree, before, { do: 'step', timed: true }).place), scanS * 1000 * stays)
    return () => clearTimeout(timer)
  }, [timed, isHeld, place, seen, scanS])

  const stop = stopAt(seen.tree, place)
  const elements = useMemo(
    () =>
      (stop ? thingsOf(stop) : []).flatMap(({ key }) => {
        const element = seen.elements.get(key)
        return element ? [outlined(element)] : []
      }),
    [stop, seen],
  )
  return { stop, isBack: place.at === BACK, rests: place.rests || !stop, elements, contacts }
}
