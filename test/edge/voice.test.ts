// @vitest-environment jsdom
// What is announced is said: by recordings where every line has one, else by the device's own voice; the newest counts, and the machine steps back.
import { beforeEach, expect, it, vi } from 'vitest'
import { Voice, linesOf } from '../../src/edge/voice.ts'
import { speak } from '../../src/edge/speech.ts'

vi.mock('../../src/edge/speech.ts', () => ({ speak: vi.fn() }))

const LESSON = 'mechanical/engine-lathe'
const step = { id: 'live.now-how', params: { step: '@step.s01.title', instruction: '@step.s01.instruction' } }
const both = ['step.s01.title', 'step.s01.instruction']

class FakeAudio extends EventTarget {
  static played: FakeAudio[] = []
  volume = 1
  isPaused = false
  constructor(readonly src: string) {
    super()
    FakeAudio.played.push(this)
  }
  play = () => Promise.resolve()
  pause() {
    this.isPaused = true
    this.dispatchEvent(new Event('pause'))
  }
}
vi.stubGlobal('Audio', FakeAudio)
const settle = () => new Promise((done) => setTimeout(done))
const ducks: boolean[] = []
const say = (voice: Voice, news: Parameters<typeof linesOf>[0], recorded: readonly string[]) =>
  voice.say({ news, sentence: 'said', lang: 'zh-TW', volume: 0.5 }, { [LESSON]: recorded })
const voiceOf = () => new Voice(LESSON, (on) => void ducks.push(on))

beforeEach(() => {
  FakeAudio.played = []
  ducks.length = 0
  vi.mocked(speak).mockClear()
})

it('plays every line of an announcement in order, at the volume chosen, while the machine steps back', async () => {
  say(voiceOf(), step, both)
  await settle()
  expect(FakeAudio.played.map(({ src, volume }) => [src, volume])).toEqual([[`/audio/zh-TW/${LESSON}/step.s01.title`, 0.5]])
  FakeAudio.played[0]?.dispatchEvent(new Event('ended'))
  await settle()
  expect(FakeAudio.played[1]?.src).toBe(`/audio/zh-TW/${LESSON}/step.s01.instruction`)
  expect(ducks).toEqual([true])
  FakeAudio.played[1]?.dispatchEvent(new Event('ended'))
  await settle()
  expect(ducks).toEqual([true, false])
  expect(speak).not.toHaveBeenCalled()
})

it('one line missing, a number, or a lesson without recordings: the device’s own voice says the whole', () => {
  say(voiceOf(), step, ['step.s01.title'])
  say(voiceOf(), { id: 'live.value', params: { part: '@part.x.name', value: '30 mm' } }, ['part.x.name'])
  expect(FakeAudio.played).toEqual([])
  expect(speak).toHaveBeenCalledTimes(2)
})

it('a fault cuts off a step, and nothing of the step is said afterwards', async () => {
  const voice = voiceOf()
  say(voice, step, both)
  await settle()
  say(voice, { id: 'live.fault', params: { fault: '@fault.key.name', consequence: '@fault.key.consequence' } }, [
    ...both,
    'fault.key.name',
    'fault.key.consequence',
  ])
  await settle()
  expect(FakeAudio.played[0]?.isPaused).toBe(true)
  expect(FakeAudio.played.map(({ src }) => src.split('/').at(-1))).toEqual(['step.s01.title', 'fault.key.name'])
})

it('what a hand has just set cuts nothing off', async () => {
  const voice = voiceOf()
  say(voice, step, both)
  await settle()
  say(voice, { id: 'live.value', params: { part: '@part.x.name', value: '@value.y.on' } }, both)
  expect(FakeAudio.played[0]?.isPaused).toBe(false)
  expect(speak).not.toHaveBeenCalled()
})

it('is silent at once when it is stopped', async () => {
  const voice = voiceOf()
  say(voice, step, both)
  await settle()
  voice.stop()
  await settle()
  expect(FakeAudio.played).toHaveLength(1)
  expect(ducks).toEqual([true, false])
})
