// Paints the instruction board on a canvas and tells where its buttons are.
import type { BoardAction, BoardButton, BoardModel, Dot } from './board-model.ts'
import { font, ink } from './ink.ts'
import type { Pen } from './ink.ts'
import type { Region } from './Slate.tsx'
import { wrap } from './wrap.ts'

export const BOARD_PX = { width: 1536, height: 1024 }

const toneInk = { calm: ink.accent, alarm: ink.alarm, good: ink.good }
const dotInk: Record<Dot, string> = { done: ink.good, now: ink.accent, open: ink.line, missed: ink.alarm }
const MARGIN = 64
const WHY_PX = 42

function text(
  pen: Pen,
  words: string,
  x: number,
  y: number,
  weight: 400 | 700,
  px: number,
  colour: string,
  width = BOARD_PX.width,
  lines = 9,
): number {
  pen.font = font(weight, px)
  pen.fillStyle = colour
  const broken = wrap(words, width, (part) => pen.measureText(part).width).slice(0, lines)
  broken.forEach((line, i) => pen.fillText(line, x, y + i * px * 1.32))
  return broken.length * px * 1.32
}

function box(pen: Pen, x: number, y: number, width: number, height: number, radius: number, fill: string): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.fill()
}

function header(pen: Pen, board: BoardModel): void {
  box(pen, 0, 0, BOARD_PX.width, 116, 0, ink.raised)
  box(pen, 0, 112, BOARD_PX.width, 6, 0, toneInk[board.tone])
  text(pen, board.lesson, MARGIN, 36, 700, 38, ink.text)
  pen.font = font(700, 38)
  const after = MARGIN + pen.measureText(board.lesson).width + 28
  text(pen, board.level, after, 41, 400, 30, ink.soft)
  pen.textAlign = 'right'
  text(pen, [board.faults, board.score].filter(Boolean).join('　'), BOARD_PX.width - MARGIN, 38, 700, 34, ink.text)
  pen.textAlign = 'left'
}

function progress(pen: Pen, board: BoardModel): void {
  const y = 158
  board.dots.forEach((dot, i) => {
    pen.fillStyle = dotInk[dot]
    pen.beginPath()
    const radius = dot === 'now' ? 15 : 10
    pen.arc(MARGIN + 15 + i * 44, y + 15, radius, 0, Math.PI * 2)
    pen.fill()
  })
  if (board.count) {
    pen.textAlign = 'right'
    text(pen, board.count, BOARD_PX.width - MARGIN, y, 700, 32, ink.soft)
    pen.textAlign = 'left'
  }
}

/** The words in the middle. @returns where they end */
function words(pen: Pen, board: BoardModel, bottom: number): number {
  const tone = toneInk[board.tone]
  let y = board.dots.length > 0 ? 228 : 168
  let x = MARGIN
  if (board.badge) {
    pen.font = font(700, 52)
    const width = Math.max(92, pen.measureText(board.badge).width + 44)
    box(pen, MARGIN, y, width, 92, 20, tone)
    pen.textAlign = 'center'
    text(pen, board.badge, MARGIN + width / 2, y + 19, 700, 52, ink.dark)
    pen.textAlign = 'left'
    x += width + 32
  }
  const wide = BOARD_PX.width - MARGIN - x
  y += Math.max(112, text(pen, board.title, x, y + 4, 700, 70, ink.text, wide, 2) + 26)
  if (board.body) y += text(pen, board.body, x, y, 400, 56, ink.text, wide, 4) + 28
  if (board.why && y < bottom - 90) {
    pen.font = font(400, WHY_PX)
    const lines = wrap(board.why, wide - 40, (part) => pen.measureText(part).width).slice(0, 4)
    const height = lines.length * WHY_PX * 1.32 + 84
    box(pen, x, y, wide, height, 16, ink.raised)
    box(pen, x, y, 8, height, 4, tone)
    text(pen, board.whyLabel, x + 34, y + 18, 700, 30, tone)
    lines.forEach((line, i) => {
      pen.font = font(400, WHY_PX)
      pen.fillStyle = ink.soft
      pen.fillText(line, x + 34, y + 64 + i * WHY_PX * 1.32)
    })
    y += height + 24
  }
  return y
}

function button(pen: Pen, label: string, kind: BoardButton['kind'], region: Omit<Region<BoardAction>, 'action'>, hot: boolean): void {
  const fill = kind === 'primary' ? ink.accent : hot ? ink.line : ink.raised
  box(pen, region.x, region.y, region.width, region.height, 18, fill)
  pen.lineWidth = hot ? 6 : 3
  pen.strokeStyle = hot ? ink.accent : ink.line
  pen.stroke()
  const colour = kind === 'primary' ? ink.dark : ink.text
  if (kind === 'choice') {
    pen.font = font(400, 38)
    const lines = wrap(label, region.width - 56, (part) => pen.measureText(part).width).slice(0, 2)
    const top = region.y + (region.height - lines.length * 46) / 2 + 2
    lines.forEach((line, i) => {
      pen.fillStyle = colour
      pen.fillText(line, region.x + 28, top + i * 46)
    })
    return
  }
  pen.textAlign = 'center'
  text(pen, label, region.x + region.width / 2, region.y + region.height / 2 - 21, 700, 38, colour)
  pen.textAlign = 'left'
}

function layChoices(board: BoardModel, top: number, bottom: number): Region<BoardAction>[] {
  const count = board.choices.length
  const columns = count > 3 ? 2 : 1
  const rows = Math.ceil(count / columns)
  const gap = 20
  const width = (BOARD_PX.width - 2 * MARGIN - gap * (columns - 1)) / columns
  const height = Math.min(116, (bottom - top - gap * (rows - 1)) / Math.max(1, rows))
  return board.choices.map((choice, i) => ({
    x: MARGIN + (i % columns) * (width + gap),
    y: top + Math.floor(i / columns) * (height + gap),
    width,
    height,
    action: choice.action,
  }))
}

function layButtons(board: BoardModel): Region<BoardAction>[] {
  const gap = 20
  const count = board.buttons.length
  const width = Math.min(330, (BOARD_PX.width - 2 * MARGIN - gap * (count - 1)) / Math.max(1, count))
  return board.buttons.map((each, i) => ({
    x: MARGIN + i * (width + gap),
    y: BOARD_PX.height - 140,
    width,
    height: 96,
    action: each.action,
  }))
}

/**
 * Paints the whole board.
 * @param hot index into the returned regions of the button under a pointer, −1 for none
 * @returns the regions that can be pressed, choices first
 */
export function paintBoard(pen: Pen, board: BoardModel, hot: number): Region<BoardAction>[] {
  pen.textBaseline = 'top'
  pen.textAlign = 'left'
  box(pen, 0, 0, BOARD_PX.width, BOARD_PX.height, 0, ink.ground)
  header(pen, board)
  progress(pen, board)
  const bottom = BOARD_PX.height - 164
  const rows = Math.ceil(board.choices.length / (board.choices.length > 3 ? 2 : 1))
  const end = words(pen, board, bottom - rows * 136)
  const choices = layChoices(board, Math.min(end, bottom - rows * 100), bottom)
  const buttons = layButtons(board)
  const regions = [...choices, ...buttons]
  ;[...board.choices, ...board.buttons].forEach((each, i) => button(pen, each.label, each.kind, regions[i]!, i === hot))
  return regions
}
