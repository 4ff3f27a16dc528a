// What a hand has just put down must not lead to a press of what is beside it: its tip is still there.
import { Vector3 } from 'three'

/** So soon after letting go, and so near, nobody presses on purpose with the same hand. */
const TOO_SOON_MS = 500
const STILL_THERE_M = 0.25

const openings = new WeakMap<XRInputSource, { atMs: number; where: Vector3 }>()

/** The hand opened. @param where world, copied */
export function opened(source: XRInputSource | undefined, atMs: number, where: Vector3): void {
  if (source) openings.set(source, { atMs, where: where.clone() })
}

/** Whether the tip of this hand is there only because the hand has opened there. */
export function hasJustOpened(source: XRInputSource | undefined, nowMs: number, where: Vector3): boolean {
  const last = source && openings.get(source)
  return last !== undefined && nowMs - last.atMs < TOO_SOON_MS && where.distanceTo(last.where) < STILL_THERE_M
}
