// A hand that misses by 4 cm still has what it meant, and of two things the nearer one.
import { BoxGeometry, Mesh, Object3D, Sphere, Vector3 } from 'three'
import type { Intersection } from 'three'
import { describe, expect, it } from 'vitest'
import { GRAB_RADIUS_M, POKE_DOWN_M, POKE_HOVER_M } from '../../../src/view/hand/reach.ts'
import { Body } from '../../../src/view/machine/body.ts'

const MISS_M = 0.04

function body(name: string, x: number, size: number): Body {
  const node = new Object3D()
  node.position.x = x
  node.add(new Mesh(new BoxGeometry(size, size, size)))
  node.updateMatrixWorld(true)
  return new Body(name, node, () => false)
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
