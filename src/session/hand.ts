// The hand of someone at a screen or a list: it is at the grip of the part acted on, and leaves soon after.
import { fact } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import type { MachineFile } from '../core/machine/schema.ts'
import { zoneHolds } from '../core/machine/zone.ts'
import type { By } from '../core/run/schema.ts'
import { gripOf } from './grip.ts'

/** A hand is a ball of this radius at the grip. */
const HAND_RADIUS_M = 0.08
/** It stays this long after the last act (0.4 s), so that a drag is one visit. */
const STAY_TICKS = 20

/** Headset hands are tracked by the view; everybody else's is supposed to be where the act was. */
const supposed = new Set<By>(['mouse', 'touch', 'list', 'keys', 'demo', 'program'])

export class SupposedHand {
  private readonly inside = new Set<string>()
  private lastTick = 0
  private readonly machine: MachineFile
  private readonly tell: (zone: string, inside: boolean) => void

  constructor(machine: MachineFile, tell: (zone: string, inside: boolean) => void) {
    this.machine = machine
    this.tell = tell
  }

  /** Puts the hand at the part's grip. */
  reach(run: Run, part: string, by: By): void {
    if (!supposed.has(by)) return
    const grip = gripOf(this.machine, part, (variable) => fact(run, variable))
    if (!grip) return
    this.lastTick = run.tick
    for (const zone of this.machine.zones) {
      if (zone.kind !== 'hazard') continue
      const holds = zoneHolds(zone, grip, HAND_RADIUS_M)
      if (holds === this.inside.has(zone.id)) continue
      if (holds) this.inside.add(zone.id)
      else this.inside.delete(zone.id)
      this.tell(zone.id, holds)
    }
  }

  /** Takes the hand away once nothing has been done for a while. */
  rest(tick: number): void {
    if (this.inside.size > 0 && tick - this.lastTick > STAY_TICKS) this.withdraw()
  }

  withdraw(): void {
    for (const zone of this.inside) {
      this.inside.delete(zone)
      this.tell(zone, false)
    }
  }
}
