// What sounds now: sounds follow the facts, whether the workshop is drawn or not.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Value } from '../core/machine/schema.ts'
import { reading } from '../core/run/run.ts'
import type { Run } from '../core/run/run.ts'
import type { Sound } from './ports.ts'

interface Heard {
  id: string
  loop: boolean
  sounds: (run: Run) => Value
  follows: ((run: Run) => Value) | undefined
  /** Undefined before the first moment: what sounds already then has not just begun. */
  on: boolean | undefined
}

const share = (value: Value) => Math.max(0, Math.min(1, Number(value)))

export class Hearing {
  private readonly heard: readonly Heard[]
  private readonly sound: Sound

  constructor(lesson: Lesson, sound: Sound) {
    this.sound = sound
    this.heard = lesson.machine.sounds.map(({ id, loop, when, follows }) => ({
      id,
      loop,
      sounds: reading(lesson, when),
      follows: follows === undefined ? undefined : reading(lesson, follows),
      on: undefined,
    }))
  }

  /**
   * Brings what is heard to where the facts stand; asked often, it makes no garbage.
   * @param began a sound has just begun: its caption is due
   * @param sounding called before a sound is played or goes on, so that it can be put in its place
   */
  step(run: Run, began: (id: string) => void, sounding?: (id: string) => void): void {
    for (const each of this.heard) {
      const on = each.sounds(run) === true
      const begins = on && each.on === false
      const ends = !on && each.on === true
      each.on = on
      if (begins) began(each.id)
      if (begins || (on && each.loop)) sounding?.(each.id)
      if (!each.loop) {
        if (begins) this.sound.play(each.id)
      } else if (on) this.sound.loop(each.id, each.follows ? share(each.follows(run)) : 1)
      else if (ends) this.sound.loop(each.id, undefined)
    }
  }
}
