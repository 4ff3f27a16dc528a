// One touch of a part, whatever it came by: mouse, finger on glass, ray, near grab or poke.
import type { PointerEvent } from '@pmndrs/pointer-events'
import { isXRInputSourceState } from '@react-three/xr'
import type { XRInputSourceState } from '@react-three/xr'
import { Quaternion, Ray, Vector3 } from 'three'
import type { By } from '../../core/run/schema.ts'
import { CLICK_SLACK_M, CLICK_SLACK_PX } from '../hand/reach.ts'

/** screen: along a line of sight · ray: at a distance · grab: in the hand · poke: with a tip. */
export type Means = 'screen' | 'ray' | 'grab' | 'poke'

const forward = new Vector3(0, 0, -1)

/** What a control needs to know of a pointer event. Vectors are the event's own: copy what is kept. */
export class Contact {
  readonly means: Means
  readonly by: By
  readonly pointerId: number
  readonly timeMs: number
  /** Where it touches: on the part at first, later carried along by the pointer. */
  readonly point: Vector3
  /** Pose of the hand, controller or eye. */
  readonly position: Vector3
  readonly quaternion: Quaternion
  readonly source: XRInputSource | undefined
  private readonly event: PointerEvent

  constructor(event: PointerEvent) {
    const state: unknown = event.pointerState
    this.event = event
    this.means = meansOf(event.pointerType)
    this.by = byOf(event.pointerType, isXRInputSourceState(state) ? state : undefined)
    this.source = isXRInputSourceState(state) ? state.inputSource : undefined
    this.pointerId = event.pointerId
    this.timeMs = event.timeStamp
    this.point = event.point
    this.position = event.pointerPosition
    this.quaternion = event.pointerQuaternion
  }

  /** The line of sight or the pointing ray. */
  ray(into: Ray): Ray {
    const { details } = this.event
    into.origin.copy(this.position)
    if (details.type === 'screen-ray') into.direction.copy(details.direction)
    else into.direction.copy(forward).applyQuaternion(this.quaternion)
    return into
  }

  /** Window pixels, for telling a click from a drag on a screen. */
  get pixels(): { x: number; y: number } {
    return { x: this.event.clientX, y: this.event.clientY }
  }

  /** Whether the pointer has wandered since: a drag, no longer a press. */
  isAwayFrom(from: Contact): boolean {
    if (this.means === 'screen') return Math.hypot(this.pixels.x - from.pixels.x, this.pixels.y - from.pixels.y) > CLICK_SLACK_PX
    return this.point.distanceTo(from.point) > CLICK_SLACK_M
  }
}

function meansOf(pointerType: string): Means {
  if (pointerType === 'grab' || pointerType === 'ray') return pointerType
  return pointerType === 'touch' ? 'poke' : 'screen'
}

function byOf(pointerType: string, state: XRInputSourceState | undefined): By {
  if (state) return state.type === 'controller' ? 'controller' : state.type === 'screenInput' ? 'touch' : 'hand'
  return pointerType.endsWith('mouse') ? 'mouse' : 'touch'
}
