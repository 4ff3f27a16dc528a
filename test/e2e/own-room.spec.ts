// (g) The lathe in one's own room: found floor, set down, turned, kept, worked.
import type { Page } from '@playwright/test'
import type { Deed } from '../../src/core/lesson/schema.ts'
import { entered, putOn, RoomHeadset, standInOffice } from './rig/headset.ts'
import type { Vec } from './rig/install-headset.ts'
import { HeadsetMeans } from './rig/in-headset.ts'
import { LESSON, answers, endedAs, files, openRun } from './rig/lesson.ts'
import { play } from './rig/play.ts'
import { factOf } from './rig/run.ts'
import { bodyPoint, whereIs } from './rig/seen.ts'
import { expect, test } from './rig/test.ts'

const perfect = files.example('perfect').deeds
/** Deeds that every change plays; the whole lesson in `npm run e2e:full`. */
const LAST = process.env['GONGFANG_E2E_WHOLE'] ? undefined : 31

declare global {
  interface Window {
    /** The anchor is found so much farther to its right, metres. */
    driftAnchor?: (x: number) => void
  }
}

test.use({ viewport: { width: 512, height: 256 } })

/** Where the machine stands and how it is turned, on the headset's own floor. */
const machineOnFloor = (page: Page): Promise<{ at: Vec; turnDeg: number }> =>
  page.evaluate(() => {
    const { workshop, headset } = window.seenByTest!
    const origin = headset.getState().origin!
    const { machineFrame } = workshop
    const at = origin.worldToLocal(machineFrame.getWorldPosition(machineFrame.position.clone()))
    const front = origin.worldToLocal(machineFrame.localToWorld(machineFrame.position.clone().set(0, 0, 1))).sub(at)
    return { at: at.toArray() as [number, number, number], turnDeg: (Math.atan2(front.x, front.z) * 180) / Math.PI }
  })

const look = async (page: Page, at: Vec) =>
  page.evaluate(async (target) => {
    window.headsetRig!.head([0, 1.6, 0], target)
    await window.headsetRig!.frames(6)
  }, at)

const handsOf = (page: Page): Promise<Vec> =>
  page.evaluate(() => {
    const e = window.seenByTest!.three.get().camera.matrixWorld.elements
    return [e[12]!, e[13]! - 0.25, e[14]!] as [number, number, number]
  })

const isShown = (page: Page, name: string) =>
  page.evaluate((wanted) => window.seenByTest!.three.get().scene.getObjectByName(wanted)?.visible === true, name)

/** A part is drawn where it and everything that carries it is visible. */
const isThere = (page: Page, part: string) =>
  page.evaluate((id) => {
    let node: { visible: boolean; parent: unknown } | null | undefined = window.seenByTest!.workshop.nodes.get(id)
    const first = node
    while (node?.visible) node = node.parent as typeof node
    return first !== undefined && node === null
  }, part)

const statusOf = (page: Page) => page.evaluate(() => window.runByTest!.session.store.getState().status)

/** Finds the floor, sets the lathe down before the learner, turns it a step and keeps it. */
async function place(page: Page, headset: RoomHeadset): Promise<void> {
  await look(page, [0, 0, 1.5])
  await headset.click('right')
  for (const sign of ['ar-turn-left', 'ar-keep']) {
    await headset.aim('right', await handsOf(page), await whereIs(page, sign))
    await headset.click('right')
  }
  await expect.poll(() => statusOf(page)).toBe('running')
}

/** The same of a worked example: a thing taken and put somewhere is put there. */
const wantedOf = (deeds: readonly Deed[]) =>
  deeds.reduce<string[]>((done, deed) => {
    if ('say' in deed) return [...done, `say ${deed.say}`]
    if (!('act' in deed)) return done
    const others = done.at(-1)?.startsWith(`${deed.act}=`) ? done.slice(0, -1) : done
    return [...others, `${deed.act}=${String(deed.to)}`]
  }, [])

/** What was done, tick and hand aside: the last value of a part that is led on and on, and what was said. */
const doneIn = (page: Page) =>
  page.evaluate(() => {
    const done: string[] = []
    let before = ''
    for (const entry of window.runByTest!.session.entries()) {
      if (entry.kind !== 'act' && entry.kind !== 'say') continue
      const what = entry.kind === 'act' ? entry.part : 'say'
      if (what === before && entry.kind === 'act') done.pop()
      done.push(
        entry.kind === 'act'
          ? `${entry.part}=${typeof entry.value === 'number' ? Math.round(entry.value) : String(entry.value)}`
          : `say ${entry.option}`,
      )
      before = what
    }
    return done
  })

test(`${LESSON}: the lathe is set down at true size on the found floor, turned, kept and worked`, async ({ page, browser }) => {
  await putOn(page, true)
  await openRun(page, 'independent')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'ar')
  const headset = new RoomHeadset(page)

  // It follows the floor that is looked at, its front towards the learner.
  await look(page, [0, 0, 1.5])
  const followed = await machineOnFloor(page)
  expect(Math.abs(followed.at[1]), 'it stands on the floor').toBeLessThan(0.02)
  expect(Math.abs(followed.at[0]), 'straight ahead').toBeLessThan(0.1)
  expect(followed.at[2], 'where the eyes are').toBeCloseTo(1.5, 0)
  expect(Math.abs(followed.turnDeg), 'facing the learner').toBeGreaterThan(175)

  // Set down, it stays when the eyes go on.
  await headset.click('right')
  await look(page, [1, 0.8, 1.5])
  const down = await machineOnFloor(page)
  expect(down.at[0]).toBeCloseTo(followed.at[0], 2)
  expect(down.at[2]).toBeCloseTo(followed.at[2], 2)

  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-turn-left'))
  await headset.click('right')
  const turned = await machineOnFloor(page)
  expect(((turned.turnDeg - down.turnDeg + 540) % 360) - 180, 'a step to the left').toBeCloseTo(15, 0)

  // Its handles do not answer before it is kept.
  await headset.aim('right', await handsOf(page), await bodyPoint(page, 'work-light'))
  expect(await factOf(page, 'work_light')).toBe(false)
  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-keep'))
  await headset.click('right')
  await headset.aim('right', await handsOf(page), await bodyPoint(page, 'work-light'))
  await headset.click('right')
  await expect.poll(() => factOf(page, 'work_light')).toBe(true)

  // It is taken up once more, and the clock stands until it is kept again.
  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-take-up'))
  await headset.click('right')
  await expect.poll(() => statusOf(page)).toBe('paused')
  await page.evaluate(() => window.runByTest!.session.resume())
  expect(await statusOf(page), 'the clock stands until the machine is kept, whatever is pressed').toBe('paused')
  await look(page, [0.4, 0, 1.8])
  await headset.click('right')
  await headset.aim('right', await handsOf(page), await whereIs(page, 'ar-keep'))
  await headset.click('right')
  await expect.poll(() => statusOf(page)).toBe('running')

  // The board came along. A critical fault stands still before the eyes and is taken back there.
  const means = new HeadsetMeans(page, files, 'controller')
  await means.act('main-switch', true)
  await means.act('chuck-guard', 0)
  await expect.poll(() => factOf(page, 'chuck_guard_deg < 5')).toBe(true)
  await means.act('spindle-lever', 'forward')
  await expect.poll(() => statusOf(page)).toBe('frozen')
  expect(await isShown(page, 'frozen-edge'), 'the picture says so').toBe(true)
  await means.press({ do: 'try-again' })
  await expect.poll(() => statusOf(page)).toBe('running')

  await play(page, answers, means)
  await endedAs(page, browser, 'failed')
})

test(`${LESSON}: a prompted run on one's own floor does what the worked example does, protective gear and all`, async ({
  page,
  browser,
}) => {
  if (LAST === undefined) test.setTimeout(480_000)
  await putOn(page, true)
  await openRun(page, 'prompted')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  await place(page, new RoomHeadset(page))
  expect(await isThere(page, 'safety-shoes'), 'protective gear is seen, though the workshop is not').toBe(true)
  const [gear, machine] = [await bodyPoint(page, 'safety-shoes'), await whereIs(page, 'machine-frame')]
  expect(Math.hypot(gear[0] - machine[0], gear[2] - machine[2]), 'within a few steps').toBeLessThan(3)
  const deeds = LAST === undefined ? perfect : perfect.slice(0, LAST)
  await play(page, deeds, new HeadsetMeans(page, files, 'controller'))
  expect(await doneIn(page)).toEqual(wantedOf(deeds))
  if (LAST === undefined) await endedAs(page, browser, 'passed', 100)
})

/** The device's floor gets another origin, which the floor before had there; or it does not say where. */
const recentre = (page: Page, to?: { x: number; z: number; turnDeg: number }) =>
  page.evaluate((moved) => {
    const half = ((moved?.turnDeg ?? 0) * Math.PI) / 360
    const transform = moved && new XRRigidTransform({ x: moved.x, y: 0, z: moved.z }, { x: 0, y: Math.sin(half), z: 0, w: Math.cos(half) })
    window
      .seenByTest!.headset.getState()
      .originReferenceSpace!.dispatchEvent(Object.assign(new Event('reset'), { transform: transform ?? null }))
  }, to)

test('kept, it stays on the real floor: as a recentring says it moved, else by its anchor, else it is placed anew', async ({ page }) => {
  await putOn(page, true)
  await openRun(page, 'guided')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  const headset = new RoomHeadset(page)
  await page.evaluate(() => {
    XRFrame.prototype.createAnchor = () => Promise.reject(new DOMException('planted', 'NotSupportedError'))
  })
  await place(page, headset)
  const kept = await machineOnFloor(page)
  await recentre(page, { x: 0.5, z: -0.25, turnDeg: 90 })
  const moved = await machineOnFloor(page)
  expect(moved.at[0]).toBeCloseTo(-(kept.at[2] + 0.25), 3)
  expect(moved.at[2]).toBeCloseTo(kept.at[0] - 0.5, 3)
  expect(((moved.turnDeg - kept.turnDeg + 720) % 360) - 360, 'turned with the floor').toBeCloseTo(-90, 1)
  await recentre(page)
  await expect.poll(() => statusOf(page), { message: 'nobody knows where it was' }).toBe('paused')

  await page.evaluate(() => {
    // The emulator takes the matrix of an offset for the offset.
    const matrixOf = (pose: XRRigidTransform) => pose.matrix as unknown as XRRigidTransform
    const anchor = { anchorSpace: undefined as unknown as XRSpace, delete: () => undefined }
    XRFrame.prototype.createAnchor = (pose, space) => {
      anchor.anchorSpace = (space as XRReferenceSpace).getOffsetReferenceSpace(matrixOf(pose))
      return Promise.resolve(anchor)
    }
    window.driftAnchor = (x) => {
      anchor.anchorSpace = (anchor.anchorSpace as XRReferenceSpace).getOffsetReferenceSpace(
        matrixOf(new XRRigidTransform({ x, y: 0, z: 0 })),
      )
    }
  })
  await place(page, headset)
  const anchored = await machineOnFloor(page)
  await page.evaluate(() => window.driftAnchor!(0.3))
  const away = async () => {
    const { at } = await machineOnFloor(page)
    return Math.hypot(at[0] - anchored.at[0], at[2] - anchored.at[2])
  }
  await expect.poll(away, { message: 'where its anchor is found' }).toBeCloseTo(0.3, 2)
  await recentre(page)
  await headset.frames(30)
  expect(await statusOf(page), 'the anchor knows').toBe('running')
})

test('a phone held up: set down, kept and worked by taps; the page lies over the camera’s picture', async ({ page }) => {
  await putOn(page, true)
  // A phone instead of a headset: its screen is the window, its fingers are the rays.
  await page.addInitScript(() => {
    const say = (of: object, name: string, value: unknown) => Object.defineProperty(of, name, { get: () => value, configurable: true })
    say(XRSession.prototype, 'domOverlayState', { type: 'screen' })
    say(XRSession.prototype, 'interactionMode', 'screen-space')
    say(XRInputSource.prototype, 'targetRayMode', 'screen')
  })
  await openRun(page, 'guided')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  await expect(page.locator('main.over-camera .camera-bar')).toBeVisible()
  await expect(page.locator('.stage canvas')).toBeHidden()
  await expect(page.locator('.step-card')).toBeVisible()
  // The emulator's own picture lies over the page, where a phone has it behind.
  const press = (what: string) => page.locator(`[data-do="${what}"]`).evaluate((button: HTMLElement) => button.click())
  const list = page.getByRole('region', { name: '動作清單' })
  await expect(list).toBeHidden()
  await press('list')
  await expect(list).toBeVisible()
  await press('list')

  const headset = new RoomHeadset(page)
  await place(page, headset)
  await headset.aim('right', await handsOf(page), await bodyPoint(page, 'work-light'))
  await headset.click('right')
  await expect.poll(() => factOf(page, 'work_light')).toBe(true)

  const reachesThrough = (selector: string) =>
    page.locator(selector).evaluate((at) => at.dispatchEvent(new Event('beforexrselect', { bubbles: true, cancelable: true })))
  expect(await reachesThrough('[data-do="finish"]'), 'a tap on the page stays there').toBe(false)
  expect(await reachesThrough('.stage'), 'a tap on the picture goes on').toBe(true)
  await press('leave-ar')
  await expect(page.locator(':root')).toHaveAttribute('data-xr', 'none')
  await expect(page.locator('.camera-bar')).toHaveCount(0)
  await expect(page.locator('.stage canvas')).toBeVisible()
})

test('the demonstration plays on one’s own floor: the hand comes to the machine that was placed, and the steps go on by themselves', async ({
  page,
}) => {
  await putOn(page, true)
  await openRun(page, 'demo')
  await standInOffice(page)
  await page.getByRole('button', { name: /AR/ }).click()
  await entered(page)
  const root = page.locator(':root')
  const first = (await root.getAttribute('data-step')) ?? ''
  await place(page, new RoomHeadset(page))
  await expect.poll(() => isShown(page, 'ghost-hand'), { timeout: 60_000 }).toBe(true)
  await expect(root).not.toHaveAttribute('data-step', first, { timeout: 120_000 })
  await expect(root).toHaveAttribute('data-xr', 'ar')
  const acts = await page.evaluate(() => window.runByTest!.session.entries().filter(({ kind }) => kind === 'act').length)
  expect(acts, 'something was done for the learner').toBeGreaterThan(0)
})
