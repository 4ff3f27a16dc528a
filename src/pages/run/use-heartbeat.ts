// Moves the run on where no 3D picture does; pauses it while the page is hidden; tells the root element how it stands.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'

const BEAT_MS = 50

/** Drives the session's time as long as `driving` (no 3D view, or not yet). */
export function useHeartbeat(session: Session, driving: boolean): void {
  useEffect(() => {
    if (!driving) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      session.advance((now - last) / 1000)
      last = now
    }, BEAT_MS)
    return () => clearInterval(timer)
  }, [session, driving])
}

/** A hidden page is a pause. */
export function usePauseWhenHidden(session: Session): void {
  useEffect(() => {
    const change = () => (document.visibilityState === 'hidden' ? session.pause('hidden') : session.resume('hidden'))
    document.addEventListener('visibilitychange', change)
    return () => document.removeEventListener('visibilitychange', change)
  }, [session])
}

/** The root element says how the run stands (DESIGN §10); the XR state is set by whoever enters it. */
export function useRootState(session: Session): void {
  const status = useStore(session.store, (view) => view.status)
  const step = useStore(session.store, (view) => view.step ?? '')
  const faults = useStore(session.store, (view) => view.run.faults.length)
  const score = useStore(session.store, (view) => view.run.score)
  useEffect(() => {
    const root = document.documentElement.dataset
    root['run'] = status === 'ready' || status === 'ended' ? status : 'running'
    root['step'] = step
    root['faults'] = String(faults)
    root['score'] = String(Math.round(score))
    root['xr'] ??= 'none'
  }, [status, step, faults, score])
  useEffect(
    () => () => {
      for (const key of ['run', 'step', 'faults', 'score', 'xr']) delete document.documentElement.dataset[key]
    },
    [],
  )
}
