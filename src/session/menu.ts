// In what order this run shows a menu's options.
import type { Menu } from '../core/lesson/schema.ts'
import type { Run } from '../core/run/run.ts'

/** The order of a run is its seed's: the same run shows the same order, another run another. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = (seed ^ 0x9e3779b9) >>> 0
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 4294967296) * (i + 1))
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}

function hashed(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** A menu with its options in this run's order. */
export function dealt(menu: Menu, run: Run): { id: string; options: string[] } {
  return { id: menu.id, options: shuffled(menu.options, run.header.seed ^ hashed(menu.id)) }
}
