// A shared device goes to the next person: first what can be sent is sent, then everything of the one who leaves is taken off.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { handOver, sendBeforeHandOver } from '../edge/hand-over.ts'
import type { Leftover } from '../edge/hand-over.ts'
import { service } from '../edge/service.ts'
import { applySettings, readSettings } from '../edge/settings.ts'
import { useWords } from '../text/words.ts'
import { useDevice } from './device-context.ts'

type State = { at: 'closed' | 'sending' | 'leaving' } | { at: 'asking'; left: Leftover } | { at: 'refused'; why: string }

export function HandOver() {
  const { t } = useWords()
  const { device } = useDevice()
  const [, go] = useLocation()
  const [state, setState] = useState<State>({ at: 'closed' })
  if (!device) return null
  const refused = (cause: unknown) => setState({ at: 'refused', why: String(cause) })
  const ask = () => {
    setState({ at: 'sending' })
    sendBeforeHandOver(device).then((left) => setState({ at: 'asking', left }), refused)
  }
  const leave = () => {
    setState({ at: 'leaving' })
    handOver(device, service).then(() => {
      applySettings(readSettings())
      go('/join?next', { replace: true })
    }, refused)
  }
  return (
    <section className="card hand-over" aria-live="polite">
      <h2>{t('hand-over.title')}</h2>
      <p className="muted">{t('hand-over.text')}</p>
      {(state.at === 'sending' || state.at === 'leaving') && <p>{t('hand-over.sending')}</p>}
      {state.at === 'refused' && <p className="notice bad">{t('hand-over.refused', { why: state.why })}</p>}
      {state.at === 'asking' && (
        <p className="notice">
          {state.left.unsent > 0 ? t('hand-over.unsent', { n: state.left.unsent }) : t('hand-over.all-sent')}
          {state.left.unended > 0 && ` ${t('hand-over.unended')}`}
        </p>
      )}
      <div className="row">
        {state.at === 'asking' ? (
          <>
            <button type="button" className="primary" data-do="hand-over-now" onClick={leave}>
              {t('hand-over.do')}
            </button>
            <button type="button" className="plain" onClick={() => setState({ at: 'closed' })}>
              {t('hand-over.stay')}
            </button>
          </>
        ) : (
          <button type="button" data-do="hand-over" onClick={ask} disabled={state.at === 'sending' || state.at === 'leaving'}>
            {t('hand-over.begin')}
          </button>
        )}
      </div>
    </section>
  )
}
