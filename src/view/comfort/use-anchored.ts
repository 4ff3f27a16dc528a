// What has been kept stays on the real floor when the device finds that it was mistaken, or when it is recentred.
import { useFrame } from '@react-three/fiber'
import { useXR, useXRStore } from '@react-three/xr'
import { useEffect, useRef } from 'react'
import { Quaternion, Vector3 } from 'three'
import { afterReset } from './feet.ts'
import type { Feet } from './feet.ts'

/** Its anchor is asked this often; between, nobody walks so far that it would matter. */
const ASK_S = 0.5
/** Smaller drifts are left alone: a handle must not creep away from a hand. */
const DRIFT_M = 0.01
const DRIFT_RAD = 0.01

const up = new Vector3(0, 1, 0)
const turn = new Quaternion()
const level = new Vector3()

interface Kept {
  /** Where it is, headset's own floor. */
  at(): Feet
  /** How high the real floor is there, metres. */
  floorM(): number
  /** It is found elsewhere in the headset's own floor: lay it there. */
  onMoved(at: Feet): void
  /** The device has been recentred and cannot say how: nobody knows where it was. */
  onLost(): void
}

const turnOf = ({ x, y, z, w }: DOMPointReadOnly): number => {
  level.set(0, 0, 1).applyQuaternion(turn.set(x, y, z, w))
  return Math.atan2(level.x, level.z)
}

const poseOf = ({ position, orientation }: XRRigidTransform): Feet => ({ x: position.x, z: position.z, turnRad: turnOf(orientation) })

export function useAnchored(isKept: boolean, kept: Kept): void {
  const store = useXRStore()
  const floor = useXR((xr) => xr.originReferenceSpace)
  const anchor = useRef<XRAnchor | undefined>(undefined)
  const wait = useRef(0)
  const now = useRef(kept)
  useEffect(() => {
    now.current = kept
  })

  useEffect(() => {
    if (!isKept || !floor) return
    let gone = false
    const { x, z, turnRad } = now.current.at()
    turn.setFromAxisAngle(up, turnRad)
    const pose = new XRRigidTransform({ x, y: now.current.floorM(), z }, { x: turn.x, y: turn.y, z: turn.z, w: turn.w })
    store
      .requestFrame()
      .then((frame) => frame.createAnchor?.(pose, floor))
      .then(
        (made) => {
          if (gone) made?.delete()
          else anchor.current = made
        },
        // Not offered, or not now: then the headset's own floor is what it stands on.
        (cause: unknown) => console.info(`no anchor: ${String(cause)}`),
      )
    return () => {
      gone = true
      anchor.current?.delete()
      anchor.current = undefined
    }
  }, [isKept, floor, store])

  useEffect(() => {
    if (!isKept || !floor) return
    const reset = (event: Event) => {
      const { transform } = event as XRReferenceSpaceEvent
      // What its anchor says comes with the next frame.
      if (anchor.current) wait.current = ASK_S
      else if (transform) now.current.onMoved(afterReset(now.current.at(), poseOf(transform)))
      else now.current.onLost()
    }
    floor.addEventListener('reset', reset)
    return () => floor.removeEventListener('reset', reset)
  }, [isKept, floor])

  useFrame((_, deltaS, frame?: XRFrame) => {
    wait.current += deltaS
    if (!isKept || !frame || !floor || !anchor.current || wait.current < ASK_S) return
    wait.current = 0
    const pose = frame.getPose(anchor.current.anchorSpace, floor)
    if (!pose) return
    const found = poseOf(pose.transform)
    const before = now.current.at()
    const turned = Math.abs(Math.sin(found.turnRad - before.turnRad))
    if (Math.hypot(found.x - before.x, found.z - before.z) > DRIFT_M || turned > DRIFT_RAD) now.current.onMoved(found)
  })
}
