// What a hand has just put down must not lead to a press of what is beside it: its tip is still there.

/** So soon after letting go nobody presses on purpose with the same hand. */
const TOO_SOON_MS = 500

const letGoAt = new WeakMap<XRInputSource, number>()

/** The hand opened. */
export function opened(source: XRInputSource | undefined, timeMs: number): void {
  if (source) letGoAt.set(source, timeMs)
}

/** Whether the tip of this hand is there only because the hand has opened there. */
export const hasJustOpened = (source: XRInputSource | undefined, timeMs: number): boolean =>
  source !== undefined && timeMs - (letGoAt.get(source) ?? -Infinity) < TOO_SOON_MS
