// Loudness: what machine.json declares, kept within what ears and devices stand.
import { expect, test } from 'vitest'
import { gainOf } from '../../src/edge/sound.ts'

test('a louder machine is louder, a crash never exceeds full scale, a click is still heard beside a motor', () => {
  expect(gainOf(74)).toBeGreaterThan(gainOf(62))
  expect(gainOf(120)).toBe(1)
  expect(gainOf(62) / gainOf(74)).toBeGreaterThan(0.4)
})
