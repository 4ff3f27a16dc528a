// What a printed label is, and the few strokes all labels are drawn with.
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { existsSync } from 'node:fs'

export type Pen = SKRSContext2D
/** A label of w × h px, painted with its own origin at the top left. */
export interface Label {
  w: number
  h: number
  paint: (pen: Pen, w: number, h: number) => void
}

const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'

/** Makes the label font known. Throws when Debian's fonts-noto-cjk is missing: without it every Chinese word would be a box. */
export function loadFont(): void {
  if (GlobalFonts.has('Noto Sans CJK TC')) return
  if (!existsSync(FONT)) throw new Error(`${FONT} is missing; building models needs the Debian package fonts-noto-cjk`)
  GlobalFonts.registerFromPath(FONT)
}

/** One line of text; y is its middle. */
export function text(
  pen: Pen,
  words: string,
  x: number,
  y: number,
  px: number,
  fill: string,
  align: 'left' | 'center' | 'right' = 'center',
): void {
  pen.font = `bold ${px}px "Noto Sans CJK TC"`
  pen.fillStyle = fill
  pen.textAlign = align
  pen.textBaseline = 'middle'
  pen.fillText(words, x, y)
}

export function rect(pen: Pen, x: number, y: number, w: number, h: number, r: number, fill: string): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, w, h, r)
  pen.fill()
}

/** An outline just inside w × h. */
export function frame(pen: Pen, w: number, h: number, inset: number, r: number, width: number, stroke: string): void {
  pen.strokeStyle = stroke
  pen.lineWidth = width
  pen.beginPath()
  pen.roundRect(inset, inset, w - 2 * inset, h - 2 * inset, r)
  pen.stroke()
}

/** Where a label lies in its atlas, 0–1: left, top, right, bottom. */
export type Rect = [number, number, number, number]
export interface Atlas {
  png: Buffer
  rects: Map<string, Rect>
}

/** Packs labels on shelves into one square atlas, as large as they fit. */
export function makeAtlas(labels: [name: string, label: Label][], side: number): Atlas {
  loadFont()
  for (let scale = 1; scale > 0.1; scale *= 0.97) {
    const atlas = pack(labels, side, scale)
    if (atlas) return atlas
  }
  throw new Error(`${labels.length} labels do not fit an atlas of ${side} px even at a tenth of their size`)
}

function pack(labels: [string, Label][], side: number, scale: number): Atlas | undefined {
  const canvas = createCanvas(side, side)
  const pen = canvas.getContext('2d')
  const rects = new Map<string, Rect>()
  const shelves: { y: number; h: number; x: number }[] = []
  const gap = 6
  let top = 4
  for (const [name, label] of labels.toSorted((a, b) => b[1].h - a[1].h || b[1].w - a[1].w)) {
    const w = Math.round(label.w * scale)
    const h = Math.round(label.h * scale)
    let shelf = shelves.find((s) => s.x + w + 4 <= side && h <= s.h)
    if (!shelf) {
      if (top + h > side || w + 8 > side) return undefined
      shelf = { y: top, h, x: 4 }
      shelves.push(shelf)
      top += h + gap
    }
    pen.save()
    pen.translate(shelf.x, shelf.y)
    pen.beginPath()
    pen.rect(0, 0, w, h)
    pen.clip()
    pen.scale(scale, scale)
    label.paint(pen, label.w, label.h)
    pen.restore()
    rects.set(name, [shelf.x / side, shelf.y / side, (shelf.x + w) / side, (shelf.y + h) / side])
    shelf.x += w + gap
  }
  return { png: canvas.toBuffer('image/png'), rects }
}
