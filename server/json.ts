// JSON from strangers: parsed with a limit on depth, so that no later walk over it can exhaust the stack.
import { Refusal } from './refusal.ts'

const MAX_DEPTH = 64

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 92) i++
      else if (c === 34) quoted = false
    } else if (c === 34) quoted = true
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth)
    else if (c === 125 || c === 93) depth--
  }
  return deepest
}

/** Parses `source`; `what` names it in the refusal (400). */
export function parseJson(source: Buffer | string, what: string): unknown {
  const text = source.toString()
  if (depthOf(text) > MAX_DEPTH) throw new Refusal(400, 'too-deep', `${what}: JSON nested deeper than ${MAX_DEPTH} levels is refused`)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Refusal(
      400,
      'not-json',
      `${what}: expected valid JSON; ${cause instanceof Error ? cause.message.slice(0, 200) : 'it is not'}`,
    )
  }
}

/** Deep equality of JSON values; the order of keys does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
}
