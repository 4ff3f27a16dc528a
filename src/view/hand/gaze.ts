// What eyes rest on, and for how long.
import { Raycaster } from 'three'
import type { Intersection, Vector3 } from 'three'
import { DWELL_MS, LOOK_REACH_M } from './reach.ts'

/** What eyes can rest on. */
export interface Seen {
  part: string
  raycast(raycaster: Raycaster, found: Intersection[]): void
}

/** Eyes that rest on one part for a second look at it; told once per rest. */
export class Gaze {
  private readonly ray = new Raycaster()
  private readonly found: Intersection[] = []
  private part: string | undefined
  private restedMs = 0

  /** @returns the part that has just been looked at long enough */
  rest(from: Vector3, direction: Vector3, bodies: Iterable<Seen>, elapsedMs: number): string | undefined {
    this.ray.set(from, direction)
    this.ray.far = LOOK_REACH_M
    let nearest: string | undefined
    let least = Infinity
    for (const body of bodies) {
      this.found.length = 0
      body.raycast(this.ray, this.found)
      const distance = this.found[0]?.distance ?? Infinity
      if (distance >= least) continue
      least = distance
      nearest = body.part
    }
    if (nearest !== this.part) {
      this.part = nearest
      this.restedMs = 0
      return undefined
    }
    const before = this.restedMs
    this.restedMs += elapsedMs
    return before < DWELL_MS && this.restedMs >= DWELL_MS ? this.part : undefined
  }
}
