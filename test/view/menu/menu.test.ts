// The menu inside the headset: what it says, and that each thing to press has a place of its own.
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { menuOf } from '../../../src/view/menu/menu-model.ts'
import { menuPx, paintMenu } from '../../../src/view/menu/menu-paint.ts'
import type { Pen } from '../../../src/view/panel/ink.ts'
import type { StageMenu } from '../../../src/view/workshop-context.ts'

const nothing = () => undefined
const menu = (isFirst: boolean): StageMenu => ({
  rows: ['lang', 'seated', 'statureM'].map((id) => ({ id, label: `label of ${id}`, value: `value of ${id}`, back: nothing, on: nothing })),
  isFirst,
  onMeasured: nothing,
  onDone: nothing,
})
const ui = (id: string) => id
const pen = createCanvas(1024, 1200).getContext('2d') as unknown as Pen

test('the first time it says what it is for', () => {
  expect(menuOf(menu(true), { ui }).title).toBe('menu.first')
  expect(menuOf(menu(false), { ui }).title).toBe('menu.title')
})

test('each row can be stepped both ways, and recentring, quiet and the way out are there', () => {
  const regions = paintMenu(pen, menuOf(menu(false), { ui }), -1)
  expect(regions.map(({ action }) => ('row' in action ? `${action.row} ${action.do}` : action.do))).toEqual([
    'lang back',
    'lang on',
    'seated back',
    'seated on',
    'statureM back',
    'statureM on',
    'recentre',
    'calm',
    'done',
  ])
})

test('nothing to press lies over another or outside the menu', () => {
  const regions = paintMenu(pen, menuOf(menu(false), { ui }), 0)
  const { width, height } = menuPx(3)
  for (const [i, a] of regions.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
    for (const b of regions.slice(i + 1))
      expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  }
})
