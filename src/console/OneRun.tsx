// One run looked at closely: who, when, how, then its timeline with laws and the 3D replay.
import { Suspense, useEffect, useState } from 'react'
import { service } from '../edge/service.ts'
import type { KeptLog } from '../edge/service.ts'
import { useWords } from '../text/words.ts'
import { Felt } from './Felt.tsx'
import type { Review } from './review.ts'

export function OneRun({ run, Review, onBack }: { run: string; Review: Review; onBack(): void }) {
  const { t, lang } = useWords()
  const [log, setLog] = useState<KeptLog>()
  const [fault, setFault] = useState('')
  useEffect(() => {
    service.log(run).then(setLog, (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))
  }, [run])
  return (
    <>
      <p>
        <button type="button" onClick={onBack}>
          {t('teach.back')}
        </button>
      </p>
      {fault !== '' && <p className="notice bad">{fault}</p>}
      {!log && fault === '' && <p role="status">{t('app.loading')}</p>}
      {log && (
        <>
          <header className="stack">
            <h1>{log.learner.nickname ?? t('who.guest')}</h1>
            <p className="muted">
              {new Date(log.header.startedAt).toLocaleString(lang)} ·{' '}
              {log.header.task.kind === 'lesson' ? t(`help.${log.header.help}.name`) : t(`task.${log.header.task.kind}.short`)}
            </p>
          </header>
          <Felt run={run} />
          {log.entries.length === 0 ? (
            <p className="notice">{t('teach.no-log')}</p>
          ) : (
            <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
              <Review header={log.header} entries={log.entries} />
            </Suspense>
          )}
        </>
      )}
    </>
  )
}
