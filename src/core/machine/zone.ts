// Whether something is in a zone: box, cylinder or sphere in the machine frame. Sums and products only.
import type { Zone } from './schema.ts'

type Vec = readonly [number, number, number]

const outside = (distance: number) => (distance > 0 ? distance : 0)

const ALONG_X: Vec = [1, 0, 0]
const ALONG_Y: Vec = [0, 1, 0]
const ALONG_Z: Vec = [0, 0, 1]

/** The cylinder's axis: the one given, else the longest side of its bounding box. */
function axisOf({ axis, size }: Zone): Vec {
  if (axis) return axis
  return size[0] >= size[1] && size[0] >= size[2] ? ALONG_X : size[1] >= size[2] ? ALONG_Y : ALONG_Z
}

/** A side of the cylinder's bounding box, unless the axis runs along it. */
const aside = (size: number, axis: number) => (Math.abs(axis) > 0.5 ? Infinity : size)

/** Squared distance from an offset (point − centre) to the shape; 0 inside. Asked every frame of every hand, so it makes no garbage. */
function distanceSquared(zone: Zone, x: number, y: number, z: number): number {
  if (zone.shape === 'box') {
    const dx = outside(Math.abs(x) - zone.size[0] / 2)
    const dy = outside(Math.abs(y) - zone.size[1] / 2)
    const dz = outside(Math.abs(z) - zone.size[2] / 2)
    return dx * dx + dy * dy + dz * dz
  }
  if (zone.shape === 'sphere') {
    const away = outside(Math.sqrt(x * x + y * y + z * z) - zone.size[0] / 2)
    return away * away
  }
  const axis = axisOf(zone)
  const ax = axis[0]
  const ay = axis[1]
  const az = axis[2]
  const along = x * ax + y * ay + z * az
  const length = Math.abs(zone.size[0] * ax) + Math.abs(zone.size[1] * ay) + Math.abs(zone.size[2] * az)
  const across = Math.sqrt(Math.max(0, x * x + y * y + z * z - along * along))
  const width = Math.min(aside(zone.size[0], ax), aside(zone.size[1], ay), aside(zone.size[2], az))
  const past = outside(Math.abs(along) - length / 2)
  const beside = outside(across - width / 2)
  return past * past + beside * beside
}

/**
 * Whether a ball of that radius (metres) about a point (metres, machine frame) touches the zone.
 * Box: size = its sides. Sphere: size = [diameter, …]. Cylinder: size = its bounding box, about `axis` or its longest side.
 */
export function zoneHolds(zone: Zone, point: Vec, radius: number): boolean {
  return distanceSquared(zone, point[0] - zone.center[0], point[1] - zone.center[1], point[2] - zone.center[2]) <= radius * radius
}
