// Who is inside what, read off a log: a resumed run must know where its learner stands.
import { expect, it } from 'vitest'
import type { Entry } from '../../src/core/run/schema.ts'
import type { Zone } from '../../src/core/machine/schema.ts'
import { spotNow } from '../../src/session/inside.ts'

const zone = (id: string, kind: Zone['kind']): Zone => ({ id, kind, shape: 'box', center: [0, 1, 0], size: [1, 1, 1] })
const zones = [zone('spot-side', 'spot'), zone('spot-front', 'spot'), zone('z-chuck', 'hazard')]
const log = (...senses: [string, boolean][]): Entry[] =>
  senses.map(([id, inside], seq) => ({ kind: 'zone', body: 'body', zone: id, inside, seq, tick: seq }))

it('stands at the spot entered last and not left', () => {
  expect(spotNow(log(['spot-side', true], ['spot-side', false], ['spot-front', true]), zones)).toBe('spot-front')
  expect(spotNow(log(['spot-side', true], ['spot-side', false]), zones)).toBeUndefined()
})

it('takes no hazard zone for the spot, though the body leans into it', () => {
  expect(spotNow(log(['spot-side', true], ['z-chuck', true]), zones)).toBe('spot-side')
})
