// A camera for pictures: an emulated headset with one eye, put anywhere in the room.
import type { Browser, Page } from '@playwright/test'
import { letFunctionsIn } from './series.ts'

export interface Pose {
  name: string
  /** Room frame, metres. */
  from: [number, number, number]
  at: [number, number, number]
}

interface Lens {
  /** Vertical angle of view. */
  fovDeg?: number
  /** Whether two controllers are held. */
  controllers?: boolean
}

/** A page whose headset shows one undistorted picture. */
export async function cameraPage(browser: Browser, size: { width: number; height: number }, lens: Lens = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-TW', serviceWorkers: 'block', reducedMotion: 'reduce' })
  await letFunctionsIn(context)
  // Nobody is asked anything in the picture.
  await context.addInitScript(() => {
    localStorage.setItem('gongfang.settings', JSON.stringify({ picture: 'sharp' }))
    const answers = { discomfort: 'none', eyes: 'none', nausea: 'none', dizziness: 'none' }
    localStorage.setItem('gongfang.comfort', JSON.stringify({ atMs: Date.now(), answers }))
  })
  const page = await context.newPage()
  await page.addInitScript({ path: 'node_modules/iwer/build/iwer.min.js' })
  await page.addInitScript((wished) => Object.assign(window, { __lens: wished }), { fovDeg: 50, controllers: false, ...lens })
  await page.addInitScript({ path: 'tools/shots/one-eyed-headset.js' })
  return page
}

const SETTLE_MS = 1200
const SETTLE_FRAMES = 6

/** Lets the session draw: under software rendering the first frames take seconds each. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(async (count) => {
    const session = (window as unknown as { __probed: Probed }).__probed.three.gl.xr.getSession()
    for (let i = 0; i < count; i++) await new Promise<void>((drawn) => session.requestAnimationFrame(() => drawn()))
  }, SETTLE_FRAMES)

/** Turns the headset to a pose in the room, as its floor lies now. */
const aim = (page: Page, pose: Pose): Promise<void> =>
  page.evaluate(
    ({ from, at }) => {
      const { __device: device, __probed: probed } = window as unknown as { __device: Device; __probed: Probed }
      const camera = probed.three.gl.xr.getCamera()
      const toFloor = camera.parent.matrixWorld.clone().invert()
      const eye = camera.position.clone().set(...from).applyMatrix4(toFloor)
      const seen = camera.position.clone().set(...at).applyMatrix4(toFloor)
      const [dx, dy, dz] = [seen.x - eye.x, seen.y - eye.y, seen.z - eye.z]
      const yaw = Math.atan2(-dx, -dz)
      const pitch = Math.atan2(dy, Math.hypot(dx, dz))
      const [cy, sy, cp, sp] = [Math.cos(yaw / 2), Math.sin(yaw / 2), Math.cos(pitch / 2), Math.sin(pitch / 2)]
      device.position.set(eye.x, eye.y, eye.z)
      device.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    },
    { from: pose.from, at: pose.at },
  )

/** Brings the headset to a pose in the room, wherever the session's own floor lies; twice, for the floor moves once more just after entering. */
export async function look(page: Page, pose: Pose): Promise<void> {
  for (let time = 0; time < 2; time++) {
    await aim(page, pose)
    await frames(page)
    await page.waitForTimeout(SETTLE_MS)
  }
}

/** Brings both controllers before the eyes, as arms held ready do. */
export async function holdControllers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { __device: device } = window as unknown as { __device: Device }
    const { position: head, quaternion: turn } = device
    const yaw = 2 * Math.atan2(turn.y, turn.w)
    const before = (aside: number, ahead: number) => [
      head.x + aside * Math.cos(yaw) - ahead * Math.sin(yaw),
      head.z - aside * Math.sin(yaw) - ahead * Math.cos(yaw),
    ]
    for (const [hand, aside] of [
      [device.controllers.left, -0.2],
      [device.controllers.right, 0.2],
    ] as const) {
      const [x = 0, z = 0] = before(aside, 0.42)
      hand.position.set(x, head.y - 0.3, z)
      hand.quaternion.set(turn.x, turn.y, turn.z, turn.w)
    }
  })
  await page.waitForTimeout(600)
}

/** What the eye sees, as PNG: read back in the frame that drew it (a screenshot of the page starves under software rendering). */
export async function take(page: Page): Promise<Buffer> {
  const url = await page.evaluate(async () => {
    const { gl } = (window as unknown as { __probed: Probed }).__probed.three
    const session = gl.xr.getSession()
    return new Promise<string>((done) => {
      session.requestAnimationFrame(() => done(gl.domElement.toDataURL('image/png')))
    })
  })
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}

interface Point {
  x: number
  y: number
  z: number
  clone: () => Point
  set: (...xyz: number[]) => Point
  applyMatrix4: (matrix: Matrix) => Point
}
interface Matrix {
  clone: () => Matrix
  invert: () => Matrix
}
interface Probed {
  three: {
    gl: {
      domElement: HTMLCanvasElement
      xr: {
        getCamera: () => { position: Point; parent: { matrixWorld: Matrix } }
        getSession: () => { requestAnimationFrame: (callback: () => void) => void }
      }
    }
  }
}
interface Movable {
  position: { x: number; y: number; z: number; set: (x: number, y: number, z: number) => void }
  quaternion: { x: number; y: number; z: number; w: number; set: (x: number, y: number, z: number, w: number) => void }
}
interface Device extends Movable {
  controllers: { left: Movable; right: Movable }
}
