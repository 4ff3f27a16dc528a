// One thing at a time: one pictogram, one sentence, one button. No score, no list; the same run, the same log.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { localVoice, speak } from '../../../edge/speech.ts'
import type { Signs } from '../../../edge/signs.ts'
import { NextDeed } from '../../../session/next-deed.ts'
import type { Session } from '../../../session/session.ts'
import type { Deed, Step } from '../../../core/lesson/schema.ts'
import { LanguageMenu } from '../../../text/LanguageMenu.tsx'

import { Page } from '../../Page.tsx'
import { Choices } from '../Choices.tsx'
import { SignVideo } from '../SignVideo.tsx'
import type { RunWords } from '../words.ts'
import { instructionOf } from './instruction.ts'
import type { Instruction } from './instruction.ts'
import { Pictogram } from './Pictogram.tsx'

const READ_EVERY_MS = 250

/** What comes next, read a few times a second: machines take their time. */
function useNextDeed(session: Session): { step: Step; deed?: Deed } | undefined {
  const [next] = useState(() => new NextDeed(session))
  const [now, setNow] = useState(() => next.now())
  useEffect(() => {
    const read = () =>
      setNow((before) => {
        const after = next.now()
        return before?.step === after?.step && before?.deed === after?.deed ? before : after
      })
    const stop = session.store.subscribe(read)
    const timer = setInterval(read, READ_EVERY_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [session, next])
  return now
}

function Instructed({
  instruction,
  words,
  volume,
  running,
}: {
  instruction: Instruction
  words: RunWords
  volume: number
  running: boolean
}) {
  const { sentence, pictogram, act } = instruction
  const speaks = localVoice(words.lang) !== undefined
  useEffect(() => speak(sentence, words.lang, volume), [sentence, words.lang, volume])
  return (
    <div className="instructed">
      <Pictogram name={pictogram} />
      <h2 aria-live="polite">{sentence}</h2>
      {act && (
        <button type="button" className="primary huge" data-do="deed" disabled={!running} onClick={act}>
          {words.ui('one.do')}
        </button>
      )}
      {speaks && (
        <button type="button" onClick={() => speak(sentence, words.lang, volume)}>
          {words.ui('one.again')}
        </button>
      )}
    </div>
  )
}

/** What is told and is no step: something does not move, or something was found. */
function Told({ session, words }: { session: Session; words: RunWords }) {
  const live = useStore(session.store, (view) => view.live)
  const isTold = live !== undefined && /^live\.(locked|blocked|fault|again)/.test(live.id)
  return (
    <div role="status" data-live>
      {isTold && <p className="notice">{words.news(live)}</p>}
    </div>
  )
}

interface OneStepProps {
  session: Session
  words: RunWords
  volume: number
  signs: Signs
  /** Steps aside: to what can be made to fit, or to a calm place. */
  onAside(what: 'settings' | 'calm'): void
  onLeave(): void
}

/** Whether the address asks for one thing at a time: `?profile=one-step`. */
export const asksForOneStep = (search: string): boolean => new URLSearchParams(search).get('profile') === 'one-step'

export function OneStep({ session, words, volume, signs, onAside, onLeave }: OneStepProps) {
  const next = useNextDeed(session)
  const status = useStore(session.store, (view) => view.status)
  const inspecting = useStore(session.store, (view) => view.inspecting)
  const asking = useStore(session.store, (view) => view.asking)
  const { ui } = words
  if (status === 'paused')
    return (
      <section className="one-step" aria-label={ui('run.now')}>
        <div className="instructed">
          <Pictogram name="wait" />
          <h2>{ui('one.resting')}</h2>
          <button type="button" className="primary huge" onClick={() => session.resume()}>
            {ui('run.resume')}
          </button>
        </div>
      </section>
    )
  const instruction: Instruction =
    asking !== undefined
      ? { pictogram: 'say', sentence: ui('one.choose') }
      : next
        ? instructionOf(session, words, next.deed, inspecting)
        : { pictogram: 'done', sentence: ui('run.all-done'), act: () => session.end() }
  return (
    <section className="one-step" aria-label={ui('run.now')}>
      <Instructed instruction={instruction} words={words} volume={volume} running={status === 'running'} />
      {next && <SignVideo signs={signs} step={next.step.id} words={words} />}
      <Choices session={session} words={words} />
      <Told session={session} words={words} />
      {next && (
        <details>
          <summary>{ui('run.why')}</summary>
          <p className="instruction">{words.scene(`step.${next.step.id}.why`)}</p>
        </details>
      )}
      <p className="row quiet">
        <button type="button" onClick={() => session.pause()} disabled={status !== 'running'}>
          {ui('run.pause')}
        </button>
        <LanguageMenu />
        <button type="button" aria-haspopup="dialog" onClick={() => onAside('settings')}>
          {ui('run.settings')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => onAside('calm')} data-do="calm">
          {ui('run.calm')}
        </button>
        <button type="button" className="plain" onClick={onLeave}>
          {ui('run.leave')}
        </button>
      </p>
    </section>
  )
}

/** The end: that it is done, before anything is read about it. */
export function Finished({ words, onNext }: { words: RunWords; onNext(): void }) {
  return (
    <Page title={words.scene('lesson.title')}>
      <div className="instructed">
        <Pictogram name="done" />
        <h1>{words.ui('one.finished')}</h1>
        <button type="button" className="primary huge" data-do="next" onClick={onNext}>
          {words.ui('after.next')}
        </button>
      </div>
    </Page>
  )
}
