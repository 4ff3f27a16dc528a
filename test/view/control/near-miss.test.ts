// A hand that misses by 4 cm still has what it meant, and of two things the nearer one.
import { BoxGeometry, Mesh, Object3D, PerspectiveCamera, Raycaster, Sphere, Vector2, Vector3 } from 'three'
import type { Intersection } from 'three'
import { describe, expect, it } from 'vitest'
import { GRAB_RADIUS_M, POKE_DOWN_M, POKE_HOVER_M } from '../../../src/view/hand/reach.ts'
import { Body } from '../../../src/view/machine/body.ts'
import { tellPixels } from '../../../src/view/machine/finger.ts'

const MISS_M = 0.04

function body(name: string, x: number, size: number, z = 0, isWorked = true): Body {
  const node = new Object3D()
  node.position.set(x, 0, z)
  node.add(new Mesh(new BoxGeometry(size, size, size)))
  node.updateMatrixWorld(true)
  return new Body(name, node, () => false, isWorked)
}

/** What a sphere at `x` finds, the nearest first. */
function found(x: number, radius: number, ...bodies: Body[]): { name: string; distance: number }[] {
  const all: Intersection[] = []
  for (const each of bodies) each.spherecast(new Sphere(new Vector3(x, 0, 0), radius), all)
  return all.sort((p, q) => p.distance - q.distance).map(({ object, distance }) => ({ name: object.name, distance }))
}

describe.each([
  ['a small button', 0.05],
  ['a thing as large as a book', 0.12],
])('%s', (_, size) => {
  const edge = size / 2 + 0.01
  const thing = body('thing', 0, size)
  it('is pressed by a finger tip that misses it by 4 cm', () => {
    expect(found(edge + MISS_M, POKE_HOVER_M, thing)[0]!.distance).toBeLessThanOrEqual(POKE_DOWN_M)
  })
  it('is grabbed by a hand that misses it by 4 cm', () => {
    expect(found(edge + MISS_M, GRAB_RADIUS_M, thing)).toHaveLength(1)
  })
  it('is not pressed by one that is 6 cm off', () => {
    expect(found(edge + 0.06, POKE_HOVER_M, thing)[0]!.distance).toBeGreaterThan(POKE_DOWN_M)
  })
})

it('of two buttons side by side the nearer one is meant', () => {
  const [left, right] = [body('left', 0, 0.05), body('right', 0.1, 0.05)]
  expect(found(0.04, POKE_HOVER_M, left, right)[0]!.name).toBe('body-left')
  expect(found(0.06, POKE_HOVER_M, left, right)[0]!.name).toBe('body-right')
})

describe('a finger on a screen of 390 px, 1.5 m before the machine', () => {
  const HEIGHT_PX = 390
  const camera = new PerspectiveCamera(68, 1)
  camera.position.z = 1.5
  camera.updateMatrixWorld(true)
  tellPixels(camera, camera.fov, HEIGHT_PX)
  const button = body('button', 0, 0.02)
  const wall = body('wall', 0, 1, -0.51, false)

  /** What is struck so many pixels beside the middle. */
  const struck = (px: number, ...bodies: Body[]) => {
    const raycaster = new Raycaster()
    raycaster.setFromCamera(new Vector2((2 * px) / HEIGHT_PX, 0), camera)
    const all: Intersection[] = []
    for (const each of bodies) each.raycast(raycaster, all)
    return all.sort((p, q) => p.distance - q.distance)[0]?.object.name
  }

  it('means the small button that it misses by 20 px, also before a wall, and the wall at 30 px', () => {
    expect(struck(20, button)).toBe('body-button')
    expect(struck(-20, button, wall)).toBe('body-button')
    expect(struck(30, button, wall)).toBe('body-wall')
  })
  it('means what it strikes rather than what stands out beside it', () => {
    expect(struck(14, button, body('lever', 0.08, 0.03, -0.05))).toBe('body-lever')
  })
  it('means the nearer of two that it misses', () => {
    const [left, right] = [body('left', -0.05, 0.02), body('right', 0.05, 0.02)]
    expect([struck(-2, left, right), struck(2, left, right)]).toEqual(['body-left', 'body-right'])
  })
  it('a ray from a hand is not a finger', () => {
    const raycaster = new Raycaster(new Vector3(0.05, 0, 1.5), new Vector3(0, 0, -1))
    const all: Intersection[] = []
    button.raycast(raycaster, all)
    expect(all).toEqual([])
  })
})
