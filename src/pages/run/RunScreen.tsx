// The run on a screen: the workshop, what is to be done, and the action list beside it; afterwards the course goes on.
import { Component, Suspense, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { Opened } from '../../edge/content.ts'
import type { Device } from '../../edge/device.ts'
import { readSettings } from '../../edge/settings.ts'
import { speak } from '../../edge/speech.ts'
import { AfterRun } from '../course/AfterRun.tsx'
import { StageContext } from '../stage-context.ts'
import type { StageHandle } from '../stage-context.ts'
import { ActionList } from './ActionList.tsx'
import { Consequence } from './Consequence.tsx'
import { NoPicture } from './NoPicture.tsx'
import type { NoStage } from './NoPicture.tsx'
import { RunBar } from './RunBar.tsx'
import { StepCard } from './StepCard.tsx'
import { useSound } from './use-sound.ts'
import { useHeartbeat, usePauseWhenHidden, useRootState } from './use-heartbeat.ts'
import { useProbe } from './use-probe.ts'
import type { Started } from './use-session.ts'
import { useRunWords } from './words.ts'

/** A view that cannot be drawn must not take the lesson with it: the action list goes on alone. */
class Guard extends Component<{ onFault(cause: unknown): void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch(cause: unknown) {
    this.props.onFault(cause)
  }
  override render() {
    return this.state.failed ? null : this.props.children
  }
}

const drawsInThree = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

interface RunScreenProps {
  opened: Opened
  started: Started
  device: Device | undefined
  keepsNothing: boolean
}

export function RunScreen({ opened, started: { session, changed }, device, keepsNothing }: RunScreenProps) {
  const words = useRunWords(opened)
  const Stage = useContext(StageContext)
  const [, go] = useLocation()
  const [settings] = useState(readSettings)
  const sound = useSound(opened.scene.machine.sounds)
  const [heard, setHeard] = useState('')
  const [noStage, setNoStage] = useState<NoStage | undefined>(() =>
    new URLSearchParams(location.search).get('view') === 'list' ? { because: 'list' } : drawsInThree() ? undefined : { because: 'webgl' },
  )
  const [stage, setStage] = useState<StageHandle>()
  const [trouble, setTrouble] = useState(keepsNothing)
  const status = useStore(session.store, (view) => view.status)
  const live = useStore(session.store, (view) => view.live)

  useHeartbeat(session, noStage !== undefined)
  usePauseWhenHidden(session)
  useRootState(session)
  useProbe(session)
  useEffect(() => {
    if (stage || noStage !== undefined) session.start()
  }, [session, stage, noStage])
  useEffect(() => device?.onTrouble(() => setTrouble(true)), [device])
  useEffect(() => {
    if (live && settings.speech) speak(words.news(live), words.lang, settings.volume)
  }, [live, settings, words])
  const { faulty, lost } = useMemo(() => {
    const without = (why: NoStage) => {
      setStage(undefined)
      setNoStage(why)
    }
    return {
      faulty: (cause: unknown) => {
        console.warn(`the workshop cannot be drawn: ${String(cause)}`)
        without({ because: 'failed', cause: String(cause) })
      },
      lost: () => without({ because: 'lost' }),
    }
  }, [])

  if (status === 'ended') return <AfterRun opened={opened} session={session} words={words} />
  const { ui } = words
  // What a hand has just set, the hand has seen.
  const said = live && live.id !== 'live.value' ? words.news(live) : ''
  return (
    <div className={noStage === undefined ? 'run' : 'run list-only'}>
      <h1 className="hidden-visually">{words.scene('lesson.title')}</h1>
      {noStage === undefined && (
        <div className="stage">
          {!stage && (
            <p role="status" className="stage-loading">
              {ui('run.loading-workshop')}
            </p>
          )}
          {Stage && sound && (
            <Guard onFault={faulty}>
              <Suspense fallback={null}>
                <Stage
                  session={session}
                  room={opened.room}
                  words={words}
                  settings={settings}
                  sound={sound}
                  onReady={setStage}
                  onFault={faulty}
                  onLost={lost}
                  onCaption={setHeard}
                />
              </Suspense>
            </Guard>
          )}
          {settings.captions && (said || heard) && (
            <p className="caption">
              {said} {heard && <span className="heard">{words.scene(heard)}</span>}
            </p>
          )}
        </div>
      )}
      <div className="beside">
        {noStage && <NoPicture noStage={noStage} words={words} kept={!trouble} />}
        {trouble && <p className="notice bad">{ui('run.not-kept')}</p>}
        {changed && <p className="notice">{ui('run.changed')}</p>}
        <StepCard session={session} words={words} />
        <Consequence session={session} words={words} />
        <RunBar
          session={session}
          words={words}
          stage={stage}
          onLeave={() => {
            session.leave()
            go(`/l/${session.header.cluster}/${session.header.equipment}`)
          }}
        />
        <ActionList session={session} words={words} />
      </div>
    </div>
  )
}
