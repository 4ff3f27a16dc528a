// The run's buttons: hint, pause, skip a wait, look there, headset, own room, language, finish.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { shownNow } from '../../session/help-shows.ts'
import type { Session } from '../../session/session.ts'
import { LanguageMenu } from '../../text/LanguageMenu.tsx'
import type { StageHandle } from '../stage-context.ts'
import type { RunWords } from './words.ts'

interface RunBarProps {
  session: Session
  words: RunWords
  stage: StageHandle | undefined
  /** Minutes of rest before the headset may be put on again. */
  restMin: number
  /** Puts the headset on, when it has been asked how one feels. */
  onEnter(mode: Mode, go: () => void): void
  /** Steps aside: to what can be made to fit, or to a calm place. */
  onAside(what: 'settings' | 'calm'): void
  /** Lets the learner leave or finish. */
  onLeave(): void
}

type Mode = 'immersive-vr' | 'immersive-ar'

/** The immersive modes this device can really enter; none where there is no WebXR. */
function useModes(): Mode[] {
  const [modes, setModes] = useState<Mode[]>([])
  useEffect(() => {
    const { xr } = navigator
    if (!xr) return
    let gone = false
    const all: Mode[] = ['immersive-vr', 'immersive-ar']
    Promise.all(all.map((mode) => xr.isSessionSupported(mode))).then(
      (supported) => gone || setModes(all.filter((_, i) => supported[i])),
      (cause: unknown) => console.warn(`WebXR did not say what it can do: ${String(cause)}`),
    )
    return () => {
      gone = true
    }
  }, [])
  return modes
}

export function RunBar({ session, words, stage, restMin, onEnter, onAside, onLeave }: RunBarProps) {
  const { help, task } = session.header
  const status = useStore(session.store, (view) => view.status)
  const step = useStore(session.store, (view) => view.step)
  const hintLevel = useStore(session.store, (view) => view.hintLevel)
  const modes = useModes()
  const [refused, setRefused] = useState('')
  const shows = shownNow(help, hintLevel)
  const waits = step !== undefined && session.lesson.step(step).action === 'wait'
  const allDone = step === undefined && task.kind === 'lesson'
  const { ui } = words
  return (
    <div className="run-bar" data-scan="last">
      {shows.hints && task.kind === 'lesson' && (
        <button type="button" onClick={() => session.hint()} disabled={status !== 'running' || hintLevel >= 3 || step === undefined}>
          {ui(`run.hint.${Math.min(hintLevel, 2)}`)}
        </button>
      )}
      {stage && shows.highlight && (
        <button type="button" onClick={() => stage.lookAtTarget()}>
          {ui('run.look-there')}
        </button>
      )}
      {waits && (
        <button type="button" onClick={() => session.skip()}>
          {ui('run.skip')}
        </button>
      )}
      {status === 'paused' ? (
        <button type="button" className="primary" onClick={() => session.resume()}>
          {ui('run.resume')}
        </button>
      ) : (
        <button type="button" onClick={() => session.pause()} disabled={status !== 'running'}>
          {ui('run.pause')}
        </button>
      )}
      {stage &&
        modes.map((mode) => (
          <button
            key={mode}
            type="button"
            data-enter={mode}
            disabled={restMin > 0}
            onClick={() =>
              onEnter(
                mode,
                () => void stage.enter(mode).catch((cause: unknown) => setRefused(ui('run.xr-refused', { why: String(cause) }))),
              )
            }
          >
            {ui(mode === 'immersive-vr' ? 'run.vr' : 'run.ar')}
          </button>
        ))}
      <LanguageMenu />
      <button type="button" aria-haspopup="dialog" onClick={() => onAside('settings')} disabled={status === 'frozen'} data-do="adjust">
        {ui('run.settings')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => onAside('calm')} data-do="calm">
        {ui('run.calm')}
      </button>
      <button
        type="button"
        className={allDone ? 'primary' : ''}
        onClick={() => session.end()}
        disabled={status !== 'running'}
        data-do="finish"
      >
        {ui('run.finish')}
      </button>
      <button type="button" className="plain" onClick={onLeave}>
        {ui('run.leave')}
      </button>
      {restMin > 0 && <p className="notice">{ui('sitting.rest', { n: restMin })}</p>}
      {refused !== '' && <p className="notice bad">{refused}</p>}
    </div>
  )
}
