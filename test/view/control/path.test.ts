// A dragged grip goes where the hand leads it along its joint, and nowhere else.
import { Object3D, Quaternion, Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Joint } from '../../../src/core/machine/schema.ts'
import { GripPath } from '../../../src/view/control/path.ts'
import { TwistMeter } from '../../../src/view/control/twist.ts'

const joint = (kind: Joint['kind'], axis: Joint['axis']): Joint => ({
  kind,
  axis,
  unit: kind === 'slide' ? 'mm' : 'deg',
  range: [0, 100],
  var: 'x',
})

function nodeAt(x: number, y: number, z: number): Object3D {
  const node = new Object3D()
  node.position.set(x, y, z)
  node.updateMatrixWorld()
  return node
}

describe('a slide', () => {
  it('goes by the share of the pull that lies along it', () => {
    const path = new GripPath(joint('slide', [-1, 0, 0]), nodeAt(0, 1, 0), new Vector3(0.1, 1, 0.2), 40)
    expect(path.nearestToPoint(new Vector3(0.05, 1.3, 0.2))).toBeCloseTo(90)
  })

  it('follows a line of sight to the place nearest to it', () => {
    const path = new GripPath(joint('slide', [1, 0, 0]), nodeAt(0, 1, 0), new Vector3(0, 1, 0), 0)
    const eye = new Vector3(0, 1, 2)
    expect(path.nearestToRay(new Ray(eye, new Vector3(0.3, 1, 0).sub(eye).normalize()))).toBeCloseTo(300)
  })

  it('stays put when one looks straight along it', () => {
    const path = new GripPath(joint('slide', [0, 0, -1]), nodeAt(0, 1, 0), new Vector3(0, 1, 0), 12)
    expect(path.nearestToRay(new Ray(new Vector3(0.05, 1, 2), new Vector3(0, 0, -1)))).toBe(12)
  })
})

describe('a hinge', () => {
  it('turns by the right-hand rule', () => {
    const path = new GripPath(joint('hinge', [1, 0, 0]), nodeAt(0, 1, 0), new Vector3(0, 1.2, 0), 0)
    expect(path.nearestToPoint(new Vector3(0, 1, 0.2))).toBeCloseTo(90)
  })

  it('keeps count of whole turns', () => {
    const path = new GripPath(joint('spin', [0, 0, 1]), nodeAt(0, 1, 0), new Vector3(0.1, 1, 0), 0)
    let travel = 0
    for (let degrees = 0; degrees <= 540; degrees += 30) {
      const at = (degrees * Math.PI) / 180
      travel = path.nearestToPoint(new Vector3(0.1 * Math.cos(at), 1 + 0.1 * Math.sin(at), 0))
    }
    expect(travel).toBeCloseTo(540)
  })

  it('follows a line of sight even when its circle is seen from the edge', () => {
    const path = new GripPath(joint('hinge', [1, 0, 0]), nodeAt(0, 1, 0), new Vector3(0, 1, 0.2), 0)
    const eye = new Vector3(0.001, 1, 2)
    const target = new Vector3(0, 1 - 0.2 * Math.sin(Math.PI / 6), 0.2 * Math.cos(Math.PI / 6))
    expect(path.nearestToRay(new Ray(eye, target.sub(eye).normalize()))).toBeCloseTo(30, 0)
  })

  it('turns with the machine it belongs to', () => {
    const machine = new Object3D()
    machine.rotation.y = Math.PI / 2
    const node = nodeAt(0, 1, 0)
    machine.add(node)
    machine.updateMatrixWorld(true)
    const path = new GripPath(joint('hinge', [1, 0, 0]), node, new Vector3(0, 1.2, 0), 0)
    expect(path.nearestToPoint(new Vector3(0.2, 1, 0))).toBeCloseTo(90)
  })
})

describe('a wrist', () => {
  it('is measured about the axis alone', () => {
    const start = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.4)
    const meter = new TwistMeter(new Vector3(0, 0, 1), start)
    const now = new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), -Math.PI / 3).multiply(start)
    expect(meter.degrees(now)).toBeCloseTo(-60)
  })
})
