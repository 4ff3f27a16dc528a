// Holding without strength: a short press takes, the next one lets go; whoever holds on lets go by letting go.
import { create } from '@react-three/test-renderer'
import { Mesh, Quaternion, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { useHold } from '../../../src/view/control/use-hold.ts'
import { WorkshopContext } from '../../../src/view/workshop-context.ts'
import type { Workshop } from '../../../src/view/workshop-context.ts'

interface Set {
  toggleHold: boolean
  /** grab: a hand; touch: a finger tip; ray: a controller at a distance */
  pointer: 'grab' | 'ray'
  stays?: boolean
  /** It follows the hand, as a lever does and a button does not. */
  follows?: boolean
}

async function held({ toggleHold, pointer, stays = false, follows = true }: Set) {
  const body = new Mesh()
  body.setPointerCapture = () => undefined
  const log: string[] = []
  const doesStay = () => stays
  function Held() {
    useHold(
      body,
      () => {
        log.push('taken')
        const end = (_: unknown, clicked: boolean) => void log.push(clicked ? 'clicked' : 'let go')
        return follows ? { end, move: () => undefined } : { end }
      },
      undefined,
      doesStay,
    )
    return null
  }
  const workshop = { settings: { toggleHold } } as Workshop
  await create(
    <WorkshopContext.Provider value={workshop}>
      <Held />
    </WorkshopContext.Provider>,
  )
  const send = (type: string, atMs: number) =>
    body.dispatchEvent({
      type,
      pointerId: 1,
      pointerType: pointer,
      timeStamp: atMs,
      point: new Vector3(),
      pointerPosition: new Vector3(),
      pointerQuaternion: new Quaternion(),
      pointerState: undefined,
      stopPropagation: () => undefined,
    } as never)
  return { log, send }
}

it('a short grab keeps hold until the next press', async () => {
  const { log, send } = await held({ toggleHold: true, pointer: 'grab' })
  send('pointerdown', 0)
  send('pointerup', 100)
  expect(log).toEqual(['taken'])
  send('pointerdown', 5000)
  expect(log).toEqual(['taken', 'let go'])
  send('pointerup', 5100)
  send('pointerdown', 6000)
  expect(log).toEqual(['taken', 'let go', 'taken'])
})

it('a long grab ends when it is let go', async () => {
  const { log, send } = await held({ toggleHold: true, pointer: 'grab' })
  send('pointerdown', 0)
  send('pointerup', 3000)
  expect(log).toEqual(['taken', 'let go'])
})

it('a press from afar is a press, but of what is held for long', async () => {
  const button = await held({ toggleHold: true, pointer: 'ray' })
  button.send('pointerdown', 0)
  button.send('pointerup', 100)
  expect(button.log).toEqual(['taken', 'clicked'])
  const pedal = await held({ toggleHold: true, pointer: 'ray', stays: true })
  pedal.send('pointerdown', 0)
  pedal.send('pointerup', 100)
  expect(pedal.log).toEqual(['taken'])
})

it('what is only pressed is pressed by a short grab, at once', async () => {
  const { log, send } = await held({ toggleHold: true, pointer: 'grab', follows: false })
  send('pointerdown', 0)
  send('pointerup', 100)
  expect(log).toEqual(['taken', 'clicked'])
})

it('without that choice a short grab is a press', async () => {
  const { log, send } = await held({ toggleHold: false, pointer: 'grab' })
  send('pointerdown', 0)
  send('pointerup', 100)
  expect(log).toEqual(['taken', 'clicked'])
})

it('the tip of a hand that has just put something down presses nothing there; elsewhere, or a moment later, it does', async () => {
  const body = new Mesh()
  body.setPointerCapture = () => undefined
  const log: string[] = []
  function Held() {
    useHold(body, (contact) => {
      log.push(contact.means)
      return { end: () => undefined }
    })
    return null
  }
  await create(
    <WorkshopContext.Provider value={{ settings: {} } as Workshop}>
      <Held />
    </WorkshopContext.Provider>,
  )
  const inputSource = { handedness: 'right' }
  const send = (type: string, pointerType: 'grab' | 'touch', atMs: number, x = 0) =>
    body.dispatchEvent({
      type,
      pointerId: pointerType === 'grab' ? 1 : 2,
      pointerType,
      timeStamp: atMs,
      point: new Vector3(),
      pointerPosition: new Vector3(x, 0, 0),
      pointerQuaternion: new Quaternion(),
      pointerState: { id: 'right', type: 'controller', inputSource, isPrimary: true, events: [] },
      stopPropagation: () => undefined,
    } as never)
  send('pointerdown', 'grab', 0)
  send('pointerup', 'grab', 2000)
  send('pointerdown', 'touch', 2100)
  expect(log).toEqual(['grab'])
  send('pointerup', 'touch', 2200)
  send('pointerdown', 'touch', 2600)
  expect(log).toEqual(['grab', 'poke'])
  send('pointerup', 'touch', 2700)
  send('pointerdown', 'grab', 3000)
  send('pointerup', 'grab', 5000)
  send('pointerdown', 'touch', 5100, 0.4)
  expect(log, 'by then the hand is elsewhere').toEqual(['grab', 'poke', 'grab', 'poke'])
})
