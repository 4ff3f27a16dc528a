// Which body is in which zone now, as the log has it: after a resume, a walk in 3D and a rewind as well.
import { useStore } from 'zustand'
import { insideNow } from '../../session/inside.ts'
import type { Body, Session } from '../../session/session.ts'

const key = (body: Body, zone: string) => `${body}/${zone}`

/** Asks of a body and a zone; renders again only when somebody went in or out. */
export function useInside(session: Session): (body: Body, zone: string) => boolean {
  const now = useStore(session.store, () =>
    insideNow(session.entries())
      .map(({ body, zone }) => key(body, zone))
      .join(' '),
  )
  const inside = new Set(now.split(' '))
  return (body, zone) => inside.has(key(body, zone))
}
