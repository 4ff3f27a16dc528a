// Where one may stand: the walkway's rectangles without the obstacles. Pure geometry of the room's floor.
import type { RoomFile } from '../../core/scene/schema.ts'

type Rectangle = readonly [minX: number, minZ: number, maxX: number, maxZ: number]
type Floor = Pick<RoomFile, 'walkway' | 'obstacles'>
export interface Spot {
  x: number
  z: number
}

const within = ([minX, minZ, maxX, maxZ]: Rectangle, { x, z }: Spot) => x >= minX && x <= maxX && z >= minZ && z <= maxZ
const strictlyWithin = ([minX, minZ, maxX, maxZ]: Rectangle, { x, z }: Spot) => x > minX && x < maxX && z > minZ && z < maxZ
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** True when a person may stand there. */
export function canStand(floor: Floor, spot: Spot): boolean {
  return floor.walkway.some((area) => within(area, spot)) && !floor.obstacles.some((area) => strictlyWithin(area, spot))
}

/** The four edges of an obstacle, as the nearest ways out of it. */
function waysOut([minX, minZ, maxX, maxZ]: Rectangle, { x, z }: Spot): Spot[] {
  return [
    { x: minX, z },
    { x: maxX, z },
    { x, z: minZ },
    { x, z: maxZ },
  ]
}

const distance = (p: Spot, q: Spot) => Math.hypot(p.x - q.x, p.z - q.z)

/** The nearest place to `spot` where one may stand. */
export function nearestStand(floor: Floor, spot: Spot): Spot {
  if (canStand(floor, spot)) return spot
  const inside = floor.walkway.map(([minX, minZ, maxX, maxZ]) => ({ x: clamp(spot.x, minX, maxX), z: clamp(spot.z, minZ, maxZ) }))
  const edges = [spot, ...inside].flatMap((from) => floor.obstacles.filter((o) => strictlyWithin(o, from)).flatMap((o) => waysOut(o, from)))
  const candidates = [...inside, ...edges].filter((place) => canStand(floor, place))
  return candidates.reduce((best, place) => (distance(place, spot) < distance(best, spot) ? place : best), candidates[0] ?? spot)
}

/** One pace of walking: the whole of it, or as much of it as slides along what is in the way. */
export function pace(floor: Floor, from: Spot, dx: number, dz: number): Spot {
  for (const next of [
    { x: from.x + dx, z: from.z + dz },
    { x: from.x + dx, z: from.z },
    { x: from.x, z: from.z + dz },
  ])
    if (canStand(floor, next)) return next
  return from
}

/** Farther than this a thing is walked up to before it is looked at. */
const FAR_M = 2.6
const ARM_AND_PACE_M = 1.5

/** Where to stand to see and reach a thing: here when it is near, else at the room's named place before it, else up to it the straight way. */
export function approach(floor: Floor & Pick<RoomFile, 'spots'>, from: Spot, thing: Spot): Spot {
  const away = distance(from, thing)
  if (away <= FAR_M) return { x: from.x, z: from.z }
  for (const { position } of Object.values(floor.spots)) {
    const place = { x: position[0], z: position[2] }
    if (distance(place, thing) <= ARM_AND_PACE_M && canStand(floor, place)) return place
  }
  const share = ARM_AND_PACE_M / away
  return nearestStand(floor, { x: thing.x + (from.x - thing.x) * share, z: thing.z + (from.z - thing.z) * share })
}
