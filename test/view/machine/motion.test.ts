// Nodes go where the facts say: along joints, into sockets, with what they ride on.
import { BoxGeometry, Group, Matrix4, Mesh, MeshBasicMaterial, Object3D, Quaternion, Raycaster, Sphere, Vector3 } from 'three'
import type { Intersection } from 'three'
import { beforeEach, expect, test } from 'vitest'
import type { Part, Value, Variable } from '../../../src/core/machine/schema.ts'
import type { Run } from '../../../src/core/run/run.ts'
import { ModelBatch } from '../../../src/view/machine/batch.ts'
import { Body } from '../../../src/view/machine/body.ts'
import { PartMotion } from '../../../src/view/machine/motion.ts'
import type { MotionSources } from '../../../src/view/machine/motion.ts'
import { travelOf } from '../../../src/core/machine/travel.ts'

const variable = (id: string, rest: Partial<Variable>): Variable => ({ id, type: 'number', unit: '', initial: 0, cause: 'hand', ...rest })
const variables = [
  variable('guard_deg', { min: 0, max: 100, unit: 'deg' }),
  variable('lever', { type: 'enum', values: ['reverse', 'neutral', 'forward'], initial: 'neutral' }),
  variable('spindle_rpm', { min: -1800, max: 1800, unit: 'rpm' }),
  variable('key', { type: 'enum', values: ['holder', 'hand', 'chuck'], initial: 'holder' }),
]
const run = {} as Run
let facts: Record<string, Value>
let frame: Group
let holder: Object3D
let chuckSocket: Object3D
let chuck: Object3D
let carried: Map<string, Matrix4>
let sources: MotionSources

function at(name: string, parent: Object3D, x: number, y: number, z: number): Object3D {
  const object = new Object3D()
  object.name = name
  object.position.set(x, y, z)
  parent.add(object)
  return object
}

beforeEach(() => {
  facts = { guard_deg: 0, lever: 'neutral', spindle_rpm: 0, key: 'holder' }
  frame = new Group()
  frame.position.set(-3, 0, -3)
  frame.rotation.y = 0.7
  holder = at('socket-holder', frame, -0.5, 1.2, 0.3)
  chuck = at('chuck', frame, -0.4, 1.1, 0)
  chuckSocket = at('socket-chuck', chuck, 0, 0.2, 0)
  carried = new Map()
  frame.updateMatrixWorld(true)
  sources = {
    variable: (name) => variables.find((each) => each.id === name)!,
    read: (sentence) => () => facts[sentence]!,
    socket: (name) => ({ 'socket-holder': holder, 'socket-chuck': chuckSocket })[name],
    carried,
    frame,
  }
})

const part = (rest: Partial<Part>): Part => ({ id: 'p', model: 'machine', inspect: false, ...rest })
const guard = part({
  control: { kind: 'hinge', var: 'guard_deg' },
  joint: { kind: 'hinge', axis: [-1, 0, 0], unit: 'deg', range: [0, 100], var: 'guard_deg' },
})
const key = part({
  id: 'key',
  control: { kind: 'free', var: 'key' },
  sockets: { holder: 'socket-holder', hand: null, chuck: 'socket-chuck' },
})

test('a joint maps numbers along its range and words to their detents', () => {
  expect(travelOf(guard.joint!, variables[0]!)(50)).toBe(50)
  const lever = {
    kind: 'hinge' as const,
    axis: [1, 0, 0] as [number, number, number],
    unit: 'deg' as const,
    range: [-30, 30] as [number, number],
    var: 'lever',
  }
  expect(['reverse', 'neutral', 'forward'].map(travelOf(lever, variables[1]!))).toEqual([-30, 0, 30])
  const dial = { ...lever, range: [0, 300] as [number, number], detents: [0, 60, 120] }
  const between = travelOf(dial, variables[0]!, { kind: 'rotary', var: 'guard_deg', values: [83, 270, 550] })
  expect([between(83), between(270), between(410)]).toEqual([0, 60, 90])
})

test('a hinge turns its node about the axis of the machine frame, whatever way the machine stands', () => {
  const node = at('guard', frame, 0, 1.2, 0)
  frame.updateMatrixWorld(true)
  const motion = new PartMotion(guard, node, sources)
  facts['guard_deg'] = 90
  motion.step(run, 0.02)
  expect(new Vector3(0, 0, 1).applyQuaternion(node.quaternion).y).toBeCloseTo(1)
})

test('a lever flicked to its detent arrives there within a few frames and stays', () => {
  const node = at('lever', frame, 0, 1, 0)
  const lever = part({ joint: { kind: 'hinge', axis: [1, 0, 0], unit: 'deg', range: [-30, 30], var: 'lever' } })
  const motion = new PartMotion(lever, node, sources)
  motion.step(run, 0.02)
  facts['lever'] = 'forward'
  motion.step(run, 0.014)
  const begun = new Quaternion().angleTo(node.quaternion)
  for (let i = 0; i < 60; i++) motion.step(run, 0.014)
  expect(begun).toBeGreaterThan(0.01)
  expect(new Quaternion().angleTo(node.quaternion)).toBeCloseTo(Math.PI / 6)
})

test('a spindle turns by its speed, backwards when it is negative', () => {
  const spindle = part({ joint: { kind: 'spin', axis: [1, 0, 0], unit: 'deg', range: [0, 0], var: 'spindle_rpm' } })
  const motion = new PartMotion(spindle, chuck, sources)
  facts['spindle_rpm'] = -60
  motion.step(run, 0.25)
  expect(new Vector3(0, 1, 0).applyQuaternion(chuck.quaternion).z).toBeCloseTo(-1)
})

test('a loose part sits in the socket its fact names, rides on it, follows a hand, and is gone when nowhere', () => {
  const node = at('key', frame, -0.5, 1.25, 0.3)
  frame.updateMatrixWorld(true)
  const motion = new PartMotion(key, node, sources)
  const place = new Vector3()
  facts['key'] = 'chuck'
  motion.step(run, 0.02)
  chuck.rotation.x = Math.PI / 2
  frame.updateMatrixWorld(true)
  expect(frame.worldToLocal(node.getWorldPosition(place)).z).toBeCloseTo(0.25)
  facts['key'] = 'hand'
  motion.step(run, 0.02)
  expect(node.visible).toBe(false)
  carried.set('key', new Matrix4().makeTranslation(1, 1.5, 2))
  motion.step(run, 0.02)
  frame.updateMatrixWorld(true)
  expect(node.visible).toBe(true)
  expect(
    node
      .getWorldPosition(place)
      .toArray()
      .map((x) => Math.round(x * 1000) / 1000),
  ).toEqual([1, 1.5, 2])
})

test('a vessel that is poured from follows the hand and goes back to its place', () => {
  const node = at('jug', frame, 0.5, 1, 0.2)
  frame.updateMatrixWorld(true)
  const jug = part({ id: 'jug', control: { kind: 'pour', var: 'guard_deg', over: 'socket-chuck' } })
  const motion = new PartMotion(jug, node, sources)
  carried.set('jug', new Matrix4().makeTranslation(1, 1.5, 2))
  motion.step(run, 0.02)
  frame.updateMatrixWorld(true)
  expect(node.getWorldPosition(new Vector3()).distanceTo(new Vector3(1, 1.5, 2))).toBeCloseTo(0)
  carried.delete('jug')
  motion.step(run, 0.02)
  expect(node.position.toArray()).toEqual([0.5, 1, 0.2])
})

test('a ghost stands where the part would be, while the part stays', () => {
  const node = at('guard', frame, 0, 1.2, 0)
  frame.updateMatrixWorld(true)
  const ghost = new PartMotion(guard, node, sources).ghost(100)
  expect(ghost!.quaternion.angleTo(node.quaternion)).toBeCloseTo((100 * Math.PI) / 180)
})

test('a body is struck on the part itself, forgivingly beside it, and not far from it', () => {
  const node = at('button', frame, 0, 1, 0)
  node.add(new Mesh(new BoxGeometry(0.01, 0.01, 0.01), new MeshBasicMaterial()))
  frame.updateMatrixWorld(true)
  const body = new Body('button', node, () => false)
  const struck = (x: number) => {
    const found: Intersection[] = []
    const from = frame.localToWorld(new Vector3(x, 1, 1))
    const way = new Vector3(0, 0, -1).transformDirection(frame.matrixWorld)
    body.raycast(new Raycaster(from, way), found)
    return found[0]?.distance
  }
  expect(struck(0)).toBeCloseTo(0.995)
  expect(struck(0.015)).toBeGreaterThan(1.1)
  expect(struck(0.05)).toBeUndefined()
  const touched: Intersection[] = []
  body.spherecast(new Sphere(frame.localToWorld(new Vector3(0.05, 1, 0)), 0.04), touched)
  expect(touched).toHaveLength(1)
})

test('everything of a material is one draw, and follows its node, hidden when the node is', () => {
  const material = new MeshBasicMaterial({ name: 'shop' })
  const root = new Group()
  const nodes = [0, 1, 2].map((i) => {
    const node = at(`n${i}`, root, i, 0, 0)
    node.add(new Mesh(new BoxGeometry(), material))
    return node
  })
  frame.add(root)
  frame.updateMatrixWorld(true)
  const batch = new ModelBatch(frame, [{ root, materialOf: () => material }])
  nodes[1]!.position.y = 5
  nodes[2]!.visible = false
  frame.updateMatrixWorld(true)
  batch.follow()
  const [drawn] = batch.meshes
  expect(batch.meshes).toHaveLength(1)
  expect(new Vector3().setFromMatrixPosition(drawn!.getMatrixAt(1, new Matrix4())).y).toBeCloseTo(5)
  expect([0, 1, 2].map((i) => drawn!.getVisibleAt(i))).toEqual([true, true, false])
})
