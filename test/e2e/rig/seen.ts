// What a test sees of the workshop through the hook it leaves for it: eyes, nodes, bodies, the living run.
import type { Page } from '@playwright/test'
import type { Intersection, Sphere, Vector3 } from 'three'
import { Matrix4, Object3D } from 'three'
import type { Probed } from '../../../src/view/hand/Probe.tsx'
import type { Vec } from './install-headset.ts'

declare global {
  interface Window {
    seenByTest?: Probed
  }
}

/** Leaves the hook; before the page's own code runs. */
export async function leaveProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.gongfangProbe = (seen) => {
      window.seenByTest = seen
    }
    window.gongfangRunProbe = (seen) => {
      window.runByTest = seen
    }
  })
}

/** This share of the page's pixels is enough: pointers go by the page's own. */
const PIXEL_SHARE = 0.3
/** One frame in so many is drawn; every one is lived: events, facts, poses. Pictures are looked at elsewhere (npm run shots). */
const DRAWN_IN = 500

/** Waits until the 3D workshop stands and has drawn; from then on draws seldom, for the processor does the drawing here. */
export async function workshopStands(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.seenByTest?.workshop.bodies.size ?? 0) > 0, undefined, { timeout: 60_000 })
  await page.evaluate(
    ([share, drawnIn]) => {
      const { gl, scene, setDpr } = window.seenByTest!.three.get()
      setDpr(share)
      const draw = gl.render.bind(gl)
      const nothing = new (scene.constructor as new () => typeof scene)()
      let frame = 0
      // A drawing takes a second here: in the middle of a press it would make a hold of a click.
      const busy = () => document.documentElement.hasAttribute('data-test-pressing')
      gl.render = (what, camera) => {
        if (what !== scene || (frame++ >= drawnIn && !busy())) {
          if (what === scene) frame = 0
          return draw(what, camera)
        }
        // Without a drawing, the poses still must come up to date, the headset's eyes among them.
        scene.updateMatrixWorld()
        draw(nothing, camera)
      }
    },
    [PIXEL_SHARE, DRAWN_IN] as const,
  )
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

export interface Pixel {
  x: number
  y: number
}

export interface Pressable extends Pixel {
  /** The struck point, world. */
  at: Vec
}

/**
 * A pixel at which a pointer strikes that body and nothing before it, or why there is none. Tries the grip first, then the body's box.
 * @param name a part's body (`body-<part>`) or a ghost (`ghost-<socket>`)
 */
export const pressable = (page: Page, name: string): Promise<Pressable | string> =>
  page.evaluate((wanted) => {
    const { workshop, three } = window.seenByTest!
    const { scene, gl, camera, raycaster } = three.get()
    const target = scene.getObjectByName(wanted)
    if (!target) return `no object ${wanted}`
    const others: (typeof target)[] = [...workshop.bodies.values()]
    scene.traverse((object) => {
      if ((object.name.startsWith('ghost-') || object.userData.slate) && object !== target) others.push(object)
    })
    const canvas = gl.domElement.getBoundingClientRect()
    const point = target.position.clone()
    const box = (target as { box?: { min: typeof point; max: typeof point } }).box
    const candidates = [point.clone().setFromMatrixPosition(target.matrixWorld)]
    const part = (target as { part?: string }).part
    const grip = part === undefined ? undefined : workshop.session.gripOf(part)
    if (grip) candidates.unshift(workshop.machineFrame.localToWorld(point.clone().fromArray(grip)))
    if (box)
      for (const u of [0.5, 0.2, 0.8, 0.05, 0.95])
        for (const v of [0.5, 0.2, 0.8, 0.05, 0.95])
          for (const w of [0.5, 0.1, 0.9])
            candidates.push(
              point
                .clone()
                .set(
                  box.min.x + (box.max.x - box.min.x) * u,
                  box.min.y + (box.max.y - box.min.y) * v,
                  box.min.z + (box.max.z - box.min.z) * w,
                )
                .applyMatrix4(target.matrixWorld),
            )
    let why = 'out of the picture'
    for (const candidate of candidates) {
      const ndc = candidate.clone().project(camera)
      if (Math.abs(ndc.x) > 0.98 || Math.abs(ndc.y) > 0.98 || ndc.z > 1) continue
      const x = canvas.left + (ndc.x * 0.5 + 0.5) * canvas.width
      const y = canvas.top + (-ndc.y * 0.5 + 0.5) * canvas.height
      if (document.elementFromPoint(x, y) !== gl.domElement) {
        why = 'under the page'
        continue
      }
      raycaster.setFromCamera(ndc as never, camera)
      if (raycaster.intersectObject(target, false).length === 0) continue
      const hits: Intersection[] = [target, ...others]
        .filter((each) => each.pointerEvents !== 'none')
        .flatMap((each) => raycaster.intersectObject(each, false))
        .sort((p, q) => p.distance - q.distance)
      const first = hits[0]
      if (first?.object === target) return { x, y, at: first.point.toArray() as [number, number, number] }
      why = `behind ${first?.object.name ?? 'nothing that answers'}`
    }
    return `${wanted}: ${why}`
  }, name)

/** A part's node as it stands now, for the test's own geometry. */
export async function nodeOf(page: Page, part: string): Promise<Object3D> {
  const elements = await page.evaluate((id) => window.seenByTest!.workshop.nodes.get(id)?.matrixWorld.elements.slice(), part)
  if (!elements) throw new Error(`the workshop has no node ${part}`)
  const node = new Object3D()
  node.matrixAutoUpdate = false
  node.matrix.fromArray(elements)
  node.matrix.decompose(node.position, node.quaternion, node.scale)
  node.matrixWorld.copy(node.matrix)
  return node
}

/** Where points of the room fall on the screen now. */
export async function onScreen(page: Page, points: readonly Vector3[]): Promise<Pixel[]> {
  const eye = await page.evaluate(() => {
    const { camera, gl } = window.seenByTest!.three.get()
    const { left, top, width, height } = gl.domElement.getBoundingClientRect()
    return { view: camera.matrixWorldInverse.elements.slice(), lens: camera.projectionMatrix.elements.slice(), left, top, width, height }
  })
  const see = new Matrix4().fromArray(eye.lens).multiply(new Matrix4().fromArray(eye.view))
  return points.map((point) => {
    const ndc = point.clone().applyMatrix4(see)
    return { x: eye.left + (ndc.x * 0.5 + 0.5) * eye.width, y: eye.top + (-ndc.y * 0.5 + 0.5) * eye.height }
  })
}

/** Where a socket is, world. */
export const socketAt = (page: Page, name: string): Promise<Vec> =>
  page.evaluate((id) => {
    const { workshop } = window.seenByTest!
    const socket = workshop.socket(id)
    if (!socket) throw new Error(`the workshop has no socket ${id}`)
    return socket.getWorldPosition(socket.position.clone()).toArray() as [number, number, number]
  }, name)

/** A point of the machine frame, in the room. */
export const inFront = (page: Page, point: readonly number[]): Promise<{ x: number; z: number }> =>
  page.evaluate(
    (at) => {
      const { workshop } = window.seenByTest!
      const { x, z } = workshop.machineFrame.localToWorld(workshop.machineFrame.position.clone().fromArray(at))
      return { x, z }
    },
    [...point],
  )

/** A pixel of the picture at which nothing can be worked: where a drag looks about. */
export async function emptyPixel(page: Page): Promise<Pixel> {
  const found = await page.evaluate(() => {
    const { workshop, three } = window.seenByTest!
    const { camera, gl, raycaster, scene } = three.get()
    const { left, top, width, height } = gl.domElement.getBoundingClientRect()
    const worked = new Set(workshop.session.lesson.machine.parts.filter((part) => part.control).map((part) => part.id))
    const bodies = [...workshop.bodies].flatMap(([id, body]) => (worked.has(id) ? [body as (typeof scene)['children'][number]] : []))
    scene.traverse((object) => {
      if (object.name.startsWith('ghost-') || object.userData.slate) bodies.push(object)
    })
    // From the middle outwards.
    const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9, 0.04, 0.96]
    for (const v of shares)
      for (const u of shares) {
        const pixel = { x: left + u * width, y: top + v * height }
        if (document.elementFromPoint(pixel.x, pixel.y) !== gl.domElement) continue
        raycaster.setFromCamera({ x: u * 2 - 1, y: 1 - v * 2 } as never, camera)
        if (!bodies.some((body) => raycaster.intersectObject(body, false).length > 0)) return pixel
      }
    return undefined
  })
  if (!found) throw new Error('everything in the picture can be worked: the view cannot be dragged')
  return found
}

/** The middle of a part's body, world. */
export const bodyPoint = (page: Page, part: string): Promise<Vec> =>
  page.evaluate((id) => {
    const body = window.seenByTest!.workshop.bodies.get(id)
    if (!body) throw new Error(`the workshop has no body for ${id}`)
    return body.box.getCenter(body.position.clone()).applyMatrix4(body.node.matrixWorld).toArray() as [number, number, number]
  }, part)

/** Where a hand takes hold of a part, world: its grip when that is on the body as it stands now, else the middle of its body. */
export async function graspOf(page: Page, part: string): Promise<Vec> {
  const grip = await page.evaluate((id) => {
    const { machineFrame, session, bodies } = window.seenByTest!.workshop
    const point = session.gripOf(id)
    const body = bodies.get(id)
    if (!point || !body) return undefined
    const at = machineFrame.localToWorld(machineFrame.position.clone().fromArray(point))
    const isOn = body.box.distanceToPoint(body.node.worldToLocal(at.clone())) < 0.05
    return isOn ? (at.toArray() as [number, number, number]) : undefined
  }, part)
  return grip ?? bodyPoint(page, part)
}

/** Where an object of the scene is, world. */
export const whereIs = (page: Page, name: string): Promise<Vec> =>
  page.evaluate((wanted) => {
    const object = window.seenByTest!.three.get().scene.getObjectByName(wanted)
    if (!object) throw new Error(`no object ${wanted}`)
    return object.position.clone().setFromMatrixPosition(object.matrixWorld).toArray() as [number, number, number]
  }, name)

/** Waits until the eyes have come to rest: they glide to where they are wanted. */
export const eyesRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { camera } = window.seenByTest!.three.get()
        let before = camera.matrixWorld.clone()
        let still = 0
        const look = () => {
          const moved = before.elements.some((value, i) => Math.abs(value - camera.matrixWorld.elements[i]!) > 1e-4)
          still = moved ? 0 : still + 1
          before = camera.matrixWorld.clone()
          if (still < 3) requestAnimationFrame(look)
          else resolve()
        }
        requestAnimationFrame(look)
      }),
  )

/** A place half a metre before a thing from which a ray strikes it and nothing sooner, and the point it strikes. */
export async function pointingPlace(page: Page, name: string): Promise<{ from: Vec; at: Vec }> {
  const found = await page.evaluate((wanted) => {
    const { workshop, three } = window.seenByTest!
    const { scene, raycaster } = three.get()
    const target = scene.getObjectByName(wanted)
    if (!target) return undefined
    const all: Object3D[] = [target, ...workshop.bodies.values()]
    scene.traverse((object) => {
      if ((object.name.startsWith('ghost-') || object.userData.slate) && object !== target) all.push(object)
    })
    const box = (target as { box?: { getCenter(into: Vector3): Vector3 } }).box
    const middle = box
      ? box.getCenter(target.position.clone()).applyMatrix4(target.matrixWorld)
      : target.position.clone().setFromMatrixPosition(target.matrixWorld)
    for (const up of [20, 40, 5, 65])
      for (const aside of [0, 45, -45, 90, -90, 135, -135, 180]) {
        const [tilt, turn] = [(up * Math.PI) / 180, (aside * Math.PI) / 180]
        const way = middle.clone().set(Math.sin(turn) * Math.cos(tilt), Math.sin(tilt), Math.cos(turn) * Math.cos(tilt))
        const from = middle.clone().addScaledVector(way, 0.5)
        // A hand that is within reach of something grabs it instead of pointing.
        const inReach: Intersection[] = []
        for (const body of workshop.bodies.values())
          if (workshop.session.lesson.part(body.part).control) body.spherecast({ center: from, radius: 0.15 } as Sphere, inReach)
        if (inReach.length > 0) continue
        raycaster.set(from, way.negate())
        const hits: Intersection[] = all.flatMap((each) => raycaster.intersectObject(each, false))
        const first = hits.sort((p, q) => p.distance - q.distance)[0]
        if (first?.object === target)
          return { from: from.toArray() as [number, number, number], at: first.point.toArray() as [number, number, number] }
      }
    return undefined
  }, name)
  if (!found) throw new Error(`no ray reaches ${name} before anything else`)
  return found
}

/** The outer end of a part's body, world: where a hand has leverage on what turns. */
export const endOf = (page: Page, part: string): Promise<Vec> =>
  page.evaluate((id) => {
    const body = window.seenByTest!.workshop.bodies.get(id)
    if (!body) throw new Error(`the workshop has no body for ${id}`)
    const { min, max } = body.box
    const at = min.clone().add(max).multiplyScalar(0.5)
    const size = max.clone().sub(min)
    if (size.x >= size.y && size.x >= size.z) at.x = min.x + size.x * 0.92
    else if (size.y >= size.z) at.y = min.y + size.y * 0.92
    else at.z = min.z + size.z * 0.92
    return at.applyMatrix4(body.node.matrixWorld).toArray() as [number, number, number]
  }, part)
