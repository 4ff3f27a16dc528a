// What a controller feels: something as it touches, takes, latches and lets go. And a button that is to be held needs no strength.
import { create } from '@react-three/test-renderer'
import { Mesh, Quaternion, Vector3 } from 'three'
import { expect, it } from 'vitest'
import type { Part } from '../../../src/core/machine/schema.ts'
import type { Session } from '../../../src/session/session.ts'
import { Estop } from '../../../src/view/control/Estop.tsx'
import { usePress } from '../../../src/view/control/use-press.ts'
import type { Body } from '../../../src/view/machine/body.ts'
import { WorkshopContext } from '../../../src/view/workshop-context.ts'
import type { Workshop } from '../../../src/view/workshop-context.ts'
import { benchScene } from '../../fixtures/bench.ts'
import { compileLesson } from '../../../src/core/lesson/compile.ts'
import { startRun } from '../../../src/core/run/run.ts'
import { header } from '../../fixtures/grinder.ts'

const { machine, lesson: file } = benchScene()
const lesson = compileLesson(machine, file)

async function part(id: string, toggleHold = false) {
  const found: Part = machine.parts.find((each) => each.id === id)!
  const body = new Mesh() as unknown as Body
  body.setPointerCapture = () => undefined
  const acts: unknown[] = []
  const pulses: number[] = []
  const session = {
    lesson,
    now: () => startRun(lesson, header({ help: 'demo' })),
    act: (_: string, value: unknown) => {
      acts.push(value)
      return true
    },
  } as unknown as Session
  const Kind = () => (found.control?.kind === 'estop' ? <Estop part={found} body={body} /> : <Press />)
  function Press() {
    usePress(found, body)
    return null
  }
  await create(
    <WorkshopContext.Provider value={{ session, settings: { toggleHold } } as Workshop}>
      <Kind />
    </WorkshopContext.Provider>,
  )
  const pulse = (strength: number) => {
    pulses.push(strength)
    return Promise.resolve(true)
  }
  const pointerState = {
    type: 'controller',
    inputSource: { gamepad: { hapticActuators: [{ pulse }] } },
    id: '',
    events: [],
    isPrimary: true,
  }
  const send = (type: string, atMs: number) =>
    (body as unknown as Mesh).dispatchEvent({
      type,
      pointerId: 1,
      pointerType: 'touch',
      timeStamp: atMs,
      point: new Vector3(),
      pointerPosition: new Vector3(),
      pointerQuaternion: new Quaternion(),
      pointerState,
      stopPropagation: () => undefined,
    } as never)
  return { acts, pulses, send }
}

it('an emergency stop is felt as the tip comes upon it, strikes, latches, and is let go of', async () => {
  const { pulses, send } = await part('e-stop')
  send('pointerenter', 0)
  expect(pulses).toHaveLength(1)
  send('pointerdown', 50)
  expect(pulses).toHaveLength(3)
  expect(Math.max(...pulses)).toBeGreaterThan(0.5)
  send('pointerup', 150)
  expect(pulses).toHaveLength(4)
})

it('a button that is to be held stays in after a short press, until the next one, for who has chosen so', async () => {
  const { acts, send } = await part('jog', true)
  send('pointerdown', 0)
  send('pointerup', 100)
  expect(acts).toEqual([true])
  send('pointerdown', 4000)
  expect(acts).toEqual([true, false])
})

it('a button that is only pressed comes back, whatever was chosen', async () => {
  const { acts, send } = await part('start', true)
  send('pointerdown', 0)
  send('pointerup', 100)
  expect(acts).toEqual([true, false])
})
