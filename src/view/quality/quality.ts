// How fine the picture is drawn, chosen from how long its frames really take. Pure: it is told each frame's time.

/** From the finest down. */
export const levels = ['fine', 'even', 'light'] as const
export type Level = (typeof levels)[number]

/** Frames that are judged together: a second or so. */
const WINDOW = 60
/** The first frames load, compile and fade in: they say nothing. */
const WARMING_S = 3
/** A frame longer than this was a hidden page, a dialog or a loading file. */
const STALL_MS = 250
/** So many times the time a frame may take, and it is too slow; below the other, there is room for more. */
const SLOW = 1.35
const ROOM = 1.08
/** Windows in a row before anything changes: one slow second is an accident. */
const SLOW_WINDOWS = 2
const ROOMY_WINDOWS = 20

/** Goes down soon and up late; a level that has proved too slow twice is not tried again. */
export class Quality {
  private readonly times = new Float32Array(WINDOW)
  private readonly failures = [0, 0, 0]
  private count = 0
  private warmS = 0
  private slow = 0
  private roomy = 0
  private at: number

  /** @param budgetMs what a frame may take: 1000 / the screen's rate */
  constructor(
    private readonly budgetMs: number,
    first: Level = 'fine',
  ) {
    this.at = levels.indexOf(first)
  }

  get level(): Level {
    return levels[this.at] ?? 'fine'
  }

  /** @returns the new level when it has just changed */
  frame(deltaMs: number): Level | undefined {
    if (deltaMs > STALL_MS || deltaMs <= 0) return undefined
    this.warmS += deltaMs / 1000
    if (this.warmS < WARMING_S) return undefined
    this.times[this.count++] = deltaMs
    if (this.count < WINDOW) return undefined
    this.count = 0
    // In place: the order they came in says nothing more.
    const median = this.times.sort()[WINDOW / 2] ?? 0
    this.slow = median > this.budgetMs * SLOW ? this.slow + 1 : 0
    this.roomy = median < this.budgetMs * ROOM ? this.roomy + 1 : 0
    if (this.slow >= SLOW_WINDOWS && this.at < levels.length - 1) {
      this.failures[this.at] = (this.failures[this.at] ?? 0) + 1
      return this.go(1)
    }
    if (this.roomy >= ROOMY_WINDOWS && this.at > 0 && (this.failures[this.at - 1] ?? 0) < 2) return this.go(-1)
    return undefined
  }

  private go(way: 1 | -1): Level {
    this.at += way
    this.slow = this.roomy = 0
    return this.level
  }
}
