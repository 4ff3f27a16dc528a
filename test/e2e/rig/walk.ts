// Places on the floor from which a thing can be worked.
import type { Page } from '@playwright/test'
import { canStand } from '../../../src/view/room/walkway.ts'

export interface FloorPlace {
  x: number
  z: number
}

const DISTANCES_M = [0.75, 1.1, 1.6, 2.4]
const DIRECTIONS = 12

/** Places one may stand at around a thing, nearest to where one is first. */
export async function floorPlaces(page: Page, name: string): Promise<FloorPlace[]> {
  const { at, feet, room } = await page.evaluate((wanted) => {
    const { workshop, three } = window.seenByTest!
    const target = three.get().scene.getObjectByName(wanted)
    if (!target) throw new Error(`no object ${wanted}`)
    const point = target.position.clone().setFromMatrixPosition(target.matrixWorld)
    const { x, z } = workshop.stance.getState()
    const { walkway, obstacles } = workshop.room
    return { at: { x: point.x, z: point.z }, feet: { x, z }, room: { walkway, obstacles } }
  }, name)
  const around = DISTANCES_M.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (2 * Math.PI * i) / DIRECTIONS
      return { x: at.x + distance * Math.sin(angle), z: at.z + distance * Math.cos(angle) }
    }),
  )
  const away = (place: FloorPlace) => Math.hypot(place.x - feet.x, place.z - feet.z)
  return around.filter((place) => canStand(room, place)).sort((p, q) => away(p) - away(q))
}
