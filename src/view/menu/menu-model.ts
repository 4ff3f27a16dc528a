// What the menu inside the headset says, as plain data: painted elsewhere, tested here.
import type { Words } from '../workshop-context.ts'
import type { StageMenu } from '../workshop-context.ts'

export type MenuAction = { do: 'back' | 'on'; row: string } | { do: 'recentre' | 'calm' | 'done' }

export interface MenuModel {
  title: string
  rows: { id: string; label: string; value: string }[]
  /** How the menu is found again. */
  note: string
  buttons: { label: string; action: MenuAction; isPrimary: boolean }[]
}

export function menuOf({ rows, isFirst }: StageMenu, { ui }: Pick<Words, 'ui'>): MenuModel {
  return {
    title: ui(isFirst ? 'menu.first' : 'menu.title'),
    rows: rows.map(({ id, label, value }) => ({ id, label, value })),
    note: ui('menu.ways'),
    buttons: [
      { label: ui('menu.recentre'), action: { do: 'recentre' }, isPrimary: false },
      { label: ui('run.calm'), action: { do: 'calm' }, isPrimary: false },
      { label: ui('setup.done'), action: { do: 'done' }, isPrimary: true },
    ],
  }
}
