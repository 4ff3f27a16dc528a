// How fast a tilted vessel pours.
import type { Matrix4, Vector3 } from 'three'

/** Upright to this tilt nothing runs out; on its side it runs as fast as it can. Between them in proportion (a vessel half full: estimate). */
const RUNS_FROM_DEG = 45
const RUNS_FULL_DEG = 90
/** What runs out falls into what is under the lip within this. */
const OVER_RADIUS_M = 0.15

/** Share of the greatest flow, 0…1, at a tilt from upright in degrees. */
export const flowAt = (tiltDeg: number): number => Math.min(1, Math.max(0, (tiltDeg - RUNS_FROM_DEG) / (RUNS_FULL_DEG - RUNS_FROM_DEG)))

/** How far a pose leans from upright, degrees. */
export const tiltOf = (pose: Matrix4): number => (Math.acos(Math.min(1, Math.max(-1, pose.elements[5]!))) * 180) / Math.PI

/** Whether the lip (the pose's origin) is above a target, world metres. */
export const isOver = ({ elements }: Matrix4, target: Vector3): boolean =>
  Math.hypot(elements[12]! - target.x, elements[14]! - target.z) <= OVER_RADIUS_M && elements[13]! > target.y
