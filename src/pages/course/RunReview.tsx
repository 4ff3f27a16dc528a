// One run looked back on: its moments in time, every fault with its reason and law, and a replay from each.
import { useMemo, useState } from 'react'
import { fold } from '../../core/run/run.ts'
import type { Moment, Run } from '../../core/run/run.ts'
import type { Entry, Header } from '../../core/run/schema.ts'
import type { Opened } from '../../edge/content.ts'
import { useLesson } from '../lesson/use-lesson.ts'
import { Loading } from '../Page.tsx'
import { faultFile, faultWords, sourceLines } from '../run/fault-words.ts'
import { useRunWords } from '../run/words.ts'
import type { RunWords } from '../run/words.ts'
import '../style/course.css'
import { Replay } from './Replay.tsx'
import { clockTime } from './clock-time.ts'

/** A fault is shown again from this long before it. */
const LEAD_TICKS = 8 * 50

interface Line {
  moment: Moment
  kind: 'good' | 'bad' | 'plain'
  text: string
}

function lineOf(moment: Moment, words: RunWords): Line | undefined {
  const line = (kind: Line['kind'], text: string): Line => ({ moment, kind, text })
  switch (moment.kind) {
    case 'step':
      return line('good', words.scene(`step.${moment.step}.title`))
    case 'hint':
      return line('plain', words.ui('review.hint', { step: words.scene(`step.${moment.step}.title`) }))
    case 'answer':
      return line(
        moment.right ? 'good' : 'bad',
        words.ui(moment.right ? 'review.right' : 'review.wrong', { question: words.scene(`question.${moment.question}.text`) }),
      )
    case 'found':
      return line('good', words.ui('review.found', { defect: words.scene(`defect.${moment.defect}.name`) }))
    case 'false-alarm':
      return line('bad', words.ui('review.false-alarm', { part: words.scene(`part.${moment.part}.name`) }))
    case 'rewound':
      return line('plain', words.ui('review.again'))
    case 'started':
      return line('plain', words.ui('review.started'))
    case 'ended':
      return line(moment.outcome === 'passed' ? 'good' : 'bad', words.ui(`review.ended.${moment.why}`))
    // Told by the fault it is charged as.
    case 'missed':
    case 'fault':
    case 'drill-action':
    case 'beat':
      return undefined
  }
}

interface FaultLineProps {
  moment: Extract<Moment, { kind: 'fault' }>
  opened: Opened
  words: RunWords
  onSee(): void
}

function FaultLine({ moment, opened, words, onSee }: FaultLineProps) {
  const file = faultFile(opened.lesson, moment.fault)
  const told = faultWords(words, moment.fault)
  return (
    <div className="fault">
      <p className="row spread">
        <strong>{told.name}</strong>
        <span className={`tag ${moment.severity}`}>{words.ui(`severity.${moment.severity}`)}</span>
      </p>
      {told.consequence !== '' && <p>{told.consequence}</p>}
      <p>
        <strong>{words.ui('run.why')}</strong> {told.why}
      </p>
      {file && (
        <ul className="small laws">
          {sourceLines(opened.lesson, words, file.sources).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <button type="button" onClick={onSee}>
        {words.ui('review.see')}
      </button>
    </div>
  )
}

export interface RunReviewProps {
  header: Header
  entries: readonly Entry[]
}

function Review({ opened, header, entries }: RunReviewProps & { opened: Opened }) {
  const words = useRunWords(opened)
  const [from, setFrom] = useState<number>()
  const run: Run = useMemo(() => fold(opened.lesson, header, [...entries]), [opened, header, entries])
  const startedMs = run.moments[0]?.at ?? 0
  return (
    <div className="review">
      <p className="row">
        <span className={run.faults.length === 0 ? 'tag good' : 'tag bad'}>{words.ui('run.faults', { n: run.faults.length })}</span>
        <button type="button" onClick={() => setFrom(0)}>
          {words.ui('review.see-all')}
        </button>
      </p>
      {from !== undefined && <Replay opened={opened} header={header} entries={entries} from={from} />}
      <ol className="timeline">
        {run.moments.map((moment) => {
          const at = <time className="small muted">{clockTime(moment.at - startedMs)}</time>
          const key = `${moment.seq}-${moment.index}`
          if (moment.kind === 'fault')
            return (
              <li key={key} data-kind="fault">
                {at}
                <FaultLine moment={moment} opened={opened} words={words} onSee={() => setFrom(Math.max(0, moment.tick - LEAD_TICKS))} />
              </li>
            )
          const line = lineOf(moment, words)
          return (
            line && (
              <li key={key} data-kind={line.kind}>
                {at}
                <span>{line.text}</span>
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

/** Loads the run's lesson by itself, so that a teacher's page can show any run. */
export default function RunReview(props: RunReviewProps) {
  const { opened, fault } = useLesson(props.header.cluster, props.header.equipment)
  if (fault) return <p className="notice bad">{fault.problems.join(' · ')}</p>
  return opened ? <Review {...props} opened={opened} /> : <Loading />
}
