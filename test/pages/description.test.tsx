// @vitest-environment jsdom
// The workshop in words: what the machine does, where one stands, how each part is, as the run has it.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { Description } from '../../src/pages/run/Description.tsx'
import type { RunWords } from '../../src/pages/run/words.ts'
import { example, headerFor, play, scene, world } from '../session/lathe.ts'

const text = scene.text['zh-TW']
const words: RunWords = {
  lang: 'zh-TW',
  languages: [],
  ui: (id, params = {}) => `${id} ${Object.values(params).join(' ')}`,
  scene: (id) => text[id] ?? '',
  change: () => Promise.resolve(),
  news: ({ id }) => id,
  value: (variable, value) => text[`value.${variable.id}.${String(value)}`] ?? String(value),
}

it('follows the run: from switched off to running, from nowhere to the place at the side', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const w = world(headerFor())
  w.session.start()
  const container = document.createElement('div')
  const root = createRoot(container)
  act(() => root.render(<Description session={w.session} words={words} />))
  expect(container.textContent).not.toContain('describe.state')
  const details = container.querySelector('details') as HTMLDetailsElement
  act(() => {
    details.open = true
    details.dispatchEvent(new Event('toggle'))
  })
  expect(container.textContent).toContain('describe.state 斷電')
  expect(container.textContent).toContain('describe.nowhere')
  expect(container.textContent).toContain('describe.part 總電源開關 關')
  const { deeds } = example('perfect')
  const started = deeds.findIndex((deed) => 'act' in deed && deed.act === 'spindle-lever')
  act(() => play(w, deeds.slice(0, started + 1)))
  expect(container.textContent).toContain('describe.state 運轉')
  expect(container.textContent).toContain(`describe.stand ${text['zone.spot-side.name']}`)
  expect(container.textContent).toContain('describe.part 總電源開關 開')
  act(() => root.unmount())
})
