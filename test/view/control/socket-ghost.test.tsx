// The empty hook of what is worn is pressed on purpose, never by a tip that passes through it on its way to the next hook.
import { create } from '@react-three/test-renderer'
import type { Object3D } from 'three'
import { expect, it } from 'vitest'
import { SocketGhost } from '../../../src/view/control/SocketGhost.tsx'
import { WorkshopContext } from '../../../src/view/workshop-context.ts'
import type { Workshop } from '../../../src/view/workshop-context.ts'

it('a ball at a socket answers rays, grabs and fingers on glass; a passing tip goes through it', async () => {
  const workshop = { settings: {}, socket: () => undefined } as unknown as Workshop
  const { scene } = await create(
    <WorkshopContext.Provider value={workshop}>
      <SocketGhost socket="hook" seen={false} onPress={() => undefined} />
    </WorkshopContext.Provider>,
  )
  const ball = scene.children[0]!.instance as Object3D & { pointerEventsType: (id: number, type: string) => boolean }
  const answers = (type: string) => ball.pointerEventsType(1, type)
  expect(['ray', 'grab', 'screen-touch', 'screen-mouse', 'touch'].map(answers)).toEqual([true, true, true, true, false])
})
