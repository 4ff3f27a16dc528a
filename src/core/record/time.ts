// Instants as text: statement time is the run's start plus milliseconds, by whole numbers alone.

const DAY_MS = 86_400_000
const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** Days from 1970-01-01 to a date of the Gregorian calendar (years counted from March, so that leap days come last). */
function daysTo(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468
}

function dateOf(days: number): [year: number, month: number, day: number] {
  const all = days + 719_468
  const era = Math.floor(all / 146_097)
  const inEra = all - era * 146_097
  const y = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365)
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return [y + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * m + 2) / 5) + 1]
}

/** The instant `ms` milliseconds after an ISO 8601 UTC instant (`2026-11-23T01:02:03.4Z`). @throws Error when it is none. */
export function after(start: string, ms: number): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?Z$/.exec(start)
  if (!match) throw new Error(`expected an ISO 8601 UTC instant, came ${start}`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0))
  const milli = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const instant = daysTo(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + milli + ms
  const days = Math.floor(instant / DAY_MS)
  const left = instant - days * DAY_MS
  const [y, mo, d] = dateOf(days)
  const at = (unit: number, of: number) => pad(Math.floor(left / unit) % of)
  return `${pad(y, 4)}-${pad(mo)}-${pad(d)}T${at(3_600_000, 24)}:${at(60_000, 60)}:${at(1000, 60)}.${pad(left % 1000, 3)}Z`
}

/** Milliseconds as an ISO 8601 duration in seconds: `PT93.4S`. */
export function duration(ms: number): string {
  return `PT${Math.round(Math.max(0, ms) / 10) / 100}S`
}
