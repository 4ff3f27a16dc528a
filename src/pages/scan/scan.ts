// Scanning as a sum of presses and pauses: where the outline is, and where it goes next. Pure.
import { isGroup } from './tree.ts'
import type { Group, Key, Stop } from './tree.ts'

/** The last stop of a group: out of it again. */
export const BACK = '..'

/** So many times round all groups without a press, and the scan rests until the next one. */
const ROUNDS_AT_TOP = 3
/** So many times round a group without a choice leads out of it. */
const ROUNDS_IN_GROUP = 2

export interface Place {
  /** The groups that were gone into, outermost first. */
  readonly within: readonly Key[]
  readonly at: Key
  /** Times round since the last press. */
  readonly rounds: number
  /** Nothing moves until a switch is pressed. */
  readonly rests: boolean
}

export type Act =
  /** Time has gone by, or the stepping switch was pressed. */
  | { do: 'step'; timed: boolean }
  | { do: 'choose' }
  | { do: 'up' }
  /** The page has changed. */
  | { do: 'refresh' }

export interface Moved {
  place: Place
  /** The thing that was chosen. */
  chosen?: Key
}

/** Before the first stop of everything. */
export const START: Place = { within: [], at: '', rounds: 0, rests: false }

/** The groups on the way to a place, as far as they are still there; the page itself first. */
function way(page: Group, place: Place): Group[] {
  const groups = [page]
  for (const key of place.within) {
    const next = groups.at(-1)!.of.find((stop) => stop.key === key)
    if (!isGroup(next)) break
    groups.push(next)
  }
  return groups
}

const keysIn = (group: Group, depth: number): Key[] => [...group.of.map(({ key }) => key), ...(depth > 0 ? [BACK] : [])]

/** The stop that is outlined; for the way out of a group, that group. Undefined where there is nothing. */
export function stopAt(page: Group, place: Place): Stop | undefined {
  const group = way(page, place).at(-1)!
  return place.at === BACK ? group : group.of.find(({ key }) => key === place.at)
}

/** It has just been come to, from wherever: a look is needed first. */
export const isFirst = (page: Group, place: Place): boolean => way(page, place).at(-1)!.of[0]?.key === place.at

function up(place: Place): Place {
  const left = place.within.at(-1)
  return left === undefined ? { ...START } : { within: place.within.slice(0, -1), at: left, rounds: 0, rests: false }
}

/** The same place on a page that has changed; the first stop of the group where the thing is gone. */
function refreshed(page: Group, place: Place): Place {
  const groups = way(page, place)
  const depth = groups.length - 1
  const keys = keysIn(groups[depth]!, depth)
  if (depth === place.within.length && keys.includes(place.at)) return place
  return { within: place.within.slice(0, depth), at: keys[0] ?? '', rounds: 0, rests: place.rests }
}

function step(page: Group, place: Place, timed: boolean): Place {
  const depth = place.within.length
  const keys = keysIn(way(page, place).at(-1)!, depth)
  const next = keys.indexOf(place.at) + 1
  if (next < keys.length) return { ...place, at: keys[next]!, rests: false }
  const rounds = place.rounds + 1
  if (timed && depth > 0 && rounds >= ROUNDS_IN_GROUP) return refreshed(page, up(place))
  return { ...place, at: keys[0] ?? '', rounds, rests: timed && depth === 0 && rounds >= ROUNDS_AT_TOP }
}

function choose(page: Group, place: Place): Moved {
  if (place.rests) return { place: refreshed(page, START) }
  if (place.at === BACK) return { place: refreshed(page, up(place)) }
  const groups = way(page, place)
  const stop = groups.at(-1)!.of.find(({ key }) => key === place.at)
  if (!stop) return { place: refreshed(page, START) }
  if (isGroup(stop)) return { place: { within: [...place.within, stop.key], at: stop.of[0]?.key ?? BACK, rounds: 0, rests: false } }
  const stays = groups.some((group) => group.stays)
  return { place: stays ? { ...place, rounds: 0 } : refreshed(page, START), chosen: stop.key }
}

/** One press, one pause or one change of the page. */
export function scan(page: Group, before: Place, act: Act): Moved {
  const place = refreshed(page, before)
  switch (act.do) {
    case 'refresh':
      return { place }
    case 'step':
      return { place: step(page, place, act.timed) }
    case 'up':
      return { place: refreshed(page, up(place)) }
    case 'choose':
      return choose(page, place)
  }
}
