// Doing everything with one switch, or two: wait until the outline is on the right stop, press. The page's clock is the test's, so that no moment is missed.
import type { Page } from '@playwright/test'
import type { Value } from '../../../src/core/machine/schema.ts'
import type { Means } from './play.ts'
import { factOf } from './run.ts'
import type { SceneFiles } from './scene.ts'

/** More stops than any page has: after so many the thing is not to be reached. */
const MOST_STOPS = 120
const TICK_MS = 50
const CLOSE = 0.02
/** What has just come up may be chosen by then. */
const SETTLED_MS = 700

/** Where the outline is. */
interface Outlined {
  /** On the thing that is looked for, on a group around it, or elsewhere; nothing is outlined when the scan rests. */
  on: 'it' | 'around' | 'elsewhere' | 'nothing'
  back: boolean
}

export class Switches {
  presses = 0
  private readonly page: Page
  private readonly count: 1 | 2

  constructor(page: Page, count: 1 | 2) {
    this.page = page
    this.count = count
  }

  /** Lets the page's time go on. */
  pass(ms: number): Promise<void> {
    return this.page.clock.runFor(ms)
  }

  /** Lets time go on until something has come about. */
  async until(so: () => Promise<boolean>): Promise<void> {
    for (let ms = 0; !(await so()); ms += 250) {
      if (ms > 30_000) throw new Error(`it has not come about within 30 s: ${String(so)}`)
      await this.pass(250)
    }
  }

  async press(which: 0 | 1 = 0): Promise<void> {
    this.presses += 1
    await this.page.keyboard.down(which === 0 ? 'Space' : 'Enter')
    await this.pass(TICK_MS)
    await this.page.keyboard.up(which === 0 ? 'Space' : 'Enter')
    await this.pass(200)
  }

  /** Goes to a control through its groups and chooses it. */
  async choose(selector: string): Promise<void> {
    await this.pass(SETTLED_MS)
    for (let i = 0; i < MOST_STOPS; i++) {
      const { on, back } = await this.outlined(selector)
      if (on === 'it' && !back) return this.select()
      if (on === 'nothing') await this.wakeOrWait()
      else if (on === 'around' ? !back : back) await this.select()
      else await this.next()
    }
    throw new Error(`${selector} is not reached within ${MOST_STOPS} stops; the outline is on ${JSON.stringify(await this.now())}`)
  }

  /** What the switch's own line says. */
  now = (): Promise<string> => this.page.locator('[data-scan-now]').innerText()

  private select = () => this.press(this.count === 1 ? 0 : 1)

  /** The next stop: by itself, or by the stepping switch. */
  private async next(): Promise<void> {
    if (this.count === 2) return this.press(0)
    const before = await this.stop()
    for (let ms = 0; ms < 6000 && (await this.stop()) === before; ms += 250) await this.pass(250)
  }

  private async wakeOrWait(): Promise<void> {
    const rests = await this.page.locator('.scan-now[data-scan-now=""]').count()
    if (rests > 0) await this.pass(500)
    else await this.press()
  }

  private stop = () => this.page.locator('[data-scan-now]').evaluate((line) => `${line.getAttribute('data-scan-now')} ${line.textContent}`)

  private outlined(selector: string): Promise<Outlined> {
    return this.page.evaluate((wanted) => {
      const box = document.querySelector('.scan-outline')?.getBoundingClientRect()
      const back = document.querySelector('[data-scan-now="back"]') !== null
      const control = [...document.querySelectorAll<HTMLElement>(wanted)].find((each) => each.checkVisibility())
      if (!box || box.width === 0) return { on: 'nothing', back }
      if (!control) return { on: 'elsewhere', back }
      const { left, top, right, bottom, width, height } = ((control as HTMLInputElement).labels?.[0] ?? control).getBoundingClientRect()
      const isIn = box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom
      if (!isIn) return { on: 'elsewhere', back }
      const isAlone = Math.abs(box.width - width) < 20 && Math.abs(box.height - height) < 20
      return { on: isAlone && !document.querySelector('.scan-outline.group') ? 'it' : 'around', back }
    }, selector)
  }
}

export class SwitchMeans implements Means {
  private readonly page: Page
  private readonly files: SceneFiles
  private readonly switches: Switches

  constructor(page: Page, files: SceneFiles, switches: Switches) {
    this.page = page
    this.files = files
    this.switches = switches
  }

  async act(id: string, to: Value): Promise<void> {
    const variable = this.files.variableOf(this.files.part(id))
    if ((await factOf(this.page, variable.id)) === to) return
    const control = `.action-list [data-part="${id}"]`
    await this.switches.choose(control)
    const kind = await this.page
      .locator(control)
      .first()
      .evaluate((element) => element.tagName)
    if (kind === 'SELECT') await this.switches.choose(`.scan-panel [data-value="${String(to)}"]`)
    if (kind === 'INPUT') await this.slide(control, Number(to))
    const range = variable.type === 'number' ? (variable.max ?? 1) - (variable.min ?? 0) : 0
    await this.comesTo(variable.id, to, range * CLOSE)
  }

  look = (part: string) => this.switches.choose(`[data-look="${part}"]`)
  judge = (_part: string, as: 'sound' | 'defective') => this.switches.choose(`[data-judge="${as}"]`)
  say = (option: string) => this.switches.choose(`[data-option="${option}"]`)
  stand = (spot: string) => this.switches.choose(`[data-zone="${spot}"]`)
  reach = (zone: string) => this.switches.choose(`[data-zone="${zone}"]`)
  withdraw = (zone: string) => this.switches.choose(`[data-zone="${zone}"]`)
  answer = (question: string, option: number) => this.switches.choose(`[data-question="${question}"] [data-answer="${option}"]`)
  finish = () => this.switches.choose('[data-do="finish"]')
  pass = (ms: number) => this.switches.pass(ms)

  private async slide(control: string, to: number): Promise<void> {
    const steps = await this.page
      .locator('.scan-panel [data-by]')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-by'))))
    const least = Math.min(...steps.map(Math.abs))
    for (const by of steps.toSorted((a, b) => Math.abs(b) - Math.abs(a)))
      for (;;) {
        const left = to - Number(await this.page.locator(control).first().inputValue())
        if (Math.sign(left) !== Math.sign(by) || Math.abs(left) < Math.abs(by) - (Math.abs(by) === least ? least / 2 : 0)) break
        await this.switches.choose(`.scan-panel [data-by="${by}"]`)
      }
    await this.switches.choose('[data-do="scan-done"]')
  }

  private async comesTo(variable: string, value: Value, tolerance: number): Promise<void> {
    for (let ms = 0; ms < 12_000; ms += 200) {
      const now = await factOf(this.page, variable)
      if (typeof now === 'number' && typeof value === 'number' ? Math.abs(now - value) <= tolerance : now === value) return
      await this.switches.pass(200)
    }
    throw new Error(`${variable} came to ${String(await factOf(this.page, variable))}, not to ${String(value)}`)
  }
}
