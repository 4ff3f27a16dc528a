// Vertex paint as a picture: Quick Look reads textures, not colours of vertices. One row a hue, from black at the left to its brightest at the right.
import sharp from 'sharp'

export type Rgb = readonly [number, number, number]

const WIDTH_PX = 256
/** Rows are higher than a pixel, so that neighbours do not bleed into each other. */
const ROW_PX = 4
/** Hues are told apart in so many steps a channel. */
const STEPS = 10

/** From linear light to what a picture stores, 0–1. */
const encoded = (linear: number) => (linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055)

export class Paint {
  private readonly rows = new Map<string, Rgb>()

  /** The row of a colour (linear light): the same for all its shades. */
  row(colour: Rgb): string {
    const most = Math.max(...colour, 1e-4)
    const [r, g, b] = colour.map((part) => Math.round((part / most) * STEPS) / STEPS) as [number, number, number]
    const key = `${r} ${g} ${b}`
    if (!this.rows.has(key)) this.rows.set(key, [r, g, b])
    return key
  }

  /** Where a shade of that row is found, 0–1 from the left. */
  shade(colour: Rgb): number {
    return (encoded(Math.min(1, Math.max(...colour))) * (WIDTH_PX - 1) + 0.5) / WIDTH_PX
  }

  /** The middle of a row, 0–1 from the bottom; known when all rows are. */
  height(row: string): number {
    const index = [...this.rows.keys()].indexOf(row)
    if (index < 0) throw new Error(`Paint.height: expected a row made by row(), came "${row}"`)
    return 1 - (index + 0.5) / this.rows.size
  }

  async png(): Promise<Buffer> {
    const height = this.rows.size * ROW_PX
    const pixels = Buffer.alloc(WIDTH_PX * height * 3)
    ;[...this.rows.values()].forEach((hue, row) => {
      for (let y = row * ROW_PX; y < (row + 1) * ROW_PX; y++)
        for (let x = 0; x < WIDTH_PX; x++)
          hue.forEach((part, c) => (pixels[(y * WIDTH_PX + x) * 3 + c] = Math.round(encoded(part) * 255 * (x / (WIDTH_PX - 1)))))
    })
    return sharp(pixels, { raw: { width: WIDTH_PX, height, channels: 3 } })
      .png()
      .toBuffer()
  }
}
