// How a person at a screen looks about: turn and pitch in degrees, zoom as a lens. Pure.
export interface Look {
  turnDeg: number
  pitchDeg: number
  fovDeg: number
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

export const EYE_HEIGHT_M = 1.6
export const WIDEST_FOV_DEG = 68
const NARROWEST_FOV_DEG = 22

/** A drag over the picture: what was under the pointer stays under it. */
export function drag(look: Look, dxPx: number, dyPx: number, heightPx: number): Look {
  const degPerPx = look.fovDeg / heightPx
  return { ...look, turnDeg: look.turnDeg + dxPx * degPerPx, pitchDeg: clamp(look.pitchDeg + dyPx * degPerPx, -80, 80) }
}

/** How fast a stick at its rim turns the eyes through the widest lens. */
const STEER_DEG_PER_S = 110

/** A stick held aside for some seconds: `right` and `up` each −1…1. Through a narrow lens it goes slower. */
export function steer(look: Look, right: number, up: number, seconds: number): Look {
  const deg = (STEER_DEG_PER_S * seconds * look.fovDeg) / WIDEST_FOV_DEG
  return { ...look, turnDeg: look.turnDeg - right * deg, pitchDeg: clamp(look.pitchDeg + up * deg, -80, 80) }
}

/** Zoom by a factor: above 1 is nearer. */
export function zoom(look: Look, factor: number): Look {
  return { ...look, fovDeg: clamp(look.fovDeg / factor, NARROWEST_FOV_DEG, WIDEST_FOV_DEG) }
}

/** Towards a point, seen from an eye. The short way round. */
export function towards(look: Look, eye: readonly [number, number, number], target: readonly [number, number, number]): Look {
  const [dx, dy, dz] = [target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]]
  const aim = (Math.atan2(-dx, -dz) * 180) / Math.PI
  const turnDeg = look.turnDeg + ((((aim - look.turnDeg) % 360) + 540) % 360) - 180
  return { ...look, turnDeg, pitchDeg: clamp((Math.atan2(dy, Math.hypot(dx, dz)) * 180) / Math.PI, -80, 80) }
}

/** Narrower pictures than this (width over height) open the lens, so that a phone upright still sees the whole machine. */
const FULL_ASPECT = 1.35
const MOST_OPEN_DEG = 96

/** The vertical angle of the lens for a picture of this shape. */
export function lensDeg(fovDeg: number, aspect: number): number {
  const half = Math.tan((fovDeg * Math.PI) / 360) * Math.max(1, FULL_ASPECT / aspect)
  return Math.min(MOST_OPEN_DEG, (Math.atan(half) * 360) / Math.PI)
}
