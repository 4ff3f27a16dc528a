// One deed as one instruction: its pictogram, its sentence, and what its one button does.
import type { Deed } from '../../../core/lesson/schema.ts'
import type { Control, Part, Value } from '../../../core/machine/schema.ts'
import { fact } from '../../../core/run/run.ts'
import type { Session } from '../../../session/session.ts'
import { actByList } from '../act-by-list.ts'
import type { RunWords } from '../words.ts'
import type { PictogramName } from './Pictogram.tsx'

export interface Instruction {
  pictogram: PictogramName
  sentence: string
  /** Does it; none where something is chosen, or time alone helps. */
  act?(): void
}

type Worked = Part & { control: Control }

/** What is done to a part of its kind: its pictogram, and the interface text `one.<verb>` that says so. */
function doing({ control: { kind, springsTo }, sockets }: Worked, now: Value, to: Value): { pictogram: PictogramName; verb?: string } {
  switch (kind) {
    case 'wearable':
      // Without a socket it is on the learner: a watch is not.
      return { pictogram: sockets?.[String(to)] === null ? 'wear' : 'remove' }
    case 'free':
      return { pictogram: sockets?.[String(to)] === null ? 'take' : 'put' }
    case 'clip':
      return { pictogram: to === springsTo ? 'take' : 'put' }
    case 'pour':
      return { pictogram: 'pour' }
    case 'button':
    case 'touch':
      return to === springsTo ? { pictogram: 'remove', verb: 'let-go' } : { pictogram: 'press' }
    case 'pedal':
      return to === true ? { pictogram: 'press', verb: 'tread' } : { pictogram: 'remove', verb: 'let-go' }
    case 'estop':
      return to === true ? { pictogram: 'stop' } : { pictogram: 'turn', verb: 'release' }
    case 'switch':
      return { pictogram: to === true ? 'on' : to === false ? 'off' : 'turn' }
    case 'lever':
      return { pictogram: 'lever' }
    case 'slider':
      return { pictogram: 'slide' }
    case 'hinge':
      return { pictogram: to === true || (typeof to === 'number' && to > Number(now)) ? 'open' : 'close' }
    case 'rotary':
    case 'handwheel':
    case 'valve':
    case 'key':
    case 'spin':
      return { pictogram: 'turn' }
  }
}

function actOf(session: Session, words: RunWords, { act: id, to }: { act: string; to: Value }): Instruction {
  const part = session.lesson.part(id)
  const { control } = part
  const variable = session.lesson.machine.variables.find((each) => each.id === control?.var)
  if (!control || !variable) throw new Error(`${session.lesson.file.id}: a deed acts on ${id}, which has no control`)
  const { pictogram, verb = pictogram } = doing({ ...part, control }, fact(session.now(), variable.id), to)
  return {
    pictogram,
    sentence: words.ui(`one.${verb}`, { what: words.scene(`part.${id}.name`), to: words.value(variable, to) }),
    act: () => actByList(session, part, to),
  }
}

/** The instruction for a deed. @param inspecting the part that waits for a verdict */
export function instructionOf(session: Session, words: RunWords, deed: Deed | undefined, inspecting: string | undefined): Instruction {
  const name = (kind: 'part' | 'zone', id: string) => words.scene(`${kind}.${id}.name`)
  const look = (id: string): Instruction => ({
    pictogram: 'look',
    sentence: words.ui('one.look', { what: name('part', id) }),
    act: () => session.look(id),
  })
  if (!deed || 'waitS' in deed || 'waitFor' in deed) return { pictogram: 'wait', sentence: words.ui('one.wait') }
  if ('act' in deed) return actOf(session, words, deed)
  if ('look' in deed) return look(deed.look)
  if ('judge' in deed)
    return inspecting === deed.judge
      ? { pictogram: 'judge', sentence: words.ui('run.verdict', { part: name('part', deed.judge) }) }
      : look(deed.judge)
  if ('stand' in deed)
    return {
      pictogram: 'walk',
      sentence: words.ui('one.walk', { what: name('zone', deed.stand) }),
      act: () => session.stand(deed.stand),
    }
  if ('reach' in deed || 'withdraw' in deed) {
    const inside = 'reach' in deed
    const zone = inside ? deed.reach : deed.withdraw
    return {
      pictogram: 'reach',
      sentence: words.ui(inside ? 'one.reach' : 'one.withdraw', { what: name('zone', zone) }),
      act: () => session.zone('hand', zone, inside),
    }
  }
  return { pictogram: 'say', sentence: words.ui('one.choose') }
}
