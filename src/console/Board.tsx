// The live board: who is where in which lesson, with which faults and score. What needs a teacher comes first.
import { useEffect, useState } from 'react'
import { boardRow } from '../core/record/board.ts'
import type { BoardRow } from '../core/record/board.ts'
import { missedStep } from '../core/run/missed.ts'
import type { TextFile } from '../core/scene/schema.ts'
import type { Attempt } from '../edge/service.ts'
import { useWords } from '../text/words.ts'
import { GiveCode } from './GiveCode.tsx'
import { useAttempts } from './use-attempts.ts'
import { useScenes } from './use-scenes.ts'

/** Nothing heard for this long: perhaps the headset was taken off. */
const QUIET_MS = 3 * 60_000
const TICK_MS = 10_000

type State = 'running' | 'quiet' | 'passed' | 'failed' | 'left'

function stateOf(row: BoardRow, now: number): State {
  if (row.why === 'left') return 'left'
  if (row.outcome) return row.outcome
  return now - Date.parse(row.lastAt) > QUIET_MS ? 'quiet' : 'running'
}

const minutes = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

interface LineProps {
  attempt: Attempt
  row: BoardRow
  words: TextFile | undefined
  now: number
  onOpen(run: string): void
}

function Line({ attempt, row, words, now, onOpen }: LineProps) {
  const { t } = useWords()
  const say = (id: string): string => words?.[id] ?? id
  const faultName = (id: string): string => {
    const step = missedStep(id)
    return step === undefined ? say(`fault.${id}.name`) : t('review.missed', { step: say(`step.${step}.title`) })
  }
  const state = stateOf(row, now)
  const live = state === 'running' || state === 'quiet'
  const { header } = attempt
  return (
    <tr data-run-id={attempt.runId} data-state={state}>
      <th scope="row">{attempt.learner.nickname ?? t('who.guest')}</th>
      <td>
        {words ? say('machine.name') : header.equipment}
        <span className="small muted block">
          {header.task.kind === 'lesson' ? t(`help.${header.help}.name`) : t(`task.${header.task.kind}.short`)}
          {header.timeScale !== undefined && ` · ${t(header.timeScale === 0 ? 'time.none' : 'time.scaled', { n: header.timeScale })}`}
        </span>
      </td>
      <td>
        <span className="meter" aria-hidden="true">
          <span style={{ width: `${row.steps === 0 ? 0 : (100 * row.done) / row.steps}%` }} />
        </span>
        <span className="small">
          {row.done} / {row.steps}
          {live && row.step !== undefined && ` · ${say(`step.${row.step}.title`)}`}
        </span>
      </td>
      <td>
        {row.faults.length === 0 ? (
          <span className="muted">0</span>
        ) : (
          <ul className="faults">
            {row.faults.map((fault) => (
              <li key={fault.id} className={`tag ${fault.severity}`}>
                {faultName(fault.id)}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className="number">{Math.round(row.score)}</td>
      <td className="number">{minutes(live ? Math.max(0, now - Date.parse(row.startedAt)) : row.durationMs)}</td>
      <td>
        <span className={`tag ${state === 'passed' ? 'good' : state === 'failed' ? 'bad' : ''}`}>{t(`state.${state}`)}</span>
      </td>
      <td>
        <button type="button" onClick={() => onOpen(attempt.runId)}>
          {t('teach.open')}
        </button>
      </td>
    </tr>
  )
}

const columns = ['who', 'lesson', 'progress', 'faults', 'score', 'time', 'state']

export function Board({ onOpen }: { onOpen(run: string): void }) {
  const { t } = useWords()
  const { attempts, connected, fault } = useAttempts()
  const scenes = useScenes(attempts?.map(({ header }) => `${header.cluster}/${header.equipment}`) ?? [])
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const rows = attempts?.map((attempt) => ({ attempt, row: boardRow(attempt.statements) }))
  return (
    <>
      <div className="row spread">
        <h1>{t('teach.board')}</h1>
        <span role="status" className={connected ? 'tag good' : 'tag bad'}>
          {t(connected ? 'teach.live' : 'teach.not-live')}
        </span>
      </div>
      <GiveCode />
      {fault !== '' && <p className="notice bad">{t('teach.unreachable', { why: fault })}</p>}
      {rows === undefined && fault === '' && <p role="status">{t('app.loading')}</p>}
      {rows?.length === 0 && (
        <section className="card">
          <h2>{t('teach.empty')}</h2>
          <p>{t('teach.empty-text', { address: location.origin })}</p>
        </section>
      )}
      {rows !== undefined && rows.length > 0 && (
        <div className="scroll">
          <table className="board">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden-visually">{t('teach.open')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(
                ({ attempt, row }) =>
                  row && (
                    <Line
                      key={attempt.runId}
                      attempt={attempt}
                      row={row}
                      words={scenes.get(`${attempt.header.cluster}/${attempt.header.equipment}`)}
                      now={now}
                      onOpen={onOpen}
                    />
                  ),
              )}
            </tbody>
          </table>
        </div>
      )}
      <p className="small muted">{t('result.record')}</p>
    </>
  )
}
