// Whose runs are whose on a shared device.
import type { Device } from '../edge/device.ts'
import type { Who } from '../edge/identity.ts'
import type { KeptRun } from '../edge/kept.ts'

/** Runs of the person who is here, and a guest's, who may have taken a name since: nobody sees another's. */
export async function ownRuns({ db }: Pick<Device, 'db'>, who: Who): Promise<KeptRun[]> {
  return (await db.getAll('runs')).filter((page) => !page.leaving && (page.who.key === who.key || page.who.nickname === undefined))
}
