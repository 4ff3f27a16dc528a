// The one trim sheet of the whole project: 4 × 4 cells of surface detail, 480 mm each. Base colour is a grey multiplier; the paint is the vertex colour.
import sharp from 'sharp'
import { TRIM, type Trim } from '../kit/shape.ts'
import { chance, clamp, mix, octaves, scratches, smooth } from './noise.ts'

/** Side of the sheet and of a cell, px; the outer `PAD` px of a cell are never used. */
export const SHEET = 2048
export const CELL = 512
export const PAD = 12
/** One cell covers so many mm: about one texel a millimetre. */
export const CELL_MM = 480
/** Threads that one cell of `thread` shows from top to bottom. */
export const THREADS = 64

interface Surfacing {
  rgb: (i: number, x: number, y: number) => [number, number, number]
  rough: (i: number) => number
  metal: (i: number) => number
  height?: (i: number, x: number, y: number) => number
  bump?: number
}

function surfacings(): Record<Trim, Surfacing> {
  const random = chance(7)
  const field = (px: number, count: number, py?: number) => {
    const f = octaves(CELL, px, count, random, py)
    return (i: number) => f[i] ?? 0
  }
  const cloud = field(4, 5)
  const fine = field(128, 2)
  const mid = field(24, 3)
  const streak = field(3, 4, 200)
  const streakFine = field(2, 2, 256)
  const spots = field(40, 3)
  const grime = field(6, 5)
  const grain = field(2, 5, 60)
  const scratchField = scratches(CELL, 60, 60, random)
  const scratch = (i: number) => scratchField[i] ?? 0
  const grey = (v: number): [number, number, number] => [v, v, v]
  const threadHeight = (x: number, y: number) => Math.abs((((y * THREADS) / CELL + x / CELL) % 1) - 0.5) * 2
  const knurlHeight = (x: number, y: number) => Math.min(Math.abs((((x + y) / 8) % 2) - 1), Math.abs((((x - y + 4096) / 8) % 2) - 1))
  const chip = (i: number) => smooth(0.56, 0.6, spots(i) * 0.6 + cloud(i) * 0.4)
  const weave = (x: number, y: number) => ((x >> 1) + (y >> 1)) % 2
  return {
    paint: {
      rgb: (i) => grey(0.93 + (cloud(i) - 0.5) * 0.1 - scratch(i) * 0.05 - smooth(0.62, 0.75, grime(i)) * 0.06),
      rough: (i) => 0.42 + (cloud(i) - 0.5) * 0.22 + scratch(i) * 0.2 + smooth(0.6, 0.75, grime(i)) * 0.15,
      metal: () => 0,
      height: (i) => mid(i) * 0.5 + fine(i) * 0.15,
      bump: 1.1,
    },
    iron: {
      rgb: (i) => grey(0.84 + (mid(i) - 0.5) * 0.07 + (cloud(i) - 0.5) * 0.08),
      rough: (i) => 0.5 + (cloud(i) - 0.5) * 0.2,
      metal: () => 0.85,
      height: (i) => fine(i) * 0.6 + mid(i) * 0.2,
      bump: 0.35,
    },
    ground: {
      rgb: (i) => grey(0.8 + (streak(i) - 0.5) * 0.1 - smooth(0.6, 0.75, grime(i)) * 0.12),
      rough: (i) => 0.3 + (streak(i) - 0.5) * 0.22 + smooth(0.58, 0.75, grime(i)) * 0.16,
      metal: () => 1,
      height: (i) => streakFine(i),
      bump: 0.3,
    },
    turned: {
      rgb: (i) => grey(0.8 + (streakFine(i) - 0.5) * 0.08 + (cloud(i) - 0.5) * 0.06),
      rough: (i) => 0.27 + (streakFine(i) - 0.5) * 0.12 + (cloud(i) - 0.5) * 0.12,
      metal: () => 1,
      height: (i) => streakFine(i),
      bump: 0.4,
    },
    oxide: {
      rgb: (i) => grey(0.62 + (cloud(i) - 0.5) * 0.2 + scratch(i) * 0.25),
      rough: (i) => 0.48 + (mid(i) - 0.5) * 0.2 - scratch(i) * 0.1,
      metal: () => 0.7,
      height: (i) => fine(i),
      bump: 0.3,
    },
    plastic: {
      rgb: (i) => grey(0.95 + (cloud(i) - 0.5) * 0.06),
      rough: (i) => 0.34 + (cloud(i) - 0.5) * 0.16 + scratch(i) * 0.2,
      metal: () => 0,
    },
    thread: {
      rgb: (_, x, y) => grey(0.42 + 0.42 * threadHeight(x, y)),
      rough: () => 0.34,
      metal: () => 1,
      height: (_, x, y) => threadHeight(x, y),
      bump: 3,
    },
    rubber: {
      rgb: (i) => grey(0.87 + (mid(i) - 0.5) * 0.08),
      rough: (i) => 0.86 + (mid(i) - 0.5) * 0.1,
      metal: () => 0,
      height: (i) => fine(i),
      bump: 1.5,
    },
    chrome: {
      rgb: (i) => grey(0.86 + (cloud(i) - 0.5) * 0.05),
      rough: (i) => 0.14 + (cloud(i) - 0.4) * 0.12 + scratch(i) * 0.12,
      metal: () => 1,
    },
    brass: {
      rgb: (i) => [0.88, 0.68 + (cloud(i) - 0.5) * 0.1, 0.34],
      rough: (i) => 0.3 + (cloud(i) - 0.5) * 0.2,
      metal: () => 1,
    },
    fabric: {
      rgb: (i, x, y) => grey(0.86 + (weave(x, y) - 0.5) * 0.14 + (cloud(i) - 0.5) * 0.16),
      rough: () => 0.92,
      metal: () => 0,
      height: (i, x, y) => weave(x, y) * 0.5 + mid(i),
      bump: 1.6,
    },
    wood: {
      rgb: (i) => [mix(0.74, 0.58, grain(i)), mix(0.54, 0.37, grain(i)), mix(0.34, 0.2, grain(i))],
      rough: (i) => 0.55 + (grain(i) - 0.5) * 0.2,
      metal: () => 0,
      height: (i) => grain(i),
      bump: 1.2,
    },
    worn: {
      rgb: (i) => grey(mix(0.78, 1, chip(i))),
      rough: (i) => mix(0.48, 0.32, chip(i)),
      metal: (i) => chip(i) * 0.8,
      height: (i) => 1 - chip(i),
      bump: 1.2,
    },
    concrete: {
      rgb: (i) => grey(0.82 + (cloud(i) - 0.5) * 0.2 + (fine(i) - 0.5) * 0.12),
      rough: (i) => 0.82 + (mid(i) - 0.5) * 0.15,
      metal: () => 0,
      height: (i) => mid(i) * 0.6 + fine(i),
      bump: 2.5,
    },
    knurl: {
      rgb: (_, x, y) => grey(0.55 + 0.25 * knurlHeight(x, y)),
      rough: () => 0.38,
      metal: () => 0.9,
      height: (_, x, y) => knurlHeight(x, y),
      bump: 5,
    },
    tread: {
      rgb: (i) => grey(0.9 + (cloud(i) - 0.5) * 0.2),
      rough: (i) => 0.55 + (cloud(i) - 0.5) * 0.3,
      metal: () => 0.1,
      height: (_, x, y) => {
        const turn = (Math.floor(x / 32) + Math.floor(y / 32)) % 2
        const u = (turn ? x % 32 : y % 32) - 16
        const v = (turn ? y % 32 : x % 32) - 16
        return 1 - smooth(0.75, 1, Math.hypot(u / 13, v / 4))
      },
      bump: 5,
    },
  }
}

export interface TrimSheet {
  base: Buffer
  orm: Buffer
  normal: Buffer
}

/** Paints the sheet: three PNGs of SHEET px. Occlusion is left at 1 (it is in the vertex colours). */
export async function paintTrim(): Promise<TrimSheet> {
  const base = Buffer.alloc(SHEET * SHEET * 3)
  const orm = Buffer.alloc(SHEET * SHEET * 3)
  const normal = Buffer.alloc(SHEET * SHEET * 3)
  const all = surfacings()
  TRIM.forEach((name, k) => {
    const s = all[name]
    const left = (k % 4) * CELL
    const top = Math.floor(k / 4) * CELL
    const height = new Float32Array(CELL * CELL)
    if (s.height) for (let i = 0; i < height.length; i++) height[i] = s.height(i, i % CELL, Math.floor(i / CELL))
    const h = (x: number, y: number) => height[((y + CELL) % CELL) * CELL + ((x + CELL) % CELL)] ?? 0
    const bump = (s.bump ?? 0) * 0.6
    for (let y = 0; y < CELL; y++)
      for (let x = 0; x < CELL; x++) {
        const i = y * CELL + x
        const o = ((top + y) * SHEET + left + x) * 3
        s.rgb(i, x, y).forEach((v, c) => (base[o + c] = Math.round(clamp(v) * 255)))
        orm[o] = 255
        orm[o + 1] = Math.round(clamp(s.rough(i)) * 255)
        orm[o + 2] = Math.round(clamp(s.metal(i)) * 255)
        const dx = (h(x - 1, y) - h(x + 1, y)) * bump
        const dy = (h(x, y - 1) - h(x, y + 1)) * bump
        const l = Math.hypot(dx, dy, 1)
        normal[o] = Math.round((dx / l / 2 + 0.5) * 255)
        normal[o + 1] = Math.round((-dy / l / 2 + 0.5) * 255)
        normal[o + 2] = Math.round((1 / l / 2 + 0.5) * 255)
      }
  })
  const png = (pixels: Buffer) =>
    sharp(pixels, { raw: { width: SHEET, height: SHEET, channels: 3 } })
      .png()
      .toBuffer()
  return { base: await png(base), orm: await png(orm), normal: await png(normal) }
}
