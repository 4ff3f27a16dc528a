// Loudness: what machine.json declares, kept within what ears and devices stand.
import { expect, test } from 'vitest'
import { gainOf, soundsOn } from '../../src/edge/sound.ts'

test('a louder machine is louder, a crash never exceeds full scale, a click is still heard beside a motor', () => {
  expect(gainOf(74)).toBeGreaterThan(gainOf(62))
  expect(gainOf(120)).toBe(1)
  expect(gainOf(62) / gainOf(74)).toBeGreaterThan(0.4)
})

test('in mono everything goes through one channel, in stereo through two', () => {
  const gains: object[] = []
  const node = () => ({ gain: { value: 0, setTargetAtTime: () => undefined }, connect: <T>(to: T) => to })
  const context = {
    sampleRate: 4,
    createGain: () => {
      const made = node()
      gains.push(made)
      return made
    },
    createPanner: node,
    createDynamicsCompressor: node,
    createBuffer: () => ({ getChannelData: () => new Float32Array(8) }),
  } as unknown as BaseAudioContext
  const sound = soundsOn(context, [])
  const [master] = gains
  sound.mono(true)
  expect(master).toMatchObject({ channelCount: 1, channelCountMode: 'explicit' })
  sound.mono(false)
  expect(master).toMatchObject({ channelCount: 2, channelCountMode: 'explicit' })
})
