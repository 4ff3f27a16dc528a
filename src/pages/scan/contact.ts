// One switch: a press counts when it is let go; held for a second it leads up.
/** First switch, second switch: with one switch both do the same. */
export type Which = 0 | 1

export type Press = { kind: 'down' } | { kind: 'press' | 'hold'; which: Which }

/** Held so long, a switch leads up one level. */
const HOLD_MS = 1000
/** A switch that bounces, or a hand that trembles, closes it twice within this time: once is meant. */
const BOUNCE_MS = 120

/** One physical switch, whatever it is wired to. */
export class Contact {
  private hold: ReturnType<typeof setTimeout> | undefined
  private isDown = false
  private isHeld = false
  private lastUp = -Infinity

  constructor(
    private readonly which: Which,
    private readonly tell: (press: Press) => void,
  ) {}

  down(): void {
    if (this.isDown || performance.now() - this.lastUp < BOUNCE_MS) return
    this.isDown = true
    this.isHeld = false
    this.tell({ kind: 'down' })
    this.hold = setTimeout(() => {
      this.isHeld = true
      this.tell({ kind: 'hold', which: this.which })
    }, HOLD_MS)
  }

  up(): void {
    if (!this.isDown) return
    this.isDown = false
    clearTimeout(this.hold)
    this.lastUp = performance.now()
    if (!this.isHeld) this.tell({ kind: 'press', which: this.which })
  }

  /** Let go without counting. */
  drop(): void {
    this.isDown = false
    clearTimeout(this.hold)
  }
}
