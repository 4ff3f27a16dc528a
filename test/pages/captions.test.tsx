// @vitest-environment jsdom
// What a sound's caption does on a screen: it comes, it goes by itself, and it comes again.
import { act, useEffect } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Replay } from '../../src/pages/course/Replay.tsx'
import { Caption } from '../../src/pages/run/Caption.tsx'
import { useHeard } from '../../src/pages/run/use-heard.ts'
import { useRunWords, useSecondWords } from '../../src/pages/run/words.ts'
import type { StageProps } from '../../src/pages/stage-context.ts'
import type { From } from '../../src/session/ports.ts'
import type { SessionView } from '../../src/session/session.ts'
import { headerFor, world } from '../session/lathe.ts'
import { lathe, open, say } from './open-page.tsx'

const MOTOR = 'sound.s-motor.caption'
let hear: (textId: string, from: From) => void = () => undefined

const keep = (now: typeof hear) => {
  hear = now
}

function Captions({ said, secondLang = '' }: { said?: SessionView['live']; secondLang?: string }) {
  const words = useRunWords(lathe)
  const last = useHeard()
  useEffect(() => keep(last.hear), [last.hear])
  const second = useSecondWords(lathe, secondLang)
  return <Caption said={said} heard={last.heard} words={words} second={second} at="below" />
}

afterEach(() => vi.useRealTimers())
const after = (ms: number) => act(async () => vi.advanceTimersByTime(ms))
const sounds = (id: string, from: From = 'ahead') => act(async () => hear(id, from))
const beat = { id: 'live.beat', params: {}, n: 1 }

it('goes after five seconds; what was said stays', async () => {
  const page = await open(<Captions said={beat} />)
  vi.useFakeTimers()
  await sounds(MOTOR)
  await after(4900)
  expect(page.querySelector('.heard')?.textContent).toContain(say(MOTOR))
  await after(200)
  expect(page.querySelector('.heard')).toBeNull()
  expect(page.textContent).toContain('做到了！')
})

it('of a sound heard again is a new one, and stays its own five seconds', async () => {
  const page = await open(<Captions />)
  vi.useFakeTimers()
  await sounds(MOTOR)
  await after(4000)
  const first = page.querySelector('.heard')
  await sounds(MOTOR)
  expect(page.querySelector('.heard')).not.toBe(first)
  await after(4000)
  expect(page.querySelector('.heard')).not.toBeNull()
  await after(1100)
  expect(page.querySelector('.caption')).toBeNull()
})

it('is shown in a replay too', async () => {
  vi.stubGlobal('AudioContext', undefined)
  const { session } = world(headerFor())
  const stage = ({ onCaption }: StageProps) => {
    hear = onCaption ?? hear
    return null
  }
  const page = await open(<Replay opened={lathe} header={session.header} entries={[]} from={0} />, { stage })
  await sounds(MOTOR)
  expect(page.querySelector('.heard')?.textContent).toContain(say(MOTOR))
})

it('says who speaks, and from which side a sound comes', async () => {
  const page = await open(<Captions said={beat} />)
  await sounds(MOTOR, 'left')
  expect(page.querySelector('.caption')?.textContent).toMatch(/^旁白： 做到了！機器 ← 左邊 /)
})

it('stands side by side in a second language, each marked as what it is', async () => {
  const page = await open(<Captions said={beat} secondLang="en" />)
  await sounds(MOTOR, 'behind')
  const [zh, en] = page.querySelectorAll('.lines')
  expect([zh?.getAttribute('lang'), en?.getAttribute('lang')]).toEqual(['zh-Hant-TW', 'en'])
  expect(en?.textContent).toContain('Machine ↓ behind you')
  expect(en?.textContent).toContain((await lathe.wordsIn('en')).lesson[MOTOR])
})

it('of the language that is on already is not doubled', async () => {
  const page = await open(<Captions said={beat} secondLang="zh-TW" />)
  expect(page.querySelectorAll('.lines')).toHaveLength(1)
})
