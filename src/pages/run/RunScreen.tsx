// The run on a screen: the workshop, what is to be done, and the action list beside it; afterwards the course goes on.
import { Component, Suspense, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { Opened } from '../../edge/content.ts'
import type { Device } from '../../edge/device.ts'
import { ComfortDialog } from '../comfort/ComfortDialog.tsx'
import { useComfort } from '../comfort/use-comfort.ts'
import { AfterRun } from '../course/AfterRun.tsx'
import { SettingsDialog } from '../setup/SettingsDialog.tsx'
import { StageContext } from '../stage-context.ts'
import type { CameraView, StageHandle } from '../stage-context.ts'
import { useSettings } from '../use-settings.ts'
import { ActionList } from './ActionList.tsx'
import { CalmPlace } from './CalmPlace.tsx'
import { CameraBar } from './CameraBar.tsx'
import { Caption } from './Caption.tsx'
import { Consequence } from './Consequence.tsx'
import { Finished, OneStep, asksForOneStep } from './one-step/OneStep.tsx'
import { Description } from './Description.tsx'
import { LookHint } from './LookHint.tsx'
import { NoPicture } from './NoPicture.tsx'
import type { NoStage } from './NoPicture.tsx'
import { RunBar } from './RunBar.tsx'
import { useSigns } from './SignVideo.tsx'
import { StageLoading } from './StageLoading.tsx'
import { StepCard } from './StepCard.tsx'
import { useHeard } from './use-heard.ts'
import { useSitting } from './use-sitting.ts'
import { useHearing, useSound } from './use-sound.ts'
import { useHeartbeat, usePauseWhenHidden, useRootState } from './use-heartbeat.ts'
import { useProbe } from './use-probe.ts'
import { useSaid } from './use-said.ts'
import { useStageMenu } from './use-stage-menu.ts'
import type { Started } from './use-session.ts'
import { useVoice } from './use-voice.ts'
import { useRunWords, useSecondWords } from './words.ts'

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
  const settings = useSettings()
  const menu = useStageMenu(settings, words)
  /** What stands before the run just now, and how the run goes on after it. */
  const [before, setBefore] = useState<{ what: 'settings' | 'calm'; goOn(): void }>()
  const [oneStep, setOneStep] = useState(() => asksForOneStep(location.search))
  const sound = useSound(session, settings)
  const { heard, hear } = useHeard()
  const [noStage, setNoStage] = useState<NoStage | undefined>(() =>
    new URLSearchParams(location.search).get('view') === 'list' ? { because: 'list' } : drawsInThree() ? undefined : { because: 'webgl' },
  )
  const [stage, setStage] = useState<StageHandle>()
  const [camera, setCamera] = useState<CameraView>()
  const [isListOpen, setListOpen] = useState(false)
  const [trouble, setTrouble] = useState(keepsNothing)
  const status = useStore(session.store, (view) => view.status)
  const live = useStore(session.store, (view) => view.live)
  const { restMin, onWorn, look } = useSitting()
  const comfort = useComfort(session.header.run)
  const signs = useSigns(session.header)
  const announced = useSaid(live, words)
  // The sentence stands beside the picture already.
  const said = oneStep ? undefined : announced
  const second = useSecondWords(opened, settings.secondLang)

  useHeartbeat(session, noStage !== undefined)
  useHearing(session, noStage === undefined ? undefined : sound, hear)
  usePauseWhenHidden(session)
  useRootState(session)
  useProbe(session)
  useEffect(() => {
    if (stage || noStage !== undefined) session.start()
  }, [session, stage, noStage])
  useEffect(() => device?.onTrouble(() => setTrouble(true)), [device])
  useVoice(session, words, settings, sound, settings.speech && !oneStep)
  const { faulty, lost, byList } = useMemo(() => {
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
      byList: () => without({ because: 'list' }),
    }
  }, [])

  const feeling = comfort.check && (
    <ComfortDialog
      {...comfort}
      check={comfort.check}
      words={words}
      onClose={() => {
        comfort.onClose()
        look()
      }}
    />
  )
  if (status === 'ended')
    return (
      <>
        {oneStep ? (
          <Finished words={words} onNext={() => setOneStep(false)} />
        ) : (
          <AfterRun opened={opened} session={session} words={words} />
        )}
        {feeling}
      </>
    )
  const { ui } = words
  /** The run stands still behind it; one that had been paused stays so. */
  const stepAside = (what: 'settings' | 'calm') => {
    const wasRunning = status === 'running'
    if (wasRunning) session.pause()
    setBefore({ what, goOn: () => wasRunning && session.resume('asked') })
  }
  const goOn = () => {
    setBefore(undefined)
    before?.goOn()
  }
  const leave = () => {
    session.leave()
    go(`/l/${session.header.cluster}/${session.header.equipment}`)
  }
  return (
    <main
      className={[
        'run',
        noStage && 'list-only',
        settings.leftHanded && 'left-handed',
        oneStep && 'by-one-step',
        camera && 'over-camera',
        isListOpen && 'with-list',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <h1 className="hidden-visually">{words.scene('lesson.title')}</h1>
      {noStage === undefined && (
        <div className="stage">
          {!stage && <StageLoading words={words} onList={byList} />}
          {Stage && sound && (
            <Guard onFault={faulty}>
              <Suspense fallback={null}>
                <Stage
                  session={session}
                  room={opened.room}
                  words={words}
                  settings={settings}
                  {...(announced && { said: announced })}
                  {...(second && { second })}
                  menu={menu}
                  sound={sound}
                  signs={signs}
                  boardless={oneStep}
                  onWorn={onWorn}
                  onTakenOff={comfort.onTakenOff}
                  onOverCamera={setCamera}
                  onReady={setStage}
                  onFault={faulty}
                  onLost={lost}
                  onCaption={hear}
                />
              </Suspense>
            </Guard>
          )}
          {settings.captions && <Caption {...{ said, heard, words, second }} at={settings.captionsAt} />}
          {stage && !camera && <LookHint words={words} />}
        </div>
      )}
      <div className="beside">
        {camera && <CameraBar view={camera} words={words} isListOpen={isListOpen} onList={setListOpen} />}
        {noStage && settings.captions && <Caption {...{ said, heard, words, second }} at="below" />}
        {noStage && <NoPicture noStage={noStage} words={words} kept={!trouble} />}
        {trouble && <p className="notice bad">{ui('run.not-kept')}</p>}
        {changed && <p className="notice">{ui('run.changed')}</p>}
        {oneStep ? (
          <>
            <Consequence session={session} words={words} />
            <OneStep session={session} words={words} volume={settings.volume} signs={signs} onAside={stepAside} onLeave={leave} />
          </>
        ) : (
          <>
            <StepCard session={session} words={words} signs={signs} />
            <Consequence session={session} words={words} />
            <RunBar
              session={session}
              words={words}
              stage={stage}
              restMin={restMin}
              onEnter={comfort.onEnter}
              onAside={stepAside}
              onLeave={leave}
            />
            <ActionList session={session} words={words} />
            <Description session={session} words={words} />
          </>
        )}
        {feeling}
        {before?.what === 'settings' && <SettingsDialog onClose={goOn} />}
        {before?.what === 'calm' && <CalmPlace words={words} onBack={goOn} />}
      </div>
    </main>
  )
}
