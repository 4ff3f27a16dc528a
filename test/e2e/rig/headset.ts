// A test's own hands on the emulated headset: install it, enter, and move it in the room's coordinates.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { installHeadset } from './install-headset.ts'
import type { HeadsetRig, Side, Vec } from './install-headset.ts'

const require = createRequire(import.meta.url)
const emulator = join(dirname(require.resolve('iwer')), '../build/iwer.min.js')
const realRoom = join(dirname(require.resolve('@iwer/sem/package.json')), 'build/iwer-sem.min.js')
const capture = join(dirname(require.resolve('@iwer/sem/package.json')), 'captures/office_small.json')

/**
 * Puts a headset on the page; before it is opened.
 * @param withRoom a synthetic real room is needed (AR)
 * @param isAsked nobody has chosen anything on this device: the first-run check comes by itself
 */
export async function putOn(page: Page, withRoom = false, isAsked = false): Promise<void> {
  if (!isAsked)
    await page.addInitScript(() => {
      localStorage.setItem('gongfang.settings', localStorage.getItem('gongfang.settings') ?? '{}')
      // How one feels has been answered, too: a headset goes on at once.
      const answers = { discomfort: 'none', eyes: 'none', nausea: 'none', dizziness: 'none' }
      localStorage.setItem('gongfang.comfort', JSON.stringify({ atMs: Date.now(), answers }))
    })
  await page.addInitScript({ path: emulator })
  if (withRoom) await page.addInitScript({ path: realRoom })
  await page.addInitScript(installHeadset, withRoom)
}

/** The real room around an AR headset, from the emulator's own package. */
export async function standInOffice(page: Page): Promise<void> {
  await page.evaluate((json) => window.headsetRig!.loadRoom(JSON.parse(json)), readFileSync(capture, 'utf8'))
}

/** Waits until the session runs and both controllers are known: switching to hands before would leave phantom controllers. */
export async function entered(page: Page): Promise<void> {
  await page.waitForFunction(() => window.seenByTest?.headset.getState().session !== undefined)
  await page.waitForFunction(() => window.seenByTest?.headset.getState().inputSourceStates.length === 2)
  await rig(page, (headset) => headset.frames(4))
}

/** Runs something with the headset, in the page. */
export const rig = <T>(page: Page, use: (headset: HeadsetRig) => Promise<T> | T): Promise<T> =>
  page.evaluate(`(${use.toString()})(window.headsetRig)`) as Promise<T>

/** Points of the room as the headset's own floor has them. */
export const onOwnFloor = (page: Page, points: readonly Vec[]): Promise<Vec[]> =>
  page.evaluate(
    (list) => {
      const { headset, workshop } = window.seenByTest!
      const origin = headset.getState().origin
      if (!origin) throw new Error('the headset has no origin yet')
      origin.updateWorldMatrix(true, false)
      const point = workshop.machineFrame.position.clone()
      return list.map((each) => origin.worldToLocal(point.clone().fromArray(each)).toArray() as [number, number, number])
    },
    points.map((point) => [...point] as Vec),
  )

/** The headset in room coordinates: every point is given in the room. */
export class RoomHeadset {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async head(at: Vec, lookAt: Vec): Promise<void> {
    const [position, target] = await onOwnFloor(this.page, [at, lookAt])
    await this.page.evaluate(
      async ([p, t]) => {
        window.headsetRig!.head(p!, t)
        await window.headsetRig!.frames(3)
      },
      [position, target],
    )
  }

  async aim(side: Side, from: Vec, to: Vec): Promise<void> {
    const [start, target] = await onOwnFloor(this.page, [from, to])
    await this.page.evaluate(
      async ([s, p, t]) => {
        window.headsetRig!.aim(s, p, t)
        await window.headsetRig!.frames(3)
      },
      [side, start!, target!] as const,
    )
  }

  async click(side: Side, button = 'trigger'): Promise<void> {
    await this.page.evaluate(
      async ([s, b]) => {
        await window.headsetRig!.down(s, b)
        await window.headsetRig!.up(s, b)
      },
      [side, button] as const,
    )
  }

  async down(side: Side, button = 'trigger'): Promise<void> {
    await this.page.evaluate(([s, b]) => window.headsetRig!.down(s, b), [side, button] as const)
  }

  async up(side: Side, button = 'trigger'): Promise<void> {
    await this.page.evaluate(([s, b]) => window.headsetRig!.up(s, b), [side, button] as const)
  }

  /** Brings a space of the controller or hand (`grip`, `ray`, a joint) to a point, without travel. */
  async bring(side: Side, space: string, to: Vec): Promise<void> {
    const [target] = await onOwnFloor(this.page, [to])
    await this.page.evaluate(([s, name, t]) => window.headsetRig!.bring(s, name, t), [side, space, target!] as const)
  }

  /** Leads it along points: drags and pokes need travel. */
  async glide(side: Side, space: string, way: readonly Vec[], framesEach = 3): Promise<void> {
    const points = await onOwnFloor(this.page, way)
    await this.page.evaluate(
      async ([s, name, list, frames]) => {
        for (const point of list) await window.headsetRig!.glide(s, name, point, frames)
      },
      [side, space, points, framesEach] as const,
    )
  }

  /** Where a space of the controller or hand is now, room. */
  where(side: Side, space: string): Promise<Vec> {
    return this.page.evaluate(
      async ([s, name]) => {
        const at = await window.headsetRig!.read(s, name)
        const { headset, workshop } = window.seenByTest!
        return headset.getState().origin!.localToWorld(workshop.machineFrame.position.clone().fromArray(at)).toArray() as [
          number,
          number,
          number,
        ]
      },
      [side, space] as const,
    )
  }

  frames(count: number): Promise<void> {
    return this.page.evaluate((n) => window.headsetRig!.frames(n), count)
  }

  mode(kind: 'hand' | 'controller'): Promise<void> {
    return this.page.evaluate((k) => window.headsetRig!.mode(k), kind)
  }
}
