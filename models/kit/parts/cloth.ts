// Soft things as lofts: hanging sheets, sleeves, tubes that change their section. mm; Y runs up the cloth.
import { loft, type Look, type Solid, type V3 } from '../shape.ts'

/**
 * A hanging sheet. `rows` from the hem up: height, half width, and how far the middle bulges forward.
 * `fold` is the depth of the folds at the hem, dying out upwards; `thick` the sheet's thickness.
 */
export function sheet(
  rows: readonly (readonly [y: number, half: number, bulge: number])[],
  fold: number,
  thick: number,
  look: Look = {},
  columns = 11,
): Solid {
  const last = rows.length - 1
  const front = (row: number, k: number): V3 => {
    const [y, half, bulge] = rows[row]!
    const u = (k / (columns - 1)) * 2 - 1
    const wave = Math.sin(u * 7.3 + 0.6) * fold * (1 - row / last) ** 1.5
    return [u * half, y, bulge * (1 - u * u) + wave]
  }
  const across = Array.from({ length: columns }, (_, k) => k)
  return loft(
    rows.map((_, row) => [
      ...across.map((k) => front(row, k)).map(([x, y, z]): V3 => [x, y, z]),
      ...across.map((k) => front(row, columns - 1 - k)).map(([x, y, z]): V3 => [x, y, z - thick]),
    ]),
    turned(look),
  )
}

/** Rings run counter-clockwise seen from above only when the front goes from left to right; kept in one place. */
const turned = (look: Look): Look => ({ surf: 'fabric', ...look })

/** An oval tube through `sections`: centre, half width along X, half depth along Z (rings square to Y). */
export const ovals = (
  sections: readonly (readonly [centre: V3, halfX: number, halfZ: number])[],
  look: Look = {},
  points = 14,
  ripple = 0,
): Solid =>
  loft(
    sections.map(([[x, y, z], a, b], i) =>
      Array.from({ length: points }, (_, k): V3 => {
        const t = (-k / points) * 2 * Math.PI
        const r = 1 + ripple * Math.sin(k * 2.4 + i * 1.7)
        return [x + Math.cos(t) * a * r, y, z + Math.sin(t) * b * r]
      }),
    ),
    { surf: 'fabric', ...look },
  )

/** The same with its rings square to Z: shoes, gloves lying forward. */
export const ovalsAlongZ = (
  sections: readonly (readonly [centre: V3, halfX: number, halfY: number])[],
  look: Look = {},
  points = 14,
): Solid =>
  loft(
    sections.map(([[x, y, z], a, b]) =>
      Array.from({ length: points }, (_, k): V3 => {
        const t = (k / points) * 2 * Math.PI
        return [x + Math.cos(t) * a, y + Math.sin(t) * b, z]
      }),
    ),
    { surf: 'fabric', ...look },
  )
