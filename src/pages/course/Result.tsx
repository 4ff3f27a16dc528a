// The result: score, what went well, what comes next, and what this record is and is not.
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Help } from '../../core/run/schema.ts'
import type { Opened } from '../../edge/content.ts'
import type { TeachBack } from '../../edge/kept.ts'
import type { OutboxState } from '../../edge/outbox.ts'
import type { Session } from '../../session/session.ts'
import { useDevice } from '../device-context.ts'
import { HandOver } from '../HandOver.tsx'
import { Sources } from '../lesson/Sources.tsx'
import type { RunWords } from '../run/words.ts'
import { LeadsTo } from './LeadsTo.tsx'
import { clockTime } from './clock-time.ts'

const ladder: Help[] = ['demo', 'guided', 'prompted', 'independent', 'exam']

/** How far the record has travelled. */
function useOutboxState(): OutboxState | undefined {
  const { device } = useDevice()
  const [state, setState] = useState<OutboxState>()
  useEffect(() => {
    if (!device) return
    device.outbox.state().then(setState, (cause: unknown) => console.warn(String(cause)))
    return device.onState(setState)
  }, [device])
  return state
}

export function Sent({ words }: { words: Pick<RunWords, 'ui'> }) {
  const state = useOutboxState()
  if (!state) return null
  return (
    <div className="stack" role="status">
      {state.waiting > 0 && <p className="notice">{words.ui('sent.waiting', { n: state.waiting })}</p>}
      {state.aside > 0 && (
        <p className="notice bad">
          {words.ui('sent.aside', { n: state.aside })} <Link href="/me">{words.ui('nav.me')}</Link>
        </p>
      )}
      {state.waiting + state.aside === 0 && <p className="small muted">{words.ui('sent.all')}</p>}
    </div>
  )
}

interface ResultProps {
  opened: Opened
  session: Session
  words: RunWords
  taught: TeachBack | undefined
}

export function Result({ opened, session, words, taught }: ResultProps) {
  const run = session.now()
  const { header } = session
  const { ui } = words
  const steps = opened.lesson.file.steps.filter((step) => step.phase !== 'emergency' || run.steps[step.id] === 'done')
  const done = steps.filter((step) => run.steps[step.id] === 'done')
  const answers = Object.values(run.answers)
  const passed = run.ended?.outcome === 'passed'
  const faulty = new Set(run.faults.map((fault) => opened.lesson.file.faults.find((f) => f.id === fault.id)?.step))
  const clean = done.filter((step) => !faulty.has(step.id))
  const isLesson = header.task.kind === 'lesson'
  const isJudged = header.help !== 'demo' && header.task.kind !== 'preview'
  const nextLevel = passed ? (ladder[ladder.indexOf(header.help) + 1] ?? header.help) : header.help
  const { cluster, equipment, task, seed } = header
  const once = new URLSearchParams({
    help: isLesson ? nextLevel : header.help,
    seed: String(seed + 1),
    ...(task.kind === 'hunt' && { task: 'hunt' }),
    ...(task.kind === 'drill' && { task: `drill:${task.drill}` }),
  })
  const time = (run.moments.at(-1)?.at ?? 0) - (run.moments[0]?.at ?? 0)
  return (
    <>
      <section className="card result" data-passed={passed}>
        {isJudged && (
          <p className="score">
            <strong>{Math.round(run.score)}</strong>
            <span>{ui('result.of', { pass: opened.lesson.file.passMark })}</span>
          </p>
        )}
        <h2>{ui(isJudged ? (passed ? 'result.passed' : 'result.failed') : isLesson ? 'result.demo' : 'result.preview')}</h2>
        <dl className="figures">
          <div>
            <dt>{ui('result.level')}</dt>
            <dd>{isLesson ? ui(`help.${header.help}.name`) : ui(`task.${header.task.kind}.short`)}</dd>
          </div>
          <div>
            <dt>{ui('result.time')}</dt>
            <dd>
              {clockTime(time)}
              {header.timeScale !== undefined && ` (${ui(header.timeScale === 0 ? 'time.none' : 'time.scaled', { n: header.timeScale })})`}
            </dd>
          </div>
          {isLesson && (
            <div>
              <dt>{ui('result.steps')}</dt>
              <dd>
                {done.length} / {steps.length}
              </dd>
            </div>
          )}
          {answers.length > 0 && (
            <div>
              <dt>{ui('result.answers')}</dt>
              <dd>
                {answers.filter((answer) => answer.right).length} / {answers.length}
              </dd>
            </div>
          )}
        </dl>
        <Sent words={words} />
      </section>
      {header.task.kind === 'preview' && <LeadsTo file={opened.lesson.file} words={words} />}
      {taught && taught.how !== 'skipped' && (
        <section className="card">
          <h2>{ui('after.teach-back')}</h2>
          {taught.words === undefined ? <p>✓ {ui('result.told')}</p> : <blockquote>{taught.words}</blockquote>}
        </section>
      )}
      {isLesson && clean.length > 0 && (
        <section className="card">
          <h2>{ui('result.well')}</h2>
          <ul className="ticks two">
            {clean.map((step) => (
              <li key={step.id}>{words.scene(`step.${step.id}.title`)}</li>
            ))}
          </ul>
        </section>
      )}
      {opened.lesson.file.questions.some((q) => run.answers[q.id]) && (
        <section className="card">
          <h2>{ui('result.questions')}</h2>
          <dl className="stack">
            {opened.lesson.file.questions.map((q) => (
              <div key={q.id}>
                <dt>
                  <strong>{words.scene(`question.${q.id}.text`)}</strong>
                </dt>
                <dd>
                  {run.answers[q.id]?.right ? '✓ ' : '× '}
                  {words.scene(`question.${q.id}.${q.answer}`)} <span className="muted">{words.scene(`question.${q.id}.why`)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className="card">
        <h2>{ui('result.real')}</h2>
        <p className="muted">{ui('result.real-text')}</p>
        <ul className="boxes">
          {opened.lesson.file.transfer.map((id) => (
            <li key={id}>{words.scene(`transfer.${id}`)}</li>
          ))}
        </ul>
      </section>
      <Sources opened={opened} />
      <p className="notice">{ui('result.record')}</p>
      <p className="row">
        {task.kind === 'preview' ? (
          <Link href={`/l/${cluster}/${equipment}`} className="button primary">
            {ui('result.whole')}
          </Link>
        ) : (
          <a href={`/l/${cluster}/${equipment}/run?${once.toString()}`} className="button primary">
            {isLesson
              ? ui(passed && nextLevel !== header.help ? 'result.next-level' : 'result.again', { level: ui(`help.${nextLevel}.name`) })
              : ui('result.again', { level: ui(`task.${task.kind}.short`) })}
          </a>
        )}
        <button type="button" data-scan="never" onClick={() => print()}>
          {ui('result.print')}
        </button>
        <Link href="/me">{ui('nav.me')}</Link>
      </p>
      <HandOver />
    </>
  )
}
