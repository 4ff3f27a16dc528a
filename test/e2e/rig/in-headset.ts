// Doing everything in a headset, by device poses and buttons alone: ray and trigger, near grabs, pokes, walking.
import type { Page } from '@playwright/test'
import { Vector3 } from 'three'
import type { Value } from '../../../src/core/machine/schema.ts'
import { signButton } from './board.ts'
import type { SignAction } from './board.ts'
import { RoomHeadset } from './headset.ts'
import type { Vec } from './install-headset.ts'
import { comesTo } from './play.ts'
import type { Means } from './play.ts'
import { factOf, inspects } from './run.ts'
import type { SceneFiles } from './scene.ts'
import { bodyPoint, endOf, graspOf, nodeOf, pointingPlace, socketAt, whereIs } from './seen.ts'

/** Fractions of a number's range within which a hand must end. */
const CLOSE = 0.02
const EYES_M = 1.6
/** Where one stands to work a thing: before it, an arm's length away. */
const ARM_M = 0.55

const offset = (point: Vec, x: number, y: number, z: number): Vec => [point[0] + x, point[1] + y, point[2] + z]

export class HeadsetMeans implements Means {
  readonly headset: RoomHeadset
  private readonly page: Page
  private readonly files: SceneFiles
  /** What holds: the controller's grip, or the fingertip that pinches. */
  private readonly holder: 'grip' | 'index-finger-tip'
  private readonly holding: string
  private readonly taker: 'left' | 'right'

  /** @param taker the hand that takes things; the right one points and presses. The same for both: one hand alone */
  constructor(page: Page, files: SceneFiles, kind: 'controller' | 'hand', taker: 'left' | 'right' = 'left') {
    this.taker = taker
    this.page = page
    this.files = files
    this.headset = new RoomHeadset(page)
    this.holder = kind === 'controller' ? 'grip' : 'index-finger-tip'
    this.holding = kind === 'controller' ? 'squeeze' : 'trigger'
  }

  async act(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    const variable = this.files.variableOf(part)
    const now = await factOf(this.page, variable.id)
    if (now === to) return
    const kind = part.control?.kind
    if (this.files.isHeld(part)) await this.hold(id, to !== this.files.rest(part))
    else if (kind === 'button') return this.poke(await bodyPoint(this.page, id))
    else if (kind === 'touch') await this.touch(id, to)
    else if (kind === 'clip') await this.clip(id, to)
    else if (kind === 'pour') await this.pour(id, variable.id, to)
    else if (kind === 'free') await this.carry(id, now, to)
    else if (kind === 'wearable') await this.wear(id, to)
    else if (kind === 'switch') await this.poke(await bodyPoint(this.page, id))
    else if (kind === 'estop') await (to === true ? this.poke(await bodyPoint(this.page, id)) : this.point(`body-${id}`))
    else if (this.files.isTwoValued(part)) await this.point(`body-${id}`)
    else await this.lead(id, now, to)
    const range = variable.type === 'number' ? (variable.max ?? 1) - (variable.min ?? 0) : 0
    await comesTo(this.page, variable.id, to, range * CLOSE)
  }

  /** Rests the ray on the part. */
  async look(part: string): Promise<void> {
    await this.approach(await bodyPoint(this.page, part))
    const { from, at } = await pointingPlace(this.page, `body-${part}`)
    await this.headset.aim('right', from, at)
    await inspects(this.page, part)
  }

  async judge(part: string, verdict: 'sound' | 'defective'): Promise<void> {
    await this.press(verdict)
    await comesTo(this.page, `judged('${part}') == '${verdict}'`, true)
  }

  say = async (option: string) => this.press({ do: 'say', option })
  answer = async (question: string, option: number) => this.press({ do: 'answer', question, option })

  finish = async () => this.press({ do: 'end' })

  async stand(spot: string): Promise<void> {
    const zone = this.files.machine.zones.find((each) => each.id === spot)
    if (!zone) throw new Error(`machine.json has no zone ${spot}`)
    const [x, , z] = await this.room(zone.center)
    await this.headset.head([x, EYES_M, z], [x, 1.1, z - 1])
    await this.headset.frames(6)
  }

  async reach(id: string): Promise<void> {
    const zone = this.files.machine.zones.find((each) => each.id === id)
    if (!zone) throw new Error(`machine.json has no zone ${id}`)
    const at = await this.room(zone.center)
    await this.headset.bring(this.taker, this.holder, offset(at, 0, 0.1, 0.5))
    await this.headset.glide(this.taker, this.holder, [at], 8)
    await this.headset.frames(8)
  }

  async withdraw(): Promise<void> {
    await this.rest(this.taker)
    await this.headset.frames(8)
  }

  /** Walks up to a point: the head is brought before it, both hands hang at the sides. */
  private async approach(at: Vec): Promise<void> {
    const eyes: Vec = [at[0] + 0.1, EYES_M, at[2] + ARM_M]
    await this.headset.head(eyes, at)
    for (const side of new Set([this.taker, 'right' as const])) await this.rest(side)
  }

  private async rest(side: 'left' | 'right'): Promise<void> {
    const head = await this.page.evaluate(() => {
      const e = window.seenByTest!.three.get().camera.matrixWorld.elements
      return [e[12]!, e[13]!, e[14]!] as [number, number, number]
    })
    const aside = side === 'left' ? -0.25 : 0.25
    await this.headset.aim(side, offset(head, aside, -0.55, 0), offset(head, aside, -1.4, 0.05))
  }

  /** Ray and trigger. */
  private async point(name: string): Promise<void> {
    await this.approach(await whereIs(this.page, name))
    const { from, at } = await pointingPlace(this.page, name)
    await this.headset.aim('right', from, at)
    await this.headset.click('right')
    await this.rest('right')
  }

  /** Presses a button of the board or of a verdict with the ray. */
  async press(action: SignAction): Promise<void> {
    const { at, from } = await signButton(this.page, action)
    await this.headset.aim('right', from, at)
    await this.headset.click('right')
  }

  /** For as long as it is to be held: a pedal by the thumbstick, or, where there is none, by its mark on the floor; else ray and trigger. */
  private async hold(id: string, down: boolean): Promise<void> {
    const isPedal = this.files.part(id).control?.kind === 'pedal'
    const button = isPedal && this.holder === 'grip' ? 'thumbstick' : 'trigger'
    if (!down) {
      await this.headset.up('right', button)
      return this.rest('right')
    }
    await this.approach(await whereIs(this.page, `body-${id}`))
    if (button === 'trigger') {
      const { from, at } = await pointingPlace(this.page, isPedal ? `foot-${id}` : `body-${id}`)
      await this.headset.aim('right', from, at)
    }
    await this.headset.down('right', button)
  }

  private async touch(id: string, to: Value): Promise<void> {
    const middle = new Vector3(...this.files.area(this.files.part(id), to))
    await this.poke((await nodeOf(this.page, id)).localToWorld(middle).toArray() as Vec)
  }

  private async clip(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    await this.take(id)
    if (to === part.control?.springsTo) await this.headset.glide(this.taker, this.holder, [offset(await this.hand(), 0, 0.2, 0.3)], 8)
    else await this.bringTo(id, await socketAt(this.page, part.sockets?.[String(to)] ?? ''))
    await this.headset.up(this.taker, this.holding)
    await this.rest(this.taker)
  }

  private async pour(id: string, variable: string, to: Value): Promise<void> {
    const over = await socketAt(this.page, this.files.part(id).control?.over ?? '')
    await this.take(id)
    await this.bringTo(id, offset(over, 0, 0.25, 0))
    // From level to upwards or downwards: what the hand holds leans with it, by how it was taken. It is watched until it would run.
    const hand = await this.hand()
    for (const up of [1, -1]) {
      await this.headset.aim(this.taker, hand, offset(hand, 0, up, -0.2))
      if ((await nodeOf(this.page, id)).matrixWorld.elements[5]! < 0.3) break
    }
    await this.bringTo(id, offset(over, 0, 0.15, 0))
    await comesTo(this.page, variable, to)
    await this.headset.up(this.taker, this.holding)
    await this.rest(this.taker)
  }

  private hand = (): Promise<Vec> => this.headset.where(this.taker, this.holder)

  /** Moves the hand until what it holds is there. */
  private async bringTo(id: string, goal: Vec): Promise<void> {
    const thing = (await nodeOf(this.page, id)).position
    const hand = await this.hand()
    const end: Vec = [hand[0] + goal[0] - thing.x, hand[1] + goal[1] - thing.y, hand[2] + goal[2] - thing.z]
    await this.headset.glide(this.taker, this.holder, [offset(end, 0, 0.1, 0.2), end], 8)
  }

  private async poke(at: Vec): Promise<void> {
    await this.approach(at)
    const tip = this.holder === 'grip' ? 'ray' : 'index-finger-tip'
    await this.headset.aim('right', offset(at, 0, 0.02, 0.35), at)
    await this.headset.bring('right', tip, offset(at, 0, 0, 0.25))
    await this.headset.glide('right', tip, [offset(at, 0, 0, 0.01)], 10)
    await this.headset.glide('right', tip, [offset(at, 0, 0, 0.25)], 6)
    await this.rest('right')
  }

  private async lead(id: string, from: Value, to: Value): Promise<void> {
    const part = this.files.part(id)
    const at = part.control?.kind === 'key' ? await endOf(this.page, id) : await graspOf(this.page, id)
    await this.approach(at)
    await this.headset.aim(this.taker, offset(at, -0.1, 0.15, 0.4), at)
    await this.headset.bring(this.taker, this.holder, at)
    await this.headset.down(this.taker, this.holding)
    const way = this.files.way(part, await nodeOf(this.page, id), at, from, to, 'grab')
    await this.headset.glide(
      this.taker,
      this.holder,
      way.map((point) => point.toArray() as Vec),
      2,
    )
    await this.headset.up(this.taker, this.holding)
    await this.rest(this.taker)
  }

  private async take(id: string): Promise<Vec> {
    const at = await bodyPoint(this.page, id)
    await this.approach(at)
    await this.headset.aim(this.taker, offset(at, -0.1, 0.15, 0.4), at)
    await this.headset.bring(this.taker, this.holder, at)
    await this.headset.down(this.taker, this.holding)
    return at
  }

  private async carry(id: string, now: Value, to: Value): Promise<void> {
    const part = this.files.part(id)
    const places = this.files.places(part)
    // A thing asked for "in the hand" is held until it is asked to go somewhere.
    if (now !== places.carried) {
      await this.take(id)
      await comesTo(this.page, this.files.variableOf(part).id, places.carried)
    }
    if (to === places.carried) return
    const place = places.sockets.find((each) => each.value === to)
    if (!place) throw new Error(`${id} has no socket for ${String(to)}`)
    await this.bringTo(id, await socketAt(this.page, place.socket))
    await this.headset.up(this.taker, this.holding)
    await this.rest(this.taker)
  }

  private async wear(id: string, to: Value): Promise<void> {
    const part = this.files.part(id)
    const places = this.files.places(part)
    const rack = places.sockets[0]
    if (to !== places.carried) {
      if (!rack) throw new Error(`${id} has no socket on the rack`)
      await this.point(`ghost-${rack.socket}`)
      return
    }
    const at = await this.take(id)
    await this.headset.glide(this.taker, this.holder, [offset(at, 0, 0, 0.2), [at[0] + 0.1, 1.35, at[2] + ARM_M - 0.15]], 8)
    await this.headset.up(this.taker, this.holding)
    await this.rest(this.taker)
  }

  private room(point: Vec): Promise<Vec> {
    return this.page.evaluate((at) => {
      const { machineFrame } = window.seenByTest!.workshop
      return machineFrame.localToWorld(machineFrame.position.clone().fromArray(at)).toArray() as [number, number, number]
    }, point)
  }
}
