// Doing everything at a screen, by mouse or finger: look about by dragging, walk by pressing the floor, press, drag.
import type { Page } from '@playwright/test'
import { Vector3 } from 'three'
import type { Value } from '../../../src/core/machine/schema.ts'
import { signButton } from './board.ts'
import type { SignAction } from './board.ts'
import type { Vec } from './install-headset.ts'
import { comesTo } from './play.ts'
import type { Means } from './play.ts'
import { factOf } from './run.ts'
import type { SceneFiles } from './scene.ts'
import { emptyPixel, eyesRest, inFront, nodeOf, onScreen, pressable, socketAt, whereIs } from './seen.ts'
import type { Pixel, Pressable } from './seen.ts'
import { floorPlaces } from './walk.ts'

/** Fractions of a number's range within which a drag must end. */
const CLOSE = 0.02
/** A corner of the picture where the ceiling is. */
const AWAY: Pixel = { x: 2, y: 2 }

/** What presses the picture. */
export interface Pointing {
  to(pixel: Pixel): Promise<void>
  down(): Promise<void>
  up(): Promise<void>
  /** Presses a part long enough to look at it. */
  rest(): Promise<void>
}

export class ScreenMeans implements Means {
  private readonly page: Page
  private readonly files: SceneFiles
  private readonly pointing: Pointing

  constructor(page: Page, files: SceneFiles, pointing: Pointing) {
    this.page = page
    this.files = files
    this.pointing = pointing
  }

  async act(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    const variable = this.files.variableOf(part)
    const now = await factOf(this.page, variable.id)
    if (now === to) return
    const kind = part.control?.kind
    if (this.files.isHeld(part)) await this.hold(id, to !== this.files.rest(part))
    else if (kind === 'button') return this.click(`body-${id}`)
    else if (kind === 'touch') await this.touch(id, to)
    else if (kind === 'pour') await this.pour(id, variable.id, to)
    else if (kind === 'free' || kind === 'wearable') await this.put(id, to)
    else if (this.files.isTwoValued(part) || kind === 'estop') await this.click(`body-${id}`)
    else await this.drag(id, now, to)
    const range = variable.type === 'number' ? (variable.max ?? 1) - (variable.min ?? 0) : 0
    await comesTo(this.page, variable.id, to, range * CLOSE)
  }

  async look(part: string): Promise<void> {
    await this.pointing.to(await this.see(`body-${part}`))
    await this.frame()
    await this.pointing.rest()
    await this.aside()
  }

  judge = (_part: string, verdict: 'sound' | 'defective') => this.pressSign(verdict)
  say = (option: string) => this.pressSign({ do: 'say', option })
  answer = (question: string, option: number) => this.pressSign({ do: 'answer', question, option })

  finish = () => this.pressSign({ do: 'end' })

  async stand(spot: string): Promise<void> {
    const zone = this.files.machine.zones.find((each) => each.id === spot)
    if (!zone) throw new Error(`machine.json has no zone ${spot}`)
    const place = await inFront(this.page, zone.center)
    if (!(await this.walkTo(place))) throw new Error(`no way to walk to ${spot}`)
  }

  async reach(): Promise<void> {
    throw new Error('on a screen one reaches into a zone only by working a part there')
  }

  async withdraw(): Promise<void> {
    throw new Error('on a screen there is no hand to withdraw')
  }

  private async put(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    const places = this.files.places(part)
    const variable = this.files.variableOf(part)
    const now = await factOf(this.page, variable.id)
    if (now !== places.carried) {
      await this.click(`body-${id}`)
      await comesTo(this.page, variable.id, places.carried)
    }
    if (to === places.carried) return
    const place = places.sockets.find((each) => each.value === to)
    if (!place) throw new Error(`${id} has no socket for ${String(to)}`)
    await socketAt(this.page, place.socket)
    await this.click(`ghost-${place.socket}`)
  }

  private async hold(id: string, down: boolean): Promise<void> {
    if (!down) {
      await this.pointing.up()
      return this.aside()
    }
    await this.pointing.to(await this.see(`body-${id}`))
    await this.frame()
    await this.pointing.down()
  }

  private async pour(id: string, variable: string, to: Value): Promise<void> {
    await this.hold(id, true)
    await comesTo(this.page, variable, to)
    await this.hold(id, false)
  }

  private async touch(id: string, to: Value): Promise<void> {
    await this.see(`body-${id}`)
    const middle = (await nodeOf(this.page, id)).localToWorld(new Vector3(...this.files.area(this.files.part(id), to)))
    const [pixel] = await onScreen(this.page, [middle])
    await this.pointing.to(pixel!)
    await this.frame()
    await this.tap()
    await this.frame()
    await this.aside()
  }

  private async drag(id: string, from: Value, to: Value): Promise<void> {
    const part = this.files.part(id)
    const pressed = await this.see(`body-${id}`)
    const way = await onScreen(this.page, this.files.way(part, await nodeOf(this.page, id), pressed.at, from, to, 'screen'))
    await this.pointing.to(pressed)
    await this.pointing.down()
    for (const pixel of way) {
      await this.pointing.to(pixel)
      await this.frame()
    }
    await this.frame()
    await this.pointing.up()
    await this.frame()
    await this.aside()
  }

  private async click(name: string): Promise<void> {
    await this.pointing.to(await this.see(name))
    await this.frame()
    await this.tap()
    await this.frame()
    await this.aside()
  }

  /** Down and up at once: a slow picture in between must not make a hold of a click. */
  private async tap(): Promise<void> {
    await Promise.all([this.pointing.down(), this.pointing.up()])
  }

  /** A pointer that rests on a part looks at it: it is taken away after each deed. */
  private async aside(): Promise<void> {
    await this.pointing.to(AWAY)
    await this.frame()
  }

  /** Turns and walks until the thing can be pressed. */
  private async see(name: string): Promise<Pressable> {
    await eyesRest(this.page)
    let found = await pressable(this.page, name)
    if (typeof found !== 'string') return found
    for (const place of [undefined, ...(await floorPlaces(this.page, name))]) {
      if (place && !(await this.walkTo(place))) continue
      await this.turnTo(name)
      await eyesRest(this.page)
      found = await pressable(this.page, name)
      if (typeof found !== 'string') return found
    }
    throw new Error(`no way found to ${found}`)
  }

  /** Presses a button of the board or of a verdict. */
  private async pressSign(action: SignAction): Promise<void> {
    const { at } = await signButton(this.page, action)
    await this.turnToPoint(at)
    await eyesRest(this.page)
    const [pixel] = await onScreen(this.page, [new Vector3(...at)])
    if (!pixel) return
    await this.pointing.to(pixel)
    await this.frame()
    await this.tap()
    await this.frame()
  }

  private async turnTo(name: string): Promise<void> {
    await this.turnToPoint(await whereIs(this.page, name))
  }

  private async turnToPoint(point: Vec): Promise<void> {
    for (let i = 0; i < 8; i++) {
      const turn = await this.page.evaluate((to) => {
        const { camera, gl } = window.seenByTest!.three.get()
        const at = camera.worldToLocal(camera.position.clone().fromArray(to))
        return {
          aside: (Math.atan2(at.x, -at.z) * 180) / Math.PI,
          up: (Math.atan2(at.y, Math.hypot(at.x, at.z)) * 180) / Math.PI,
          pxPerDeg: gl.domElement.clientHeight / (camera as { fov: number }).fov,
        }
      }, point)
      if (Math.abs(turn.aside) < 6 && Math.abs(turn.up) < 6) return
      await this.dragView(-turn.aside * turn.pxPerDeg, turn.up * turn.pxPerDeg)
    }
  }

  /** Drags the picture by so many pixels, in pulls that stay on it. */
  private async dragView(dx: number, dy: number): Promise<void> {
    const from = await emptyPixel(this.page)
    const clampTo = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
    const { width, height } = this.page.viewportSize() ?? { width: 1024, height: 640 }
    const to: Pixel = { x: clampTo(from.x + dx, 5, width - 5), y: clampTo(from.y + dy, 5, height - 5) }
    await this.pointing.to(from)
    await this.frame()
    await this.pointing.down()
    await this.frame()
    await this.pointing.to({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
    await this.pointing.to(to)
    await this.frame()
    await this.pointing.up()
    await eyesRest(this.page)
  }

  /** @returns whether one stands there now */
  private async walkTo(place: { x: number; z: number }): Promise<boolean> {
    for (let i = 0; i < 6; i++) {
      const pixel = await this.page.evaluate(({ x, z }) => {
        const { three, workshop } = window.seenByTest!
        const { camera, gl, raycaster } = three.get()
        const feet = workshop.stance.getState()
        if (Math.hypot(feet.x - x, feet.z - z) < 0.25) return 'there'
        const { left, top, width, height } = gl.domElement.getBoundingClientRect()
        const ndc = camera.position.clone().set(x, 0, z).project(camera)
        if (Math.abs(ndc.x) > 0.95 || Math.abs(ndc.y) > 0.95 || ndc.z > 1) return 'unseen'
        const at = { x: left + (ndc.x * 0.5 + 0.5) * width, y: top + (-ndc.y * 0.5 + 0.5) * height }
        raycaster.setFromCamera(ndc as never, camera)
        const isCovered = [...workshop.bodies.values()].some((body) => raycaster.intersectObject(body, false).length > 0)
        return isCovered || document.elementFromPoint(at.x, at.y) !== gl.domElement ? 'covered' : at
      }, place)
      if (pixel === 'there') return true
      if (typeof pixel === 'string') {
        await this.turnToPoint([place.x, 0, place.z])
        continue
      }
      await this.pointing.to(pixel)
      await this.tap()
      await this.frame()
      await eyesRest(this.page)
    }
    return false
  }

  /** Two pictures: the first takes the events in, the second shows what came of them. */
  private frame(): Promise<void> {
    return this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
  }
}

export function mouse(page: Page): Pointing {
  return {
    to: ({ x, y }) => page.mouse.move(x, y, { steps: 2 }),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    async rest() {
      await page.mouse.down()
      await page.waitForTimeout(1400)
      await page.mouse.up()
    },
  }
}

/** One finger on glass. */
export async function finger(page: Page): Promise<Pointing> {
  const devtools = await page.context().newCDPSession(page)
  let at: Pixel = { x: 0, y: 0 }
  let isDown = false
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at.x, y: at.y }] })
  const pointing: Pointing = {
    async to(pixel) {
      at = pixel
      if (isDown) await send('touchMove')
    },
    async down() {
      isDown = true
      await send('touchStart')
    },
    async up() {
      isDown = false
      await send('touchEnd')
    },
    async rest() {
      await pointing.down()
      await page.waitForTimeout(1400)
      await pointing.up()
    },
  }
  return pointing
}
