// Pouring to the last drop: what has run out is told at once, not when the vessel is put down.
import { create } from '@react-three/test-renderer'
import { Mesh, Object3D, Quaternion, Vector3 } from 'three'
import { expect, it } from 'vitest'
import type { Part } from '../../../src/core/machine/schema.ts'
import { Pour } from '../../../src/view/control/Pour.tsx'
import type { Body } from '../../../src/view/machine/body.ts'
import { WorkshopContext } from '../../../src/view/workshop-context.ts'
import type { Workshop } from '../../../src/view/workshop-context.ts'

it('the last drop is told while the vessel is still held', async () => {
  const variable = { id: 'poured_ml', type: 'number', min: 0, max: 200, topSpeed: 100, initial: 0, unit: 'mL' }
  const layout = { terms: new Map([['poured_ml', { type: 'number', read: () => 0 }]]) }
  const told: unknown[] = []
  const session = {
    lesson: { machine: { variables: [variable] } },
    now: () => ({ facts: { layout, cells: [0] } }),
    act: (_part: string, value: unknown) => {
      told.push(value)
      return true
    },
  }
  const body = Object.assign(new Mesh(), { setPointerCapture: () => undefined, part: 'jug', node: new Object3D() })
  const workshop = { session, settings: {}, socket: () => new Object3D(), carried: new Map() } as unknown as Workshop
  const part = { id: 'jug', control: { kind: 'pour', var: 'poured_ml', over: 'socket-glass' } } as unknown as Part
  const renderer = await create(
    <WorkshopContext.Provider value={workshop}>
      <Pour part={part} body={body as unknown as Body} />
    </WorkshopContext.Provider>,
  )
  body.dispatchEvent({
    type: 'pointerdown',
    pointerId: 1,
    pointerType: 'screen-mouse',
    timeStamp: 0,
    point: new Vector3(),
    pointerPosition: new Vector3(),
    pointerQuaternion: new Quaternion(),
    pointerState: undefined,
    details: { type: 'screen-ray', direction: new Vector3(0, 0, -1) },
    stopPropagation: () => undefined,
  } as never)
  await renderer.advanceFrames(150, 1 / 60)
  expect(told.at(-1)).toBe(200)
  expect(told.length, 'ten acts a second at most, and the end').toBeLessThan(30)
})
