// Doing everything by keyboard through the action list: Tab to a control, then the keys of that control.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Value } from '../../../src/core/machine/schema.ts'
import { comesTo } from './play.ts'
import type { Means } from './play.ts'
import { factOf } from './run.ts'
import type { SceneFiles } from './scene.ts'

const names = ['zh-TW', 'en', 'ja'].map(
  (lang) => (JSON.parse(readFileSync(`src/text/${lang}.json`, 'utf8')) as Record<string, string>)['list.title'],
)

/** More controls than a page has: after so many Tabs the control is not to be reached. */
const MOST_TABS = 300
const CLOSE = 0.02

/** The action list, in whatever language it is in just now. */
export const actionList = (page: Page): Locator => page.getByRole('region', { name: new RegExp(`^(${names.join('|')})$`) })

/** Tab after Tab until the focus is there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement)
  for (let i = 0; i < MOST_TABS; i++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by ${MOST_TABS} Tabs: ${String(control)}`)
}

export class KeyMeans implements Means {
  private readonly page: Page
  private readonly files: SceneFiles
  private readonly list: Locator

  constructor(page: Page, files: SceneFiles) {
    this.page = page
    this.files = files
    this.list = actionList(page)
  }

  async act(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    const variable = this.files.variableOf(part)
    if ((await factOf(this.page, variable.id)) === to) return
    if (this.files.rest(part) === to && !this.files.isHeld(part)) return comesTo(this.page, variable.id, to)
    const control = this.list.locator(`[data-part="${id}"]`).first()
    const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? 'range' : element.tagName))
    await tabTo(this.page, control)
    if (kind === 'BUTTON') await this.page.keyboard.press('Space')
    else if (kind === 'SELECT') await this.choose(control, String(to))
    else await this.slide(control, Number(to))
    // A sprung button has come back by the time it is looked at.
    if (this.files.rest(part) !== undefined && !this.files.isHeld(part)) return
    const range = variable.type === 'number' ? (variable.max ?? 1) - (variable.min ?? 0) : 0
    await comesTo(this.page, variable.id, to, range * CLOSE)
  }

  look = (part: string) => this.press(`[data-look="${part}"]`)
  judge = (_part: string, as: 'sound' | 'defective') => this.press(`[data-judge="${as}"]`)
  say = (option: string) => this.press(`[data-option="${option}"]`)
  stand = (spot: string) => this.press(`[data-zone="${spot}"]`)
  reach = (zone: string) => this.press(`[data-zone="${zone}"]`)
  withdraw = (zone: string) => this.press(`[data-zone="${zone}"]`)
  answer = (question: string, option: number) => this.press(`[data-question="${question}"] [data-answer="${option}"]`)

  finish = async () => {
    await tabTo(this.page, this.page.locator('[data-do="finish"]'))
    await this.page.keyboard.press('Enter')
  }

  private async press(selector: string): Promise<void> {
    const button = this.list.locator(selector).first()
    await button.waitFor()
    await tabTo(this.page, button)
    await this.page.keyboard.press('Space')
  }

  private async choose(select: Locator, value: string): Promise<void> {
    const options = await select.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
    if (!options.includes(value)) throw new Error(`${String(select)} offers ${options.join(', ')}, not ${value}`)
    for (let i = 0; i < options.length; i++) {
      const steps = options.indexOf(value) - options.indexOf(await select.inputValue())
      if (steps === 0) return
      // A step that is done may move the control to another place in the list.
      await tabTo(this.page, select)
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
      await this.page.waitForTimeout(250)
    }
  }

  private async slide(range: Locator, value: number): Promise<void> {
    const { min, max, step } = await range.evaluate((element) => {
      const input = element as HTMLInputElement
      return { min: Number(input.min), max: Number(input.max), step: Number(input.step) || (Number(input.max) - Number(input.min)) / 100 }
    })
    if (value - min <= max - value) await this.page.keyboard.press('Home')
    else await this.page.keyboard.press('End')
    const from = Number(await range.inputValue())
    const steps = Math.round((value - from) / step)
    for (let i = 0; i < Math.abs(steps); i++) await this.page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
  }
}
