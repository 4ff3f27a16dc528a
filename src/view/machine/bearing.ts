// From which side something comes, as one looks.
import type { Matrix4 } from 'three'
import type { From } from '../../session/ports.ts'

/** Within this to either side of the line of sight it is ahead. */
const AHEAD_DEG = 30
const BEHIND_DEG = 130

/** @param eyes the camera's world matrix, −Z ahead. @param x @param y @param z a place, world, metres */
export function bearingOf(eyes: Matrix4, x: number, y: number, z: number): From {
  const e = eyes.elements
  const [dx, dy, dz] = [x - e[12], y - e[13], z - e[14]]
  const right = dx * e[0] + dy * e[1] + dz * e[2]
  const ahead = -(dx * e[8] + dy * e[9] + dz * e[10])
  const deg = (Math.atan2(right, ahead) * 180) / Math.PI
  if (Math.abs(deg) <= AHEAD_DEG) return 'ahead'
  if (Math.abs(deg) >= BEHIND_DEG) return 'behind'
  return deg < 0 ? 'left' : 'right'
}
