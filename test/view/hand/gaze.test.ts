// Eyes that rest on a part for a second have looked at it, once.
import { Mesh, SphereGeometry, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { Gaze } from '../../../src/view/hand/gaze.ts'
import type { Seen } from '../../../src/view/hand/gaze.ts'

const eye = new Vector3(0, 1.6, 0)
const ahead = new Vector3(0, 0, -1)

function thing(part: string, z: number): Seen {
  const ball = new Mesh(new SphereGeometry(0.2))
  ball.position.set(0, 1.6, z)
  ball.updateMatrixWorld()
  return { part, raycast: (ray, found) => ball.raycast(ray, found) }
}

describe('gaze', () => {
  it('tells the nearest thing after a second of rest, and does not tell it again', () => {
    const gaze = new Gaze()
    const things = [thing('far', -2), thing('near', -1)]
    const told = Array.from({ length: 15 }, () => gaze.rest(eye, ahead, things, 100))
    expect(told.filter(Boolean)).toEqual(['near'])
    expect(told.indexOf('near')).toBe(10)
  })

  it('starts anew when the eyes have wandered off in between', () => {
    const gaze = new Gaze()
    const things = [thing('near', -1)]
    for (let i = 0; i < 8; i++) gaze.rest(eye, ahead, things, 100)
    gaze.rest(eye, new Vector3(1, 0, 0), things, 100)
    expect(Array.from({ length: 8 }, () => gaze.rest(eye, ahead, things, 100)).some(Boolean)).toBe(false)
  })

  it('does not look at what is out of reach', () => {
    const gaze = new Gaze()
    expect(Array.from({ length: 20 }, () => gaze.rest(eye, ahead, [thing('away', -4)], 100)).some(Boolean)).toBe(false)
  })
})
