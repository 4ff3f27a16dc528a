// How much of the workshop a finger on a screen covers.
import { Camera, Vector3 } from 'three'

/** From its middle to its edge: targets are 44 px across, as on the pages. */
const FINGER_PX = 22

const PX_PER_M = 'pxPerM'
const eye = new Vector3()

/**
 * Keeps with the camera how large it draws.
 * @param heightPx of the picture, CSS pixels
 */
export function tellPixels(camera: Camera, fovDeg: number, heightPx: number): void {
  camera.userData[PX_PER_M] = heightPx / (2 * Math.tan((fovDeg * Math.PI) / 360))
}

/**
 * Half the width of a finger, in metres at that place.
 * @param camera a screen's; one that keeps nothing draws for no finger
 */
export function fingerM(camera: Camera, at: Vector3): number {
  const pxPerM: unknown = camera.userData[PX_PER_M]
  if (typeof pxPerM !== 'number' || pxPerM <= 0) return 0
  return (FINGER_PX / pxPerM) * eye.setFromMatrixPosition(camera.matrixWorld).distanceTo(at)
}
