// After the run: the debrief, two minutes of teaching it to somebody else, and the result.
import { useState } from 'react'
import { Link } from 'wouter'
import type { Opened } from '../../edge/content.ts'
import { amendRun } from '../../edge/kept.ts'
import type { TeachBack as Taught } from '../../edge/kept.ts'
import type { Session } from '../../session/session.ts'
import { useDevice } from '../device-context.ts'
import { Page } from '../Page.tsx'
import type { RunWords } from '../run/words.ts'
import '../style/course.css'
import { Course } from './Course.tsx'
import type { Stage } from './Course.tsx'
import { Result } from './Result.tsx'
import RunReview from './RunReview.tsx'
import { TeachBack } from './TeachBack.tsx'

type AfterStage = Extract<Stage, 'debrief' | 'teach-back' | 'result'>

export function AfterRun({ opened, session, words }: { opened: Opened; session: Session; words: RunWords }) {
  const isLesson = session.header.task.kind === 'lesson'
  const [stage, setStage] = useState<AfterStage>('debrief')
  const [taught, setTaught] = useState<Taught>()
  const { device } = useDevice()
  const run = session.now()
  const { ui } = words
  const next = (to: AfterStage) => {
    setStage(to)
    scrollTo({ top: 0 })
  }
  return (
    <Page title={words.scene('lesson.title')}>
      <header className="stack">
        <p className="muted">{words.scene('lesson.title')}</p>
        <h1>{ui(`after.${stage}`)}</h1>
        <Course at={stage} short={!isLesson} />
      </header>
      {stage === 'debrief' && (
        <>
          <p className="lead">{ui(run.faults.length === 0 ? 'after.clean' : 'after.with-faults', { n: run.faults.length })}</p>
          {session.header.task.kind === 'drill' && <p className="notice">{words.scene(`drill.${session.header.task.drill}.debrief`)}</p>}
          {session.header.task.kind === 'preview' && <p className="notice">{words.scene('preview.takeaway')}</p>}
          <RunReview header={session.header} entries={session.entries()} />
          <p>
            <button type="button" className="primary big" data-do="next" onClick={() => next(isLesson ? 'teach-back' : 'result')}>
              {ui('after.next')}
            </button>
          </p>
        </>
      )}
      {stage === 'teach-back' && (
        <TeachBack
          words={words}
          onDone={(done) => {
            setTaught(done)
            if (device)
              amendRun(device.db, session.header.run, { teachBack: done }).catch((cause: unknown) =>
                console.warn(`what was taught could not be kept: ${String(cause)}`),
              )
            next('result')
          }}
        />
      )}
      {stage === 'result' && <Result opened={opened} session={session} words={words} taught={taught} />}
      <p>
        <Link href={`/l/${session.header.cluster}/${session.header.equipment}`}>{ui('after.back')}</Link>
      </p>
    </Page>
  )
}
