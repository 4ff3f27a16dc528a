// Eyes that rest on a button press it: for who has no hand free, or none.

/** Long enough to read a button without pressing it. */
export const STARE_S = 1.5

/** Counts how long one button has been looked at. */
export class Stare {
  private target = -1
  private restedS = 0

  /**
   * @param target index of the button that is looked at, −1 for none
   * @returns how much of the wait is over, 0…1; 1 once: it is pressed, and a new wait begins
   */
  rest(target: number, deltaS: number): number {
    if (target !== this.target || target < 0) {
      this.target = target
      this.restedS = 0
      return 0
    }
    this.restedS += deltaS
    if (this.restedS < STARE_S) return this.restedS / STARE_S
    this.restedS = 0
    return 1
  }
}
