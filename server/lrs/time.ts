// xAPI timestamps: ISO 8601 as the standard narrows it.

const TIMESTAMP = /^([+-]?\d{4,6})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?$/

const asDate = (text: string) =>
  new Date(
    text
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/([+-]\d\d)$/, '$1:00'),
  )

/** What is wrong with a timestamp; undefined when nothing is. */
export function timestampFault(text: string): string | undefined {
  const match = TIMESTAMP.exec(text)
  if (!match) return 'expected an ISO 8601 timestamp'
  if (/^-00(:?00)?$/.test(match[8] ?? '')) return 'expected no negative zero offset'
  if (Number.isNaN(asDate(text).getTime())) return 'expected a time that exists'
  const lastDay = new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).getUTCDate()
  return Number(match[3]) > lastDay ? 'expected a day that exists' : undefined
}

/** The same moment in UTC with milliseconds; only for what `timestampFault` accepts. */
export const toUtc = (text: string): string => asDate(text).toISOString()
