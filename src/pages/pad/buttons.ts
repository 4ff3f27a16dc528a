// The buttons of a gamepad: which of them count just now, once when they go down, and again and again while they are held.

/** Places in a gamepad of the standard mapping (W3C Gamepad, "standard gamepad" layout). */
export const BUTTON = { a: 0, b: 1, leftShoulder: 4, rightShoulder: 5, up: 12, down: 13, left: 14, right: 15 } as const
export type Button = keyof typeof BUTTON

const ALL = Object.keys(BUTTON) as Button[]
/** What leads somewhere goes on while it is held; what presses does so once. */
const ONCE: readonly Button[] = ['a', 'b']
const FIRST_AGAIN_MS = 450
const NEXT_AGAIN_MS = 110

/** Only what of a gamepad is read. */
export type Pad = Pick<Gamepad, 'mapping' | 'buttons'>

export class Buttons {
  /** When a button that is down counts the next time, by the page's clock. */
  private readonly due = new Map<Button, number>()

  /**
   * @param pads as the browser gives them, empty places among them; others than standard ones are left alone
   * @param nowMs the page's clock
   * @returns the buttons that count now
   */
  read(pads: readonly (Pad | null)[], nowMs: number): Button[] {
    return ALL.filter((button) => {
      const isDown = pads.some((pad) => pad?.mapping === 'standard' && pad.buttons[BUTTON[button]]?.pressed === true)
      if (!isDown) {
        this.due.delete(button)
        return false
      }
      const due = this.due.get(button)
      if (due !== undefined && nowMs < due) return false
      this.due.set(button, ONCE.includes(button) ? Infinity : nowMs + (due === undefined ? FIRST_AGAIN_MS : NEXT_AGAIN_MS))
      return true
    })
  }
}
