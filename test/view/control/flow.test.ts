// How fast a tilted vessel pours, and into what.
import { Matrix4, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { flowAt, isOver, tiltOf } from '../../../src/view/control/flow.ts'

const degrees = (angle: number) => (angle * Math.PI) / 180

it('nothing runs out of an upright vessel, and all it can of one on its side', () => {
  expect(flowAt(0)).toBe(0)
  expect(flowAt(45)).toBe(0)
  expect(flowAt(67.5)).toBeCloseTo(0.5)
  expect(flowAt(90)).toBe(1)
  expect(flowAt(180)).toBe(1)
})

it('turning about the upright is no tilt, and leaning any way is', () => {
  expect(tiltOf(new Matrix4().makeRotationY(2))).toBeCloseTo(0)
  expect(tiltOf(new Matrix4().makeRotationZ(degrees(-70)))).toBeCloseTo(70)
  expect(tiltOf(new Matrix4().makeRotationX(degrees(110)))).toBeCloseTo(110)
})

it('what is poured falls into what is under the lip', () => {
  const glass = new Vector3(1, 0.8, 0)
  const lip = (x: number, y: number) => new Matrix4().makeTranslation(x, y, 0)
  expect(isOver(lip(1.1, 1), glass)).toBe(true)
  expect(isOver(lip(1.3, 1), glass)).toBe(false)
  expect(isOver(lip(1, 0.7), glass)).toBe(false)
})
