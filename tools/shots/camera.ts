// A camera for pictures: an emulated headset with one eye, put anywhere in the room.
import type { Browser, Page } from '@playwright/test'

export interface Pose {
  name: string
  /** Room frame, metres. */
  from: [number, number, number]
  at: [number, number, number]
}

/** A page whose headset shows one undistorted picture. */
export async function cameraPage(browser: Browser, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-TW', serviceWorkers: 'block', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript({ path: 'node_modules/iwer/build/iwer.min.js' })
  await page.addInitScript(() => {
    const { XRDevice, metaQuest3 } = (window as unknown as { IWER: { XRDevice: new (...a: unknown[]) => Device; metaQuest3: object } }).IWER
    const device = new XRDevice(metaQuest3, { stereoEnabled: false, fovy: (50 * Math.PI) / 180 })
    device.installRuntime({ forceInstall: true })
    device.controllers.left.connected = false
    device.controllers.right.connected = false
    device.position.set(0, 1.6, 0)
    Object.assign(window, { __device: device })
  })
  return page
}

/** Turns the headset to a pose; `origin` is where the session's floor origin lies in the room (x, z, turn about +Y in degrees). */
export async function look(page: Page, pose: Pose, origin: { x: number; z: number; turnDeg: number }): Promise<void> {
  const turn = (-origin.turnDeg * Math.PI) / 180
  const local = ([x, y, z]: [number, number, number]): [number, number, number] => {
    const [dx, dz] = [x - origin.x, z - origin.z]
    return [dx * Math.cos(turn) + dz * Math.sin(turn), y, -dx * Math.sin(turn) + dz * Math.cos(turn)]
  }
  await page.evaluate(
    ({ from, at }) => {
      const device = (window as unknown as { __device: Device }).__device
      const [dx, dy, dz] = [at[0] - from[0], at[1] - from[1], at[2] - from[2]]
      const yaw = Math.atan2(-dx, -dz)
      const pitch = Math.atan2(dy, Math.hypot(dx, dz))
      const [cy, sy, cp, sp] = [Math.cos(yaw / 2), Math.sin(yaw / 2), Math.cos(pitch / 2), Math.sin(pitch / 2)]
      device.position.set(from[0], from[1], from[2])
      device.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    },
    { from: local(pose.from), at: local(pose.at) },
  )
  await page.waitForTimeout(700)
}

interface Device {
  installRuntime: (options: { forceInstall: boolean }) => void
  position: { set: (x: number, y: number, z: number) => void }
  quaternion: { set: (x: number, y: number, z: number, w: number) => void }
  controllers: Record<'left' | 'right', { connected: boolean }>
}
