// The third rung of the hint ladder: a translucent copy of the part, standing as it should be. In the demonstration, a hand that does it.
import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { MeshBasicMaterial } from 'three'
import type { Mesh, Object3D } from 'three'
import { useStore } from 'zustand'
import type { Value } from '../../core/machine/schema.ts'
import { fact } from '../../core/run/run.ts'
import type { Run } from '../../core/run/run.ts'
import { shownNow } from '../../session/help-shows.ts'
import type { Session } from '../../session/session.ts'
import { useWorkshop } from '../workshop-context.ts'
import { GhostHand } from './GhostHand.tsx'
import { ink } from './ink.ts'

/** The first thing of the step's own performance that has not been brought about yet, as `part value`. */
function nextDeed({ lesson }: Session, run: Run, step: string | undefined): { act: string; to: Value } | undefined {
  for (const deed of lesson.file.steps.find((each) => each.id === step)?.perform ?? []) {
    if (!('act' in deed)) continue
    const name = lesson.machine.parts.find((part) => part.id === deed.act)?.control?.var
    if (name && fact(run, name) !== deed.to) return deed
  }
  return undefined
}

interface GhostProps {
  ghost(part: string, value: Value): Object3D | undefined
}

export function Ghost({ ghost }: GhostProps) {
  const { session } = useWorkshop()
  const key = useStore(session.store, (view) => {
    if (view.status !== 'running' || !shownNow(session.header.help, view.hintLevel).ghost) return ''
    const deed = nextDeed(session, view.run, view.step)
    return deed ? JSON.stringify([deed.act, deed.to]) : ''
  })
  const material = useMemo(
    () =>
      new MeshBasicMaterial({ name: 'ghost', color: ink.accent, transparent: true, opacity: 0.4, depthWrite: false, toneMapped: false }),
    [],
  )
  useEffect(() => {
    if (!key) return
    const [part, value] = JSON.parse(key) as [string, Value]
    const copy = ghost(part, value)
    copy?.traverse((object) => {
      object.visible = true
      if ('isMesh' in object) (object as Mesh).material = material
    })
    return () => void copy?.removeFromParent()
  }, [key, ghost, material])
  useFrame(({ clock }) => {
    material.opacity = 0.32 + 0.16 * Math.sin(clock.elapsedTime * 3)
  })
  return session.header.help === 'demo' ? <GhostHand /> : null
}
