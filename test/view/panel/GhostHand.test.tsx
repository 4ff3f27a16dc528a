// The demonstration's hand: it goes to what is worked, and is gone a while after.
import { create } from '@react-three/test-renderer'
import { Group } from 'three'
import { expect, it } from 'vitest'
import type { Entry } from '../../../src/core/run/schema.ts'
import type { Session } from '../../../src/session/session.ts'
import { GhostHand } from '../../../src/view/panel/GhostHand.tsx'
import { handShape } from '../../../src/view/panel/hand-shape.ts'
import { WorkshopContext } from '../../../src/view/workshop-context.ts'
import type { Workshop } from '../../../src/view/workshop-context.ts'

const act = (part: string, tick: number, by: 'demo' | 'list'): Entry => ({ kind: 'act', part, value: true, by, seq: 0, tick })
const grips: Record<string, [number, number, number]> = { lever: [0.4, 1.1, 0.3], guard: [-0.5, 1.3, 0.1] }

async function shown() {
  const entries: Entry[] = []
  const run = { tick: 0 }
  const machineFrame = new Group()
  const session = {
    entries: () => entries,
    now: () => run,
    gripOf: (part: string) => grips[part],
    lesson: { machine: { zones: [] } },
  } as unknown as Session
  const renderer = await create(
    <WorkshopContext.Provider value={{ session, machineFrame, nodes: new Map() } as unknown as Workshop}>
      <GhostHand />
    </WorkshopContext.Provider>,
  )
  const hand = machineFrame.getObjectByName('ghost-hand')!
  const wait = async (seconds: number) => {
    run.tick += seconds * 50
    await renderer.advanceFrames(Math.ceil(seconds * 30), 1 / 30)
  }
  return { hand, entries, run, wait }
}

it('it comes to the grip of what the demonstration works, and rests no longer than three seconds', async () => {
  const { hand, entries, wait } = await shown()
  await wait(0.1)
  expect(hand.visible).toBe(false)
  entries.push(act('lever', 5, 'demo'))
  await wait(1)
  expect(hand.visible).toBe(true)
  expect(hand.position.toArray().map((x) => Math.round(x * 100) / 100)).toEqual(grips['lever'])
  await wait(3)
  expect(hand.visible).toBe(false)
})

it('the left hand works what is to the left', async () => {
  const { hand, entries, wait } = await shown()
  entries.push(act('lever', 0, 'demo'))
  await wait(0.2)
  expect(hand.scale.x).toBe(1)
  entries.push(act('guard', 10, 'demo'))
  await wait(0.2)
  expect(hand.scale.x).toBe(-1)
})

it('what a learner does moves no hand', async () => {
  const { hand, entries, wait } = await shown()
  entries.push(act('lever', 0, 'list'))
  await wait(0.2)
  expect(hand.visible).toBe(false)
})

it('it is one shape of few triangles, as large as a hand, its thumb to the left', () => {
  const shape = handShape()
  expect(shape.getIndex()!.count / 3).toBeLessThan(300)
  shape.computeBoundingBox()
  const { min, max } = shape.boundingBox!
  expect(max.z - min.z).toBeGreaterThan(0.17)
  expect(max.z - min.z).toBeLessThan(0.23)
  expect(-min.x).toBeGreaterThan(max.x)
})
