// A run seen again in the workshop: play, stop, go to any moment.
import { Suspense, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Entry, Header } from '../../core/run/schema.ts'
import type { Opened } from '../../edge/content.ts'
import { readSettings } from '../../edge/settings.ts'
import { createReplay } from '../../session/replay.ts'
import { Caption } from '../run/Caption.tsx'
import { useHeard } from '../run/use-heard.ts'
import { useHeartbeat } from '../run/use-heartbeat.ts'
import { useSound } from '../run/use-sound.ts'
import { useRunWords } from '../run/words.ts'
import { StageContext } from '../stage-context.ts'
import { clockTime } from './clock-time.ts'

const SHOW_EVERY_MS = 200

interface ReplayProps {
  opened: Opened
  header: Header
  entries: readonly Entry[]
  /** Where to begin; a new value jumps there and plays. */
  from: number
}

export function Replay({ opened, header, entries, from }: ReplayProps) {
  const words = useRunWords(opened)
  const Stage = useContext(StageContext)
  const [settings] = useState(readSettings)
  const replay = useMemo(() => createReplay({ lesson: opened.lesson, scene: opened.scene, header, entries }), [opened, header, entries])
  const sound = useSound(replay.session, settings)
  const playing = useStore(replay.session.store, (view) => view.status === 'running')
  const step = useStore(replay.session.store, (view) => view.step)
  const [fault, setFault] = useState('')
  const { heard, hear } = useHeard()
  const [drawn, setDrawn] = useState(false)
  const [tick, setTick] = useState(from)
  useHeartbeat(replay.session, !drawn)
  useEffect(() => {
    replay.seek(from)
    replay.play()
    setTick(from)
  }, [replay, from])
  useEffect(() => {
    const timer = setInterval(() => setTick(replay.tick()), SHOW_EVERY_MS)
    return () => clearInterval(timer)
  }, [replay])
  const { ui } = words
  return (
    <section className="replay" aria-label={ui('replay.title')}>
      <div className="stage">
        {fault === '' && Stage && sound ? (
          <Suspense fallback={<p className="stage-loading">{ui('run.loading-workshop')}</p>}>
            <Stage
              session={replay.session}
              room={opened.room}
              words={words}
              settings={settings}
              sound={sound}
              onReady={() => setDrawn(true)}
              onFault={(cause) => setFault(String(cause))}
              onLost={() => setFault('WebGL context lost')}
              onCaption={hear}
            />
          </Suspense>
        ) : (
          <p className="stage-loading">{ui('run.no-workshop', { why: fault })}</p>
        )}
        {settings.captions && <Caption second={undefined} heard={heard} words={words} at={settings.captionsAt} />}
      </div>
      <p className="small">{step === undefined ? ' ' : words.scene(`step.${step}.title`)}</p>
      <div className="row">
        <button type="button" onClick={() => (playing ? replay.pause() : replay.play())}>
          {ui(playing ? 'replay.stop' : 'replay.play')}
        </button>
        <input
          type="range"
          className="scrub"
          aria-label={ui('replay.where')}
          aria-valuetext={clockTime((tick / header.tickRate) * 1000)}
          min={0}
          max={replay.lastTick}
          value={tick}
          onChange={(event) => {
            replay.pause()
            replay.seek(Number(event.target.value))
            setTick(Number(event.target.value))
          }}
        />
        <output className="small">
          {clockTime((tick / header.tickRate) * 1000)} / {clockTime((replay.lastTick / header.tickRate) * 1000)}
        </output>
      </div>
    </section>
  )
}
