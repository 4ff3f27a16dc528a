// When the ways into the menu show themselves.
import { Vector3 } from 'three'
import { expect, test } from 'vitest'
import { besideFeet, isPalmShown, looksAtFeet, palmWay } from '../../../src/view/menu/ways-in.ts'

const eye = new Vector3(0, 1.6, 0)
const down = new Vector3(0, -0.5, -1).normalize()
const palm = new Vector3(0, 1.4, -0.4)
const towards = (from: Vector3, to: Vector3) => to.clone().sub(from).normalize()

test('a palm held up before the face is shown', () => {
  expect(isPalmShown(palm, towards(palm, eye), eye, down)).toBe(true)
})

test('a hand at work is not: its back or its side is to the face', () => {
  expect(isPalmShown(palm, towards(eye, palm), eye, down)).toBe(false)
  expect(isPalmShown(palm, new Vector3(1, 0, 0), eye, down)).toBe(false)
})

test('a palm out of reach or out of sight is not', () => {
  const far = new Vector3(0, 1.6, -1.2)
  expect(isPalmShown(far, towards(far, eye), eye, new Vector3(0, 0, -1))).toBe(false)
  expect(isPalmShown(palm, towards(palm, eye), eye, new Vector3(1, 0, 0))).toBe(false)
})

test('palms look inwards on both sides when arms are held ahead, thumbs up', () => {
  expect(palmWay('left', false)[0]).toBe(1)
  expect(palmWay('right', false)[0]).toBe(-1)
  expect(palmWay('left', true)).toEqual(palmWay('right', true))
})

test('eyes on work or a pedal ahead do not look at the feet; once they do, a nod does not end it', () => {
  const height = (deg: number) => Math.sin((deg * Math.PI) / 180)
  expect(looksAtFeet(height(-50), false)).toBe(false)
  expect(looksAtFeet(height(-70), false)).toBe(true)
  expect(looksAtFeet(height(-56), true)).toBe(true)
  expect(looksAtFeet(height(-40), true)).toBe(false)
})

const angleDeg = (a: Vector3, b: Vector3) => (a.angleTo(b) * 180) / Math.PI

test.each([-62, -66, -71, -76, -82])('eyes on something that lies on the floor ahead, %d° down, do not rest on the sign', (deg) => {
  const pitch = (deg * Math.PI) / 180
  const sight = new Vector3(0, Math.sin(pitch), -Math.cos(pitch))
  // Three keys of 4 cm with their gaps reach 7° to each side at 0.6 m; the slack around a key adds less than one.
  for (const side of ['left', 'right'] as const)
    expect(angleDeg(besideFeet(new Vector3(0, 0, -1), side, new Vector3()), sight), side).toBeGreaterThan(9)
})

test('the sign hangs on the side of the hand that waits, whichever way one faces', () => {
  expect(besideFeet(new Vector3(0, 0, -1), 'left', new Vector3()).x).toBeLessThan(0)
  expect(besideFeet(new Vector3(0, 0, -1), 'right', new Vector3()).x).toBeGreaterThan(0)
  expect(besideFeet(new Vector3(1, 0, 0), 'left', new Vector3()).z).toBeLessThan(0)
  expect(looksAtFeet(besideFeet(new Vector3(1, 0, 0), 'left', new Vector3()).y, true), 'looked at, it stays').toBe(true)
})
