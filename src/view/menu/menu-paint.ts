// Paints the menu on a canvas and tells where its buttons are.
import { font, ink } from '../panel/ink.ts'
import type { Pen } from '../panel/ink.ts'
import type { Region } from '../panel/Slate.tsx'
import { wrap } from '../panel/wrap.ts'
import type { MenuAction, MenuModel } from './menu-model.ts'

const WIDTH = 1024
const MARGIN = 40
const HEAD = 104
const ROW = 92
const NOTE = 96
const FOOT = 136
const LABEL_WIDTH = 430
const ARROW = 84
const LINE_GAP = 1.2

/** The canvas of a menu of so many rows. */
export const menuPx = (rows: number) => ({ width: WIDTH, height: HEAD + rows * ROW + NOTE + FOOT })

function box(pen: Pen, { x, y, width, height }: Omit<Region<unknown>, 'action'>, fill: string, isHot = false): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, width, height, 16)
  pen.fill()
  pen.lineWidth = isHot ? 6 : 3
  pen.strokeStyle = isHot ? ink.accent : ink.line
  pen.stroke()
}

/** As many lines as fit, middle of the first one chosen so that all stand around `middle`; letters shrink rather than be cut. */
function fitted(pen: Pen, words: string, x: number, middle: number, width: number, px: number, weight: 400 | 700, lines = 2): void {
  for (let size = px; size >= px / 2; size -= 2) {
    pen.font = font(weight, size)
    const broken = wrap(words, width, (part) => pen.measureText(part).width)
    const fits = broken.length <= lines && broken.every((line) => pen.measureText(line).width <= width)
    if (!fits && size - 2 >= px / 2) continue
    const step = size * LINE_GAP
    broken.slice(0, lines).forEach((line, i) => pen.fillText(line, x, middle + (i - (Math.min(lines, broken.length) - 1) / 2) * step))
    return
  }
}

/** A triangle that points back or on: letters have none that every font knows. */
function arrow(pen: Pen, { x, y, width, height }: Region<MenuAction>, way: 1 | -1): void {
  const [middleX, middleY, size] = [x + width / 2, y + height / 2, 16]
  pen.fillStyle = ink.text
  pen.beginPath()
  pen.moveTo(middleX - way * size * 0.7, middleY - size)
  pen.lineTo(middleX + way * size, middleY)
  pen.lineTo(middleX - way * size * 0.7, middleY + size)
  pen.fill()
}

function row(pen: Pen, { id, label, value }: MenuModel['rows'][number], y: number, hot: (i: 0 | 1) => boolean): Region<MenuAction>[] {
  const valueX = MARGIN + LABEL_WIDTH + 16
  const back: Region<MenuAction> = { x: valueX, y: y + 6, width: ARROW, height: ROW - 12, action: { do: 'back', row: id } }
  const on: Region<MenuAction> = { ...back, x: WIDTH - MARGIN - ARROW, action: { do: 'on', row: id } }
  pen.fillStyle = ink.soft
  fitted(pen, label, MARGIN, y + ROW / 2, LABEL_WIDTH, 36, 400)
  for (const [i, region] of [back, on].entries()) {
    box(pen, region, hot(i === 0 ? 0 : 1) ? ink.line : ink.raised, hot(i === 0 ? 0 : 1))
    arrow(pen, region, i === 0 ? -1 : 1)
  }
  pen.textAlign = 'center'
  pen.fillStyle = ink.text
  const between = on.x - back.x - ARROW
  fitted(pen, value, back.x + ARROW + between / 2, y + ROW / 2, between - 24, 38, 700)
  pen.textAlign = 'left'
  return [back, on]
}

/**
 * Paints the whole menu.
 * @param hot index into the returned regions of the one under a pointer, −1 for none
 * @returns what can be pressed: each row's back and on, then the buttons
 */
export function paintMenu(pen: Pen, menu: MenuModel, hot: number): Region<MenuAction>[] {
  const { height } = menuPx(menu.rows.length)
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.fillStyle = ink.ground
  pen.fillRect(0, 0, WIDTH, height)
  pen.fillStyle = ink.raised
  pen.fillRect(0, 0, WIDTH, HEAD - 16)
  pen.fillStyle = ink.accent
  pen.fillRect(0, HEAD - 16, WIDTH, 6)
  pen.fillStyle = ink.text
  fitted(pen, menu.title, MARGIN, (HEAD - 16) / 2, WIDTH - 2 * MARGIN, 46, 700, 1)
  const regions = menu.rows.flatMap((each, i) => row(pen, each, HEAD + i * ROW, (side) => hot === 2 * i + side))
  const noteY = HEAD + menu.rows.length * ROW
  pen.fillStyle = ink.soft
  fitted(pen, menu.note, MARGIN, noteY + NOTE / 2, WIDTH - 2 * MARGIN, 30, 400)
  const gap = 20
  const width = (WIDTH - 2 * MARGIN - gap * (menu.buttons.length - 1)) / menu.buttons.length
  menu.buttons.forEach(({ label, action, isPrimary }, i) => {
    const region = { x: MARGIN + i * (width + gap), y: noteY + NOTE + 8, width, height: 100, action }
    const isHot = hot === regions.length
    box(pen, region, isPrimary ? ink.accent : isHot ? ink.line : ink.raised, isHot)
    pen.fillStyle = isPrimary ? ink.dark : ink.text
    pen.textAlign = 'center'
    fitted(pen, label, region.x + width / 2, region.y + 50, width - 32, 38, 700)
    pen.textAlign = 'left'
    regions.push(region)
  })
  return regions
}
