// Pictures through a headset with both controllers in view: board, verdict card, caption, consequence.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Deed } from '../../src/core/lesson/schema.ts'
import type { Help } from '../../src/core/run/schema.ts'
import { cameraPage, holdControllers, look, take } from './camera.ts'
import type { Pose } from './camera.ts'
import { LESSON, deedsOf, leaveHooks, perform } from './play.ts'
import { keep } from './series.ts'
import type { Lang, Series } from './series.ts'

const room = JSON.parse(readFileSync('scenes/mechanical/room.json', 'utf8')) as {
  machines: { position: [number, number, number] }[]
}
const [x, , z] = room.machines[0]?.position ?? [0, 0, 0]

type Place = Omit<Pose, 'name'>
const operator: Place = { from: [x + 0.42, 1.62, z + 1.1], at: [x + 0.35, 1.25, z - 0.5] }
const back: Place = { from: [x + 0.9, 1.62, z + 2.0], at: [x + 0.3, 1.15, z] }

/** In one's own room the rack stands at the machine's left, before it. */
const ownRoom: Place = { from: [x + 0.9, 1.62, z + 3.2], at: [x - 0.2, 0.9, z] }
const toOwnRack: Place = { from: [x + 0.6, 1.62, z + 1.7], at: [x - 1.3, 1.2, z + 1.2] }

interface View {
  name: string
  help: Help
  place: Place
  lang?: Lang
  deeds?: Deed[]
  /** In one's own room: the machine has been set down and waits to be kept. */
  inOwnRoom?: true
  /** What stands before the workshop. */
  opens?: 'menu' | 'calm'
  /** Captions say everything in this language, too. */
  secondLang?: string
  /** The picture is taken once this can be seen at the machine. */
  awaits?: string
}

const perfect = deedsOf('perfect')
const firstLook = perfect.findIndex((deed) => 'look' in deed)
const cut = perfect.findIndex((deed) => 'waitFor' in deed && deed.waitFor.startsWith('cut_mm'))

const views: View[] = [
  { name: 'headset-guided', help: 'guided', place: back },
  { name: 'headset-guided-en', help: 'guided', place: back, lang: 'en' },
  { name: 'headset-verdict', help: 'guided', place: operator, deeds: perfect.slice(0, firstLook + 1) },
  { name: 'headset-turning', help: 'guided', place: operator, deeds: perfect.slice(0, cut) },
  { name: 'headset-captions', help: 'guided', place: operator, deeds: perfect.slice(0, 2), secondLang: 'vi' },
  { name: 'headset-exam', help: 'exam', place: operator, deeds: perfect.slice(0, cut) },
  { name: 'headset-demo', help: 'demo', place: operator, awaits: 'ghost-hand' },
  { name: 'headset-menu', help: 'guided', place: operator, opens: 'menu' },
  { name: 'headset-menu-vi', help: 'guided', place: operator, opens: 'menu', lang: 'vi' },
  { name: 'headset-calm', help: 'guided', place: operator, opens: 'calm' },
  { name: 'headset-ar', help: 'guided', place: ownRoom, inOwnRoom: true },
  { name: 'headset-ar-rack', help: 'guided', place: toOwnRack, inOwnRoom: true },
  { name: 'headset-consequence', help: 'independent', place: operator, deeds: deedsOf('m-key') },
  { name: 'headset-consequence-gloves', help: 'guided', place: operator, deeds: deedsOf('m-gloves') },
]

async function enter(page: Page, mode: 'VR' | 'AR'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(mode) }).first().click()
  await page.locator(`[data-xr="${mode.toLowerCase()}"]`).waitFor()
}

/** Sets the machine down where it is: a trigger, pressed and let go. */
async function setDown(page: Page): Promise<void> {
  for (const value of [1, 0]) {
    await page.evaluate((pressed) => {
      const { __device: device } = window as unknown as {
        __device: { controllers: { right: { updateButtonValue(id: string, value: number): void } } }
      }
      device.controllers.right.updateButtonValue('trigger', pressed)
    }, value)
    await page.waitForTimeout(2500)
  }
}

/** Opens the menu, or the calm room. */
const openAside = (page: Page, open: 'menu' | 'calm'): Promise<void> =>
  page.evaluate((what) => {
    const { workshop } = (window as unknown as { __probed: { workshop: { aside: { setState(aside: object): void } } } }).__probed
    workshop.aside.setState({ open: what })
  }, open)

/** Waits until an object of the machine's frame is seen within a metre of the machine's middle. */
const comes = (page: Page, awaited: string): Promise<unknown> =>
  page.waitForFunction(
    (name) => {
      type Seen = { visible: boolean; position: { x: number; z: number } }
      const { workshop } = (window as unknown as { __probed: { workshop: { machineFrame: { getObjectByName(name: string): Seen } } } }).__probed
      const seen = workshop.machineFrame.getObjectByName(name)
      return seen?.visible && Math.hypot(seen.position.x, seen.position.z) < 1
    },
    awaited,
    { timeout: 240_000 },
  )

export function headsetSeries(): Series[] {
  return views.map(({ name, help, place, lang = 'zh-TW', deeds = [], opens, awaits, secondLang = '', inOwnRoom = false }) => ({
    names: [name],
    async take({ browser, url }) {
      const page = await cameraPage(browser, { width: 1280, height: 1000 }, { fovDeg: 82, controllers: true })
      await leaveHooks(page)
      await page.addInitScript(
        (second) => localStorage.setItem('gongfang.settings', JSON.stringify({ picture: 'sharp', secondLang: second })),
        secondLang,
      )
      await page.goto(`${url}/l/${LESSON}/run?help=${help}&seed=1&lang=${lang}`)
      await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
      await enter(page, inOwnRoom ? 'AR' : 'VR')
      if (inOwnRoom) await setDown(page)
      const pose = { name, ...place }
      await look(page, pose)
      await holdControllers(page)
      await perform(page, deeds, true)
      if (opens) await openAside(page, opens)
      if (awaits) await comes(page, awaits)
      else await page.waitForTimeout(3500)
      keep(name, await take(page))
      await page.context().close()
    },
  }))
}
