// What earns a stamp in the passport: a visitor's minute seen to its end, or a lesson passed. Read off the runs' logs, not kept anywhere.
import { fold } from '../core/run/run.ts'
import type { Header } from '../core/run/schema.ts'
import { openLesson } from '../edge/content.ts'
import type { Opened } from '../edge/content.ts'
import type { Device } from '../edge/device.ts'
import type { Who } from '../edge/identity.ts'
import { entriesOf } from '../edge/kept.ts'
import { ownRuns } from './own-runs.ts'

/** A demonstration is watched, not passed. */
const canEarn = ({ task, help }: Header): boolean => task.kind === 'preview' || (task.kind === 'lesson' && help !== 'demo')

/** When each station was first stamped by this person: ISO 8601, by cluster id. A run whose lesson cannot be read stamps nothing. */
export async function stampsOf(device: Pick<Device, 'db'>, who: Who): Promise<ReadonlyMap<string, string>> {
  const stamps = new Map<string, string>()
  const lessons = new Map<string, Promise<Opened>>()
  const lessonOf = ({ cluster, equipment }: Header) => {
    const id = `${cluster}/${equipment}`
    const opened = lessons.get(id) ?? openLesson(cluster, equipment)
    lessons.set(id, opened)
    return opened
  }
  const oldestFirst = (await ownRuns(device, who)).sort((a, b) => a.header.startedAt.localeCompare(b.header.startedAt))
  for (const { run, header } of oldestFirst) {
    if (stamps.has(header.cluster) || !canEarn(header)) continue
    try {
      const { lesson } = await lessonOf(header)
      if (fold(lesson, header, await entriesOf(device.db, run)).ended?.outcome === 'passed') stamps.set(header.cluster, header.startedAt)
    } catch (cause) {
      console.warn(`run ${run} cannot be read, so it stamps nothing: ${String(cause)}`)
    }
  }
  return stamps
}
