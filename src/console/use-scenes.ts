// The lessons behind a list of runs, each loaded once, for their names.
import { useEffect, useState } from 'react'
import { openLesson } from '../edge/content.ts'
import type { Opened } from '../edge/content.ts'

/** @param keys `cluster/equipment` of what is wanted; a lesson that cannot be opened stays away */
export function useScenes(keys: readonly string[]): ReadonlyMap<string, Opened> {
  const [scenes, setScenes] = useState<ReadonlyMap<string, Opened>>(new Map())
  const wanted = [...new Set(keys)].sort().join(' ')
  useEffect(() => {
    for (const key of wanted.split(' ').filter(Boolean)) {
      const [cluster = '', equipment = ''] = key.split('/')
      openLesson(cluster, equipment).then(
        (opened) => setScenes((known) => new Map(known).set(key, opened)),
        (cause: unknown) => console.warn(`${key}: ${String(cause)}`),
      )
    }
  }, [wanted])
  return scenes
}
