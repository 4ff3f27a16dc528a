// What a pointer does when it strikes nothing that can be worked: a drag looks about, a click on the floor walks there.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { useEffect, useMemo } from 'react'
import { Object3D, Vector3 } from 'three'
import type { Intersection, Raycaster } from 'three'
import { useWorkshop } from '../workshop-context.ts'
import { nearestStand } from './walkway.ts'

/** Farther than anything in a room, so that everything else is struck first. */
const BEYOND_M = 90
/** A pointer that moved less than this between down and up meant a place, not a look about. */
const CLICK_PX = 6

const point = new Vector3()

const onScreen = (pointerType: string) => pointerType.startsWith('screen-') || pointerType.startsWith('forward-')

class Beyond extends Object3D {
  override raycast(raycaster: Raycaster, found: Intersection[]): void {
    raycaster.ray.at(BEYOND_M, point)
    found.push({ distance: BEYOND_M, point: point.clone(), object: this })
  }
}

interface FloorPointerProps {
  onDrag(dragging: boolean): void
}

export function FloorPointer({ onDrag }: FloorPointerProps) {
  const { room, stance, bodies, session } = useWorkshop()
  const beyond = useMemo(
    () => Object.assign(new Beyond(), { name: 'beyond', pointerEventsType: (_id: number, type: string) => onScreen(type) }),
    [],
  )
  useEffect(() => {
    let downAt: { x: number; y: number } | undefined
    const down = (event: PointerEvent) => {
      beyond.setPointerCapture(event.pointerId)
      downAt = { x: event.clientX, y: event.clientY }
      onDrag(true)
    }
    const up = (event: PointerEvent) => {
      const from = downAt
      downAt = undefined
      onDrag(false)
      if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK_PX) return
      const { x, z } = event.pointerPosition
      const way = event.point.clone().sub(event.pointerPosition)
      const share = -event.pointerPosition.y / way.y
      if (!(share > 0)) return
      const spot = nearestStand(room, { x: x + way.x * share, z: z + way.z * share })
      stance.setState({ x: spot.x, z: spot.z })
    }
    beyond.addEventListener('pointerdown', down)
    beyond.addEventListener('pointerup', up)
    beyond.addEventListener('pointercancel', up)
    return () => {
      beyond.removeEventListener('pointerdown', down)
      beyond.removeEventListener('pointerup', up)
      beyond.removeEventListener('pointercancel', up)
    }
  }, [beyond, onDrag, room, stance])
  // Close to a machine it fills the picture: what cannot be worked turns the eyes as the empty air does.
  useEffect(() => {
    const unworkable = session.lesson.machine.parts.flatMap((part) => (part.control ? [] : (bodies.get(part.id) ?? [])))
    const down = (event: PointerEvent) => {
      if (onScreen(event.pointerType)) onDrag(true)
    }
    const up = () => onDrag(false)
    for (const body of unworkable) body.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    return () => {
      for (const body of unworkable) body.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    }
  }, [bodies, session, onDrag])
  return <primitive object={beyond} />
}
