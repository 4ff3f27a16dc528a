// Printed matter as geometry: a quadrangle or a band, with its place in the label atlas.
import { Matrix3, Matrix4, Vector3 } from 'three'
import type { Decal } from '../kit/shape.ts'
import type { Rect } from '../labels/label.ts'
import type { Soup } from './mesh.ts'

/** Sides of a printed band. */
const BAND_SIDES = 28

/** Adds a label to a soup. */
export function addDecal(soup: Soup, decal: Decal, [left, top, right, bottom]: Rect): void {
  const move = new Matrix4().fromArray(decal.matrix)
  const turn = new Matrix3().setFromMatrix4(move)
  const corner = (at: Vector3, normal: Vector3, u: number, v: number): void => {
    soup.positions.push(...at.applyMatrix4(move).toArray())
    soup.normals.push(...normal.applyMatrix3(turn).normalize().toArray())
    soup.uvs.push(u, v)
    soup.colours.push(1, 1, 1)
  }
  if (decal.shape === 'quad') {
    for (const [x, y] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, -1],
      [1, 1],
      [-1, 1],
    ] as const)
      corner(new Vector3((x * decal.w) / 2, (y * decal.h) / 2, 0), new Vector3(0, 0, 1), x < 0 ? left : right, y < 0 ? bottom : top)
    return
  }
  for (let i = 0; i < BAND_SIDES; i++)
    for (const [j, y] of [
      [i, -1],
      [i + 1, -1],
      [i + 1, 1],
      [i, -1],
      [i + 1, 1],
      [i, 1],
    ] as const) {
      const a = (j / BAND_SIDES) * 2 * Math.PI
      corner(
        new Vector3(Math.cos(a) * decal.w, (y * decal.h) / 2, -Math.sin(a) * decal.w),
        new Vector3(Math.cos(a), 0, -Math.sin(a)),
        left + (right - left) * (j / BAND_SIDES),
        y < 0 ? bottom : top,
      )
    }
}
