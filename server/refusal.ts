// A refusal: what the service answers when it will not do what was asked, in words for the caller.

/** Thrown anywhere, answered as `{error: {code, message}, ...detail}` with its status. */
export class Refusal extends Error {
  constructor(
    /** HTTP status. */
    readonly status: number,
    /** Short kebab-case word for programs. */
    readonly code: string,
    /** Where, what was expected, what came, what to do. */
    message: string,
    /** What a program needs beside the message. */
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/** What a start that cannot succeed says: printed without a stack, exit code 1. */
export class StartRefused extends Error {}

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100'])
const UNREACHABLE = new Set([
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_BUSY',
  'EROFS',
  'EACCES',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
  '53300',
  '25006',
])

/** Turns whatever was thrown into a refusal; undefined when it is a fault of ours. */
export function asRefusal(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown
  if (!(thrown instanceof Error)) return undefined
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  if (FULL.has(code))
    return new Refusal(
      507,
      'disk-full',
      'The store has no space left; nothing of this request was kept. Free space on the server, then send it again.',
    )
  if (UNREACHABLE.has(code) || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY'))
    return new Refusal(
      503,
      'store-unavailable',
      'The store cannot be written just now; nothing of this request was kept. Send it again later.',
    )
  return undefined
}
