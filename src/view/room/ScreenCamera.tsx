// The eyes of someone at a screen: drag to look, WASD or arrows to walk, wheel or pinch to come nearer, a click on the floor to stand there;
// or a gamepad's sticks and triggers.
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { tellPixels } from '../machine/finger.ts'
import { useWorkshop } from '../workshop-context.ts'
import { drag, EYE_HEIGHT_M, lensDeg, steer, towards, WIDEST_FOV_DEG, zoom } from './look.ts'
import type { Look } from './look.ts'
import { readSticks } from './sticks.ts'
import type { Sticks } from './sticks.ts'
import { pace } from './walkway.ts'

const WALK_M_PER_S = 1.6
/** How fast the eyes come to where they are wanted: seconds to two thirds of the way. */
const GLIDE_S = 0.12

/** A trigger pressed through comes nearer by this power of e a second. */
const NEARER_PER_S = 1
const LONGEST_FRAME_S = 0.1

/** After the heartbeat, before everything that hangs before the eyes. */
const BEFORE_COPYING = -5

const keyWays: Record<string, readonly [right: number, ahead: number]> = {
  KeyW: [0, 1],
  ArrowUp: [0, 1],
  KeyS: [0, -1],
  ArrowDown: [0, -1],
  KeyA: [-1, 0],
  ArrowLeft: [-1, 0],
  KeyD: [1, 0],
  ArrowRight: [1, 0],
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName))

/** What the camera should turn to, in room coordinates; a new object each time it is asked. */
export interface LookRequest {
  at: readonly [number, number, number]
}

export function ScreenCamera({ request, dragging }: { request: LookRequest | undefined; dragging: () => boolean }) {
  const { stance, room, settings } = useWorkshop()
  const canvas = useThree((state) => state.gl.domElement)
  const start = stance.getState()
  const wanted = useRef<Look>({ turnDeg: start.turnDeg, pitchDeg: -10, fovDeg: WIDEST_FOV_DEG })
  const seen = useRef({ ...wanted.current, x: start.x, z: start.z })
  const held = useRef(new Set<string>())
  const sticks = useRef<Sticks>({ right: 0, ahead: 0, turnRight: 0, up: 0, nearer: 0 })
  /** Asking for gamepads makes garbage: only where there is one. */
  const hasPad = useRef(false)

  useEffect(() => {
    const keys = held.current
    const touches = new Map<number, { x: number; y: number }>()
    const spread = () => {
      const [p, q] = [...touches.values()]
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : 0
    }
    const down = (event: PointerEvent) => touches.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const move = (event: PointerEvent) => {
      const last = touches.get(event.pointerId)
      if (!last) return
      const before = spread()
      touches.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (touches.size === 2 && before > 0) wanted.current = zoom(wanted.current, spread() / before)
      else if (dragging()) wanted.current = drag(wanted.current, event.clientX - last.x, event.clientY - last.y, canvas.clientHeight)
    }
    const up = (event: PointerEvent) => touches.delete(event.pointerId)
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      wanted.current = zoom(wanted.current, Math.exp(-event.deltaY * 0.0012))
    }
    const press = (event: KeyboardEvent) => {
      if (!keyWays[event.code] || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      keys.add(event.code)
      if (event.target === document.body || event.target === canvas) event.preventDefault()
    }
    const release = (event: KeyboardEvent) => keys.delete(event.code)
    const letGo = () => keys.clear()
    canvas.addEventListener('pointerdown', down)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    canvas.addEventListener('wheel', wheel, { passive: false })
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    window.addEventListener('blur', letGo)
    return () => {
      canvas.removeEventListener('pointerdown', down)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      canvas.removeEventListener('wheel', wheel)
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
      window.removeEventListener('blur', letGo)
    }
  }, [canvas, dragging])

  useEffect(() => {
    const look = () => {
      hasPad.current = navigator.getGamepads().some((pad) => pad !== null)
    }
    look()
    addEventListener('gamepadconnected', look)
    addEventListener('gamepaddisconnected', look)
    return () => {
      removeEventListener('gamepadconnected', look)
      removeEventListener('gamepaddisconnected', look)
    }
  }, [])

  useEffect(() => {
    if (!request) return
    const { x, z } = stance.getState()
    wanted.current = towards(wanted.current, [x, EYE_HEIGHT_M, z], request.at)
  }, [request, stance])

  useEffect(
    () =>
      stance.subscribe((now, before) => {
        if (now.turnDeg !== before.turnDeg) wanted.current = { ...wanted.current, turnDeg: now.turnDeg }
      }),
    [stance],
  )

  useFrame((state, deltaS) => {
    if (state.gl.xr.isPresenting) return
    const eye = seen.current
    const seconds = Math.min(deltaS, LONGEST_FRAME_S)
    const steers = hasPad.current && readSticks(navigator.getGamepads(), sticks.current)
    if (steers) {
      const { turnRight, up, nearer } = sticks.current
      wanted.current = zoom(steer(wanted.current, turnRight, up, seconds), Math.exp(nearer * NEARER_PER_S * seconds))
    }
    if (steers || held.current.size > 0) walk(seconds, steers)
    const share = settings.reducedMotion ? 1 : 1 - Math.exp(-deltaS / GLIDE_S)
    const feet = stance.getState()
    eye.x += (feet.x - eye.x) * share
    eye.z += (feet.z - eye.z) * share
    eye.turnDeg += (wanted.current.turnDeg - eye.turnDeg) * Math.min(1, share * 2)
    eye.pitchDeg += (wanted.current.pitchDeg - eye.pitchDeg) * Math.min(1, share * 2)
    eye.fovDeg += (wanted.current.fovDeg - eye.fovDeg) * share
    const camera = state.camera as PerspectiveCamera
    camera.position.set(eye.x, EYE_HEIGHT_M, eye.z)
    camera.rotation.set((eye.pitchDeg * Math.PI) / 180, (eye.turnDeg * Math.PI) / 180, 0, 'YXZ')
    const lens = lensDeg(eye.fovDeg, camera.aspect)
    if (Math.abs(camera.fov - lens) > 0.01) {
      camera.fov = lens
      camera.updateProjectionMatrix()
    }
    tellPixels(camera, camera.fov, state.size.height)
    camera.updateMatrixWorld()
  }, BEFORE_COPYING)

  const walk = (seconds: number, bySticks: boolean) => {
    let right = bySticks ? sticks.current.right : 0
    let ahead = bySticks ? sticks.current.ahead : 0
    for (const key of held.current) {
      const way = keyWays[key]
      right += way?.[0] ?? 0
      ahead += way?.[1] ?? 0
    }
    if (right === 0 && ahead === 0) return
    const turn = (wanted.current.turnDeg * Math.PI) / 180
    // A stick half pushed walks at half the pace; nobody is faster on the diagonal.
    const step = (WALK_M_PER_S * seconds) / Math.max(1, Math.hypot(right, ahead))
    const feet = stance.getState()
    const next = pace(
      room,
      feet,
      (right * Math.cos(turn) - ahead * Math.sin(turn)) * step,
      (-right * Math.sin(turn) - ahead * Math.cos(turn)) * step,
    )
    if (next.x !== feet.x || next.z !== feet.z) stance.setState({ x: next.x, z: next.z })
  }

  return null
}
