// @vitest-environment jsdom
// The action list's places say where body and hand are, however they came there.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ActionList } from '../../src/pages/run/ActionList.tsx'
import type { RunWords } from '../../src/pages/run/words.ts'
import { example, headerFor, play, world } from '../session/lathe.ts'
import type { World } from '../session/lathe.ts'

const words: RunWords = {
  lang: 'zh-TW',
  languages: [],
  ui: (id) => id,
  scene: (id) => id,
  change: () => Promise.resolve(),
  news: ({ id }) => id,
  value: (_, value) => String(value),
}

let root: Root
const container = document.createElement('div')
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(container)
})
afterEach(() => act(() => root.unmount()))

const shown = (w: World) => act(() => root.render(<ActionList session={w.session} words={words} />))
const zone = (id: string) => container.querySelector<HTMLButtonElement>(`[data-zone="${id}"]`)!
const pressed = () => [...container.querySelectorAll('[data-zone][aria-pressed="true"]')].map((each) => each.getAttribute('data-zone'))

it('a place is left by standing at another', () => {
  const w = world()
  w.session.start()
  shown(w)
  expect(pressed()).toEqual([])
  act(() => zone('spot-front').click())
  act(() => zone('spot-side').click())
  expect(pressed()).toEqual(['spot-side'])
})

it('walking and reaching in the picture are seen in the list', () => {
  const w = world()
  w.session.start()
  shown(w)
  act(() => w.session.stand('spot-away'))
  act(() => w.session.zone('hand', 'z-chips', true))
  expect(pressed()).toEqual(['z-chips', 'spot-away'])
  act(() => zone('z-chips').click())
  expect(pressed()).toEqual(['spot-away'])
})

it('a resumed run stands where it stood, with its hands back', () => {
  const before = world()
  before.session.start()
  before.session.stand('spot-side')
  before.session.zone('hand', 'z-chuck', true)
  const w = world(headerFor(), before.session.entries())
  w.session.start()
  shown(w)
  expect(pressed()).toEqual(['spot-side'])
})

it('after a fault is taken back, the hand is where it was until it is withdrawn', () => {
  const w = world(headerFor({ help: 'independent' }))
  w.session.start()
  shown(w)
  act(() => play(w, example('m-reach').deeds))
  expect(w.session.store.getState().status).toBe('frozen')
  act(() => w.session.tryAgain())
  expect(pressed()).toEqual(['z-chuck', 'spot-side'])
})
