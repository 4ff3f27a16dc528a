// After a hunt: every planted defect, found or overlooked, how it looks and what to do. After a drill: what was done and what was not.
import type { Run } from '../../core/run/run.ts'
import type { Opened } from '../../edge/content.ts'
import { sourceLines } from '../run/fault-words.ts'
import type { RunWords } from '../run/words.ts'

interface TaskReviewProps {
  opened: Opened
  run: Run
  words: RunWords
}

interface DefectsProps extends Omit<TaskReviewProps, 'run'> {
  title: 'debrief.found' | 'debrief.overlooked'
  ids: readonly string[]
}

function Defects({ opened: { lesson }, words, title, ids }: DefectsProps) {
  if (ids.length === 0) return null
  return (
    <section className="card" data-defects={title}>
      <h2>{words.ui(title)}</h2>
      <ul className={`defects ${title === 'debrief.found' ? 'ticks' : 'crosses'}`}>
        {ids.map((id) => (
          <li key={id}>
            <strong>{words.scene(`defect.${id}.name`)}</strong>
            <p>{words.scene(`defect.${id}.visual`)}</p>
            <p>
              <strong>{words.ui('debrief.response')}</strong> {words.scene(`defect.${id}.response`)}
            </p>
            <ul className="small laws">
              {sourceLines(lesson, words, lesson.file.defects.find((defect) => defect.id === id)?.sources ?? []).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function TaskReview({ opened, run, words }: TaskReviewProps) {
  const { task } = run.header
  if (task.kind === 'hunt') {
    const found = run.hunt?.found ?? []
    return (
      <>
        <p className="lead">
          {words.ui('hunt.count', { found: found.length, all: task.defects.length, alarms: run.hunt?.falseAlarms ?? 0 })}
        </p>
        <div className="halves">
          <Defects opened={opened} words={words} title="debrief.overlooked" ids={task.defects.filter((id) => !found.includes(id))} />
          <Defects opened={opened} words={words} title="debrief.found" ids={task.defects.filter((id) => found.includes(id))} />
        </div>
      </>
    )
  }
  if (task.kind !== 'drill') return null
  const drill = opened.lesson.file.drills.find(({ id }) => id === task.drill)
  if (!drill) return null
  const done = run.drill?.action ?? 0
  const parts = [
    { title: words.ui('debrief.done'), mark: 'ticks', actions: drill.actions.slice(0, done) },
    { title: words.ui('debrief.not-done'), mark: 'crosses', actions: drill.actions.slice(done) },
  ]
  return (
    <section className="card">
      <p className="lead">{words.ui('debrief.actions', { done, all: drill.actions.length })}</p>
      {parts
        .filter(({ actions }) => actions.length > 0)
        .map(({ title, mark, actions }) => (
          <div key={mark}>
            <h3>{title}</h3>
            <ul className={mark}>
              {actions.map(({ id }) => (
                <li key={id}>{words.scene(`drill.${drill.id}.${id}`)}</li>
              ))}
            </ul>
          </div>
        ))}
      <ul className="small laws">
        {sourceLines(opened.lesson, words, drill.sources).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
