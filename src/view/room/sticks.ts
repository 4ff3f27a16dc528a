// The sticks and triggers of a gamepad at a screen: the left one walks, the right one looks about, the triggers come nearer and go back.

/** A stick that is let go does not rest at nought. */
const DEAD = 0.15

/** Each −1…1. */
export interface Sticks {
  right: number
  ahead: number
  turnRight: number
  up: number
  nearer: number
}

/** Only what of a gamepad is read. */
export type StickPad = Pick<Gamepad, 'mapping' | 'axes' | 'buttons'>

/** From nothing at the edge of the dead middle to all of it at the rim. */
const lively = (axis = 0): number => (Math.abs(axis) < DEAD ? 0 : (axis - Math.sign(axis) * DEAD) / (1 - DEAD))

/** Reads the first standard gamepad into `into`. @returns whether there is one and any of it is moved */
export function readSticks(pads: readonly (StickPad | null)[], into: Sticks): boolean {
  for (const pad of pads) {
    if (pad?.mapping !== 'standard') continue
    into.right = lively(pad.axes[0])
    into.ahead = -lively(pad.axes[1])
    into.turnRight = lively(pad.axes[2])
    into.up = -lively(pad.axes[3])
    into.nearer = (pad.buttons[7]?.value ?? 0) - (pad.buttons[6]?.value ?? 0)
    return into.right !== 0 || into.ahead !== 0 || into.turnRight !== 0 || into.up !== 0 || into.nearer !== 0
  }
  return false
}
