// Looking about on a screen, and the one line of three's shader that the baked light depends on.
import { MeshStandardMaterial, Texture } from 'three'
import { expect, test } from 'vitest'
import { drag, lensDeg, towards, zoom } from '../../../src/view/room/look.ts'
import { bake, bakeFitsThree } from '../../../src/view/room/room-light.ts'

const look = { turnDeg: 0, pitchDeg: 0, fovDeg: 60 }

test('a drag to the right turns the eyes left, and never over the top', () => {
  expect(drag(look, 100, 0, 600).turnDeg).toBeCloseTo(10)
  expect(drag(look, 0, 9000, 600).pitchDeg).toBe(80)
})

test('eyes turn to a thing the short way round', () => {
  expect(towards(look, [0, 1.6, 0], [-1, 1.6, 0]).turnDeg).toBeCloseTo(90)
  expect(towards({ ...look, turnDeg: 350 }, [0, 1.6, 0], [0, 1.6, -1]).turnDeg).toBeCloseTo(360)
  expect(towards(look, [0, 1.6, 0], [0, 0.6, -1]).pitchDeg).toBeCloseTo(-45)
})

test('the lens stays between near and wide', () => {
  expect(zoom(look, 100).fovDeg).toBe(22)
  expect(zoom(look, 0.01).fovDeg).toBe(68)
})

test('an upright picture opens the lens so that as much is seen across', () => {
  expect(lensDeg(60, 1.6)).toBeCloseTo(60)
  expect(lensDeg(60, 0.9)).toBeGreaterThan(75)
  expect(lensDeg(68, 0.4)).toBe(96)
})

test('three still has the shader line that baked materials leave out', () => {
  expect(bakeFitsThree()).toBe(true)
})

test('baked light wants to know what white stands for, from the model that was baked', () => {
  const material = new MeshStandardMaterial({ name: 'floor' })
  expect(() => bake(material, new Texture())).toThrow('material "floor": expected extras.lightWhite, a number, found undefined')
  material.userData['lightWhite'] = 2
  bake(material, new Texture())
  expect(material.lightMapIntensity).toBeCloseTo(2 * Math.PI)
})
