// A session for the run page: a new run from the address, or an interrupted one from the journal.
import { useEffect, useState } from 'react'
import { help as helpSchema } from '../../core/run/schema.ts'
import type { Header, Task } from '../../core/run/schema.ts'
import type { Opened } from '../../edge/content.ts'
import type { Device } from '../../edge/device.ts'
import { iriBase, whoIsHere } from '../../edge/identity.ts'
import { openRun } from '../../edge/journal.ts'
import { amendRun, entriesOf } from '../../edge/kept.ts'
import { readSettings } from '../../edge/settings.ts'
import { createSession } from '../../session/living.ts'
import type { Session } from '../../session/session.ts'

/** How many planted defects a hunt has. */
const HUNT_SIZE = 4

export interface Asked {
  run: string
  help: Header['help']
  seed: number
  task: string
  /** Times the usual time where it is limited; 0: no limit. */
  timeScale: number
  resume?: string
}

/** What the address asks for; anything unreadable falls back to a guided lesson. */
export function askedFor(search: string): Asked {
  const params = new URLSearchParams(search)
  const help = helpSchema.safeParse(params.get('help'))
  const seed = Number(params.get('seed'))
  const resume = params.get('resume')
  return {
    run: crypto.randomUUID(),
    help: help.success ? help.data : 'guided',
    seed: Number.isInteger(seed) && seed >= 0 ? seed : 1,
    task: params.get('task') ?? 'lesson',
    // Who is led one thing at a time is never hurried.
    timeScale: params.get('profile') === 'one-step' ? 0 : readSettings().timeScale,
    ...(resume !== null && { resume }),
  }
}

function taskOf({ task, seed }: Asked, { lesson }: Opened): Task {
  const [kind, drill] = task.split(':')
  if (kind === 'preview') return { kind: 'preview' }
  if (kind === 'drill' && lesson.file.drills.some((d) => d.id === drill)) return { kind: 'drill', drill: drill ?? '' }
  if (kind !== 'hunt' || lesson.file.defects.length === 0) return { kind: 'lesson' }
  const all = lesson.file.defects.map((d) => d.id)
  const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)]
  return { kind: 'hunt', defects: turned.slice(0, HUNT_SIZE) }
}

function headerFor(asked: Asked, opened: Opened, cluster: string, equipment: string, now: number): Header {
  return {
    schemaVersion: 1,
    run: asked.run,
    cluster,
    equipment,
    lessonVersion: opened.lesson.file.version,
    contentHash: opened.scene.contentHash,
    rules: 1,
    tickRate: 50,
    seed: asked.seed,
    help: asked.help,
    task: taskOf(asked, opened),
    ...(asked.timeScale !== 1 && { timeScale: asked.timeScale }),
    startedAt: new Date(now).toISOString(),
  }
}

export interface Started {
  session: Session
  /** The interrupted run could not be gone on with: its lesson has changed since. */
  changed: boolean
  /** It was over when it was opened: there is only looking back on it. */
  over: boolean
}

/** A run that is over, of a lesson that has changed since: what was done does not fit it any more. */
export class OutdatedRun extends Error {}

/** A run that ends by itself (a drill, an exam, the visitor's minute) has no `end` in its log for the journal to see. */
function markWhenEnded(session: Session, { db }: Device): void {
  const mark = () =>
    amendRun(db, session.header.run, { ended: true }).catch((cause: unknown) =>
      console.warn(`that the run has ended could not be kept: ${String(cause)}`),
    )
  const hasEnded = () => session.store.getState().status === 'ended'
  if (hasEnded()) return void mark()
  const stop = session.store.subscribe(() => {
    if (!hasEnded()) return
    stop()
    void mark()
  })
}

async function open(asked: Asked, opened: Opened, cluster: string, equipment: string, device: Device | undefined): Promise<Started> {
  const { lesson, scene } = opened
  const found = device && asked.resume !== undefined ? await device.db.get('runs', asked.resume) : undefined
  // Whoever did it has handed the device over: their run is nobody's to go on with.
  const kept = found?.leaving ? undefined : found
  const fits = kept?.header.contentHash === scene.contentHash
  const over = kept?.ended === true
  if (over && !fits) throw new OutdatedRun(`run ${kept.run} was made with another version of ${cluster}/${equipment}`)
  const base = device ? await device.base : iriBase()
  const header = kept && fits ? kept.header : headerFor(asked, opened, cluster, equipment, device?.clock() ?? Date.now())
  const page = device ? await openRun(device.db, { header, base, who: whoIsHere() }) : { base }
  const session = createSession({
    lesson,
    scene,
    header,
    entries: device && kept && fits ? await entriesOf(device.db, header.run) : [],
    base: page.base,
    ports: {
      clock: () => device?.clock() ?? Date.now(),
      journal: { append: (to, entry) => device?.journal.append(to, entry) },
      outbox: { add: (to, statements) => device?.outbox.add(to, statements) },
      announce: () => undefined,
    },
  })
  if (device) markWhenEnded(session, device)
  return { session, changed: kept !== undefined && !fits, over }
}

/** @param ready whether the device is open, or has been found to keep nothing */
export function useSession(
  asked: Asked,
  cluster: string,
  equipment: string,
  opened: Opened | undefined,
  device: Device | undefined,
  ready: boolean,
) {
  const [state, setState] = useState<{ started?: Started; fault?: string; outdated?: true }>({})
  useEffect(() => {
    if (!opened || !ready) return
    let gone = false
    open(asked, opened, cluster, equipment, device).then(
      (started) => {
        if (gone) return
        // A reload goes on with this run instead of beginning another.
        const address = new URL(location.href)
        address.searchParams.set('resume', started.session.header.run)
        history.replaceState(history.state, '', address)
        setState({ started })
      },
      (cause: unknown) => gone || setState(cause instanceof OutdatedRun ? { outdated: true } : { fault: String(cause) }),
    )
    return () => {
      gone = true
    }
  }, [asked, opened, cluster, equipment, device, ready])
  return state
}
