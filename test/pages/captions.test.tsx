// @vitest-environment jsdom
// What a sound's caption does on a screen: it comes, it goes by itself, and it comes again.
import { act, useEffect } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Replay } from '../../src/pages/course/Replay.tsx'
import { Caption } from '../../src/pages/run/Caption.tsx'
import { useHeard } from '../../src/pages/run/use-heard.ts'
import { useRunWords } from '../../src/pages/run/words.ts'
import type { StageProps } from '../../src/pages/stage-context.ts'
import { headerFor, world } from '../session/lathe.ts'
import { lathe, open, say } from './open-page.tsx'

const MOTOR = 'sound.s-motor.caption'
let hear: (textId: string) => void = () => undefined

function Heard({ said }: { said: string }) {
  const words = useRunWords(lathe)
  const last = useHeard()
  useEffect(() => {
    hear = last.hear
  }, [last.hear])
  return <Caption said={said} heard={last.heard} words={words} />
}

afterEach(() => vi.useRealTimers())
const after = (ms: number) => act(async () => vi.advanceTimersByTime(ms))
const sounds = (id: string) => act(async () => hear(id))

it('goes after five seconds; what was said stays', async () => {
  const page = await open(<Heard said="做到了！" />)
  vi.useFakeTimers()
  await sounds(MOTOR)
  await after(4900)
  expect(page.querySelector('.heard')?.textContent).toBe(say(MOTOR))
  await after(200)
  expect(page.querySelector('.heard')).toBeNull()
  expect(page.textContent).toContain('做到了！')
})

it('of a sound heard again is a new one, and stays its own five seconds', async () => {
  const page = await open(<Heard said="" />)
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
  expect(page.querySelector('.heard')?.textContent).toBe(say(MOTOR))
})
