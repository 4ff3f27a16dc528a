// Tiling greys of floor and wall, 512 px for 2 m.
import sharp from 'sharp'
import { chance, clamp, octaves, scratches, smooth } from './noise.ts'

const SIDE = 512

/** Two PNGs: a worn epoxy floor and a painted wall, as grey multipliers. */
export async function paintTiles(): Promise<{ floor: Buffer; wall: Buffer }> {
  const random = chance(11)
  const cloud = octaves(SIDE, 4, 5, random)
  const fine = octaves(SIDE, 128, 2, random)
  const grime = octaves(SIDE, 6, 5, random)
  const scratch = scratches(SIDE, 60, 60, random)
  const floor = Buffer.alloc(SIDE * SIDE)
  const wall = Buffer.alloc(SIDE * SIDE)
  for (let i = 0; i < floor.length; i++) {
    const c = (cloud[i] ?? 0) - 0.5
    const f = (fine[i] ?? 0) - 0.5
    floor[i] = clamp(0.88 + c * 0.26 + f * 0.1 - smooth(0.55, 0.75, grime[i] ?? 0) * 0.13 - (scratch[i] ?? 0) * 0.04) * 255
    wall[i] = clamp(0.94 + c * 0.06 + f * 0.04) * 255
  }
  const png = (pixels: Buffer) =>
    sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 1 } })
      .toColourspace('srgb')
      .png()
      .toBuffer()
  return { floor: await png(floor), wall: await png(wall) }
}
