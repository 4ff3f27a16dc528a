// What is said when an interlock refuses: which one it was, and whether the real machine has it at all.
import type { Lesson } from '../core/lesson/compile.ts'
import type { Announcement } from './ports.ts'

/** The same refusal by an interlock that only the simulator adds. */
const onlyHere = { 'live.locked': 'live.locked.only-here', 'live.blocked': 'live.blocked.only-here' } as const

/** @param interlock none where a thing cannot be handled now */
export function refusalNews(lesson: Lesson, id: keyof typeof onlyHere, part: string, interlock?: string): Announcement {
  const file = lesson.machine.interlocks.find((each) => each.id === interlock)
  return {
    id: file?.kind === 'training' ? onlyHere[id] : id,
    params: { part: `@part.${part}.name`, why: file ? `@interlock.${file.id}.message` : '' },
  }
}
