// Sign-language videos of a school for a lesson's steps; most schools have none, and without a network there are none.
import { service } from './service.ts'

/** Step id → address of its video. */
export type Signs = Readonly<Record<string, string>>

/** What the school has for this lesson; nothing when the service is not reached. */
export async function signsOf(cluster: string, equipment: string): Promise<Signs> {
  if (!navigator.onLine) return {}
  try {
    return (await service.signs(cluster, equipment)).steps
  } catch (cause) {
    console.warn(`sign-language videos of ${cluster}/${equipment} are not known: ${String(cause)}`)
    return {}
  }
}
