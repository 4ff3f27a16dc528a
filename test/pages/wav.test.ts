// A spoken line made ready.
import { expect, test } from 'vitest'
import { levelled, loudnessDb, voiced, wavOf } from '../../src/console/wav.ts'

const RATE = 24_000
/** Half a second of silence, a second of a tone, half a second of silence. */
const spoken = (amplitude: number) =>
  Float32Array.from({ length: 2 * RATE }, (_, i) =>
    i > RATE / 2 && i < 1.5 * RATE ? amplitude * Math.sin((2 * Math.PI * 220 * i) / RATE) : 0,
  )

test('silence is cut off at both ends, with a little air left', () => {
  const { fromS, toS } = voiced(spoken(0.3), RATE)
  expect(fromS).toBeGreaterThan(0.38)
  expect(fromS).toBeLessThan(0.5)
  expect(toS).toBeGreaterThan(1.5)
  expect(toS).toBeLessThan(1.62)
})

test('a whisper and a shout come out equally loud, and nothing is clipped', () => {
  const [whisper, shout] = [0.01, 0.9].map((amplitude) => levelled(spoken(amplitude), RATE, 0.5, 1.5))
  expect(loudnessDb(whisper!, RATE)).toBeCloseTo(-20, 0)
  expect(loudnessDb(shout!, RATE)).toBeCloseTo(-20, 0)
  expect(Math.max(...whisper!, ...shout!)).toBeLessThanOrEqual(0.9)
})

test('silence stays silence', () => {
  const nothing = new Float32Array(RATE)
  expect(voiced(nothing, RATE)).toEqual({ fromS: 0, toS: 1 })
  expect([...levelled(nothing, RATE, 0, 1)].every((sample) => sample === 0)).toBe(true)
})

test('what is written is a WAV file of one channel', async () => {
  const file = new DataView(await wavOf(Float32Array.from([0, 1, -1]), RATE).arrayBuffer())
  const word = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(at + i)))
  expect([word(0), word(8), word(36), file.getUint32(24, true), file.getUint32(40, true)]).toEqual(['RIFF', 'WAVE', 'data', RATE, 6])
  expect([44, 46, 48].map((at) => file.getInt16(at, true))).toEqual([0, 32767, -32767])
})
