// What can be scanned, as groups, rows and things. Pure: it knows nothing of the page it was read from.

/** Names one thing or group as long as it is there. */
export type Key = string

/** What comes first in a group: what asks now, the page's main action, everything else, the ways elsewhere. */
export type Rank = 0 | 1 | 2 | 3

export interface Stop {
  key: Key
  name: string
  rank: Rank
  /** The stops of a group; a thing has none. */
  of?: readonly Stop[]
  /** After a choice the scan stays where it is: the same key is often pressed again. */
  stays?: boolean
}

export interface Group extends Stop {
  of: readonly Stop[]
}

/** More things than this side by side are cut into rows. */
const MOST_THINGS = 6
/** A row has at most as many. */
const MOST_IN_ROW = 5
/** A group of so few is dissolved into the one around it, as long as that has no more stops than the second says. */
const MOST_DISSOLVED = 3
const MOST_AFTERWARDS = 6

export const isGroup = (stop: Stop | undefined): stop is Group => stop?.of !== undefined

/** Every thing in a stop, in the order of scanning. */
export const thingsOf = (stop: Stop): Stop[] => (isGroup(stop) ? stop.of.flatMap(thingsOf) : [stop])

const nameOfRow = (things: readonly Stop[]) => `${things[0]?.name ?? ''} – ${things.at(-1)?.name ?? ''}`

/** Things in rows of about the same length; groups are left as they are. */
function inRows(stops: readonly Stop[], key: Key): readonly Stop[] {
  const things = stops.filter((stop) => !isGroup(stop))
  if (things.length <= MOST_THINGS) return stops
  const rows = Math.ceil(things.length / MOST_IN_ROW)
  const length = Math.ceil(things.length / rows)
  const out: Stop[] = []
  let row: Stop[] = []
  const close = () => {
    if (row.length === 1) out.push(...row)
    else if (row.length > 1) out.push({ key: `${key}/${row[0]!.key}`, name: nameOfRow(row), rank: row[0]!.rank, of: row })
    row = []
  }
  for (const stop of stops) {
    if (isGroup(stop) || row.length === length) close()
    if (isGroup(stop)) out.push(stop)
    else row.push(stop)
  }
  close()
  return out
}

/** Small groups give up their walls where that saves presses: the smallest first, as long as the level stays short. */
function dissolved(stops: readonly Stop[]): readonly Stop[] {
  let out = stops
  for (;;) {
    const smallest = out
      .filter(isGroup)
      .filter((group) => !group.stays && group.of.length <= MOST_DISSOLVED && out.length - 1 + group.of.length <= MOST_AFTERWARDS)
      .sort((a, b) => a.of.length - b.of.length)[0]
    if (!smallest) return out
    out = out.flatMap((stop) => (stop === smallest ? smallest.of : [stop]))
  }
}

/** A group's stops, each arranged, without walls around a single one. */
function within(group: Group): readonly Stop[] {
  const inner = group.of.flatMap((stop): readonly Stop[] => {
    if (!isGroup(stop)) return [stop]
    const of = within(stop)
    return of.length === 1 ? of : of.length === 0 ? [] : [{ ...stop, of }]
  })
  return dissolved(inRows(inner, group.key))
}

/** What asks now, and the page's main action, are not looked for inside groups. */
function lifted(stops: readonly Stop[], up: Stop[]): Stop[] {
  return stops.flatMap((stop) => {
    if (stop.rank < 2) {
      up.push(stop)
      return []
    }
    return isGroup(stop) ? [{ ...stop, of: lifted(stop.of, up) }] : [stop]
  })
}

/** Makes a page as it is built into one that is scanned with few presses: what asks now first, long groups in rows, no needless walls. */
export function arranged(page: Group): Group {
  const up: Stop[] = []
  const rest = lifted(page.of, up)
  const [first, after] = [up.sort((a, b) => a.rank - b.rank), within({ ...page, of: rest.toSorted((a, b) => a.rank - b.rank) })]
  const urgent = first.flatMap((stop) => {
    if (!isGroup(stop)) return [stop]
    const of = within(stop)
    return of.length === 1 ? of : [{ ...stop, of }]
  })
  return { ...page, of: [...urgent, ...after] }
}
