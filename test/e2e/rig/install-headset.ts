// Runs in the page before its own code, after iwer.min.js: a Quest 3 without a Quest 3, moved frame by frame.
// Self-contained: it is sent to the page as text.

export type Vec = [number, number, number]
export type Quat = [number, number, number, number]
export type Side = 'left' | 'right'

/** What a test can do to the headset. */
export interface HeadsetRig {
  frames(count?: number): Promise<void>
  head(position: Vec, lookAt?: Vec): void
  aim(side: Side, from: Vec, to: Vec): void
  pose(side: Side, position: Vec, turn: Quat): void
  read(side: Side, space: string): Promise<Vec>
  bring(side: Side, space: string, to: Vec): Promise<void>
  glide(side: Side, space: string, to: Vec, frames?: number): Promise<void>
  down(side: Side, button?: string): Promise<void>
  up(side: Side, button?: string): Promise<void>
  stick(side: Side, x: number, y: number): Promise<void>
  mode(input: 'hand' | 'controller'): Promise<void>
  /** Puts a controller away. */
  away(side: Side): Promise<void>
  loadRoom(capture: unknown): void
  end(): Promise<void>
}

declare global {
  interface Window {
    headsetRig?: HeadsetRig
  }
}

interface Movable {
  position: { set(x: number, y: number, z: number): void; x: number; y: number; z: number }
  quaternion: { set(x: number, y: number, z: number, w: number): void }
}
interface EmulatedInput extends Movable {
  connected: boolean
  updateButtonValue(button: string, value: number): void
  updateAxes(stick: string, x: number, y: number): void
  updatePinchValue(value: number): void
}
interface EmulatedDevice extends Movable {
  primaryInputMode: 'hand' | 'controller'
  hands: Record<Side, EmulatedInput>
  controllers: Record<Side, EmulatedInput>
  activeSession?: XRSession
  sem?: { loadEnvironment(capture: unknown): void }
  installRuntime(options: { forceInstall: boolean }): void
  installSEM(module: unknown): void
}
interface Emulator {
  XRDevice: new (device: unknown, options: { stereoEnabled: boolean; ipd: number; fovy: number }) => EmulatedDevice
  metaQuest3: unknown
}

/** @param withRoom a synthetic real room is needed (AR) */
export function installHeadset(withRoom: boolean): void {
  const globals = globalThis as unknown as { IWER?: Emulator; IWER_SEM?: { SyntheticEnvironmentModule: unknown } }
  const emulator = globals.IWER
  if (!emulator) throw new Error('installHeadset: iwer.min.js must be loaded first')
  const device = new emulator.XRDevice(emulator.metaQuest3, { stereoEnabled: true, ipd: 0.063, fovy: Math.PI / 2 })
  // Chromium has a navigator.xr of its own, without hardware; without forceInstall the emulator would leave it alone.
  device.installRuntime({ forceInstall: true })
  if (withRoom && globals.IWER_SEM) device.installSEM(globals.IWER_SEM.SyntheticEnvironmentModule)
  // Device space is the floor's space.
  device.position.set(0, 1.6, 0)

  const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
  const unit = (a: Vec): Vec => {
    const length = Math.hypot(...a) || 1
    return [a[0] / length, a[1] / length, a[2] / length]
  }
  const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
  /** The turn that makes −Z look from one point at another. */
  const lookTurn = (from: Vec, to: Vec): Quat => {
    const z = unit(sub(from, to))
    const x = unit(cross(Math.abs(z[1]) > 0.999 ? [0, 0, -1] : [0, 1, 0], z))
    const y = cross(z, x)
    const trace = x[0] + y[1] + z[2]
    if (trace > 0) {
      const s = 0.5 / Math.sqrt(trace + 1)
      return [(y[2] - z[1]) * s, (z[0] - x[2]) * s, (x[1] - y[0]) * s, 0.25 / s]
    }
    if (x[0] > y[1] && x[0] > z[2]) {
      const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2])
      return [0.25 * s, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]
    }
    if (y[1] > z[2]) {
      const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2])
      return [(y[0] + x[1]) / s, 0.25 * s, (z[1] + y[2]) / s, (z[0] - x[2]) / s]
    }
    const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1])
    return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, 0.25 * s, (x[1] - y[0]) / s]
  }
  const place = (thing: Movable, position?: Vec, turn?: Quat) => {
    if (position) thing.position.set(...position)
    if (turn) thing.quaternion.set(...turn)
  }
  const isHand = () => device.primaryInputMode === 'hand'
  const input = (side: Side) => (isHand() ? device.hands : device.controllers)[side]
  const session = (): XRSession => {
    if (!device.activeSession) throw new Error('headset rig: no session is running; enter VR or AR first')
    return device.activeSession
  }

  const rig: HeadsetRig = {
    frames: (count = 2) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('headset rig: no frame for 20 s')), 20_000)
        let left = count
        const next = () => {
          const { activeSession } = device
          if (!activeSession) return void requestAnimationFrame(step)
          // A session that ends in between owes no more frames.
          let came = false
          const once = () => {
            if (came) return
            came = true
            activeSession.removeEventListener('end', once)
            step()
          }
          activeSession.addEventListener('end', once)
          activeSession.requestAnimationFrame(once)
        }
        const step = () => {
          if (left-- > 0) return next()
          clearTimeout(late)
          resolve()
        }
        step()
      }),
    head: (position, lookAt) => place(device, position, lookAt && lookTurn(position, lookAt)),
    aim: (side, from, to) => place(input(side), from, lookTurn(from, to)),
    pose: (side, position, turn) => place(input(side), position, turn),
    async read(side, space) {
      const floor = await session().requestReferenceSpace('local-floor')
      return new Promise((resolve, reject) => {
        session().requestAnimationFrame((_time, frame) => {
          const source = [...session().inputSources].find((each) => each.handedness === side)
          const joint = source?.hand?.get(space as XRHandJoint)
          const target = space === 'ray' ? source?.targetRaySpace : space === 'grip' ? source?.gripSpace : joint
          const pose = target && (joint ? frame.getJointPose?.(joint, floor) : frame.getPose(target, floor))
          if (!pose) return reject(new Error(`headset rig: ${side} has no pose for ${space}`))
          const { x, y, z } = pose.transform.position
          resolve([x, y, z])
        })
      })
    },
    async bring(side, space, to) {
      await rig.frames(1)
      const [dx, dy, dz] = sub(to, await rig.read(side, space))
      const { position } = input(side)
      position.set(position.x + dx, position.y + dy, position.z + dz)
      await rig.frames(2)
    },
    async glide(side, space, to, frames = 8) {
      const [dx, dy, dz] = sub(to, await rig.read(side, space))
      const { position } = input(side)
      const from: Vec = [position.x, position.y, position.z]
      for (let i = 1; i <= frames; i++) {
        position.set(from[0] + (dx * i) / frames, from[1] + (dy * i) / frames, from[2] + (dz * i) / frames)
        await rig.frames(1)
      }
      await rig.frames(1)
    },
    async down(side, button = 'trigger') {
      document.documentElement.setAttribute('data-test-pressing', '')
      if (isHand()) input(side).updatePinchValue(1)
      else input(side).updateButtonValue(button, 1)
      await rig.frames(3)
    },
    async up(side, button = 'trigger') {
      if (isHand()) input(side).updatePinchValue(0)
      else input(side).updateButtonValue(button, 0)
      await rig.frames(3)
      document.documentElement.removeAttribute('data-test-pressing')
    },
    async stick(side, x, y) {
      device.controllers[side].updateAxes('thumbstick', x, y)
      await rig.frames(3)
    },
    async mode(kind) {
      device.primaryInputMode = kind
      await rig.frames(4)
    },
    async away(side) {
      device.controllers[side].connected = false
      await rig.frames(4)
    },
    loadRoom: (capture) => device.sem?.loadEnvironment(capture),
    async end() {
      await device.activeSession?.end()
      await new Promise((resolve) => setTimeout(resolve, 50))
    },
  }
  window.headsetRig = rig
}
