// Handing a shared device over: what can be sent is sent, then nothing of the person who leaves is left to be seen.
import { forgetAnswers } from './comfort.ts'
import { forgetParts } from './course.ts'
import type { Device } from './device.ts'
import { comeIn, setEntered } from './identity.ts'
import { isUnsent } from './kept.ts'
import { ServiceError } from './service.ts'
import type { Service } from './service.ts'
import { forgetSettings } from './settings.ts'

type Needs = Pick<Device, 'db' | 'outbox' | 'journal'>

export interface Leftover {
  /** Runs of which something is on this device alone. */
  unsent: number
  /** Runs that could still be gone on with. */
  unended: number
}

/** Sends everything that can be sent. @returns what is left */
export async function sendBeforeHandOver({ db, outbox, journal }: Needs): Promise<Leftover> {
  await journal.settled()
  await outbox.flush()
  const runs = (await db.getAll('runs')).filter((page) => !page.leaving)
  const unsent = await Promise.all(runs.map((page) => isUnsent(db, page)))
  return { unsent: unsent.filter(Boolean).length, unended: runs.filter((page) => !page.ended).length }
}

/**
 * Removes the name, the runs and the choices of whoever was here; the next person is a new guest.
 * A run that is not wholly with the service stays, hidden, until it is; statements that the service refused stay for the teacher.
 */
export async function handOver({ db }: Pick<Device, 'db'>, service: Pick<Service, 'leave'>): Promise<void> {
  for (const page of await db.getAll('runs')) {
    if (await isUnsent(db, page)) await db.amend(page.run, { leaving: true })
    else await db.forget(page.run)
  }
  comeIn(undefined)
  setEntered(undefined)
  forgetParts()
  forgetAnswers()
  forgetSettings()
  try {
    await service.leave()
  } catch (cause) {
    // Out of reach: the next person enters anew all the same, which replaces the cookie.
    if (!(cause instanceof ServiceError)) throw cause
  }
}
