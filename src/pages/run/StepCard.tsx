// What is to be done now, as far as the chosen help says it: title, instruction, why, hint, progress, faults, score.
import { useStore } from 'zustand'
import type { Signs } from '../../edge/signs.ts'
import type { Session } from '../../session/session.ts'
import { shownNow } from '../../session/help-shows.ts'
import { SignVideo } from './SignVideo.tsx'
import type { RunWords } from './words.ts'

function Progress({ session, words }: { session: Session; words: RunWords }) {
  const steps = useStore(session.store, (view) => view.run.steps)
  const current = useStore(session.store, (view) => view.step)
  // An emergency has no turn of its own: it is not counted as left to do.
  const all = session.lesson.file.steps.filter((step) => step.phase !== 'emergency' || steps[step.id] === 'done')
  const done = all.filter((step) => steps[step.id] === 'done').length
  return (
    <div className="progress">
      <span className="small">{words.ui('run.progress', { done, all: all.length })}</span>
      <ol className="dots" aria-hidden="true">
        {all.map((step) => (
          <li key={step.id} data-state={step.id === current ? 'now' : steps[step.id]} />
        ))}
      </ol>
    </div>
  )
}

function Task({ session, words }: { session: Session; words: RunWords }) {
  const run = useStore(session.store, (view) => view.run)
  const { task } = session.header
  if (task.kind === 'hunt')
    return (
      <>
        <h2>{words.ui('hunt.title')}</h2>
        <p>{words.ui('hunt.text', { n: task.defects.length })}</p>
        <p>
          {words.ui('hunt.count', { found: run.hunt?.found.length ?? 0, all: task.defects.length, alarms: run.hunt?.falseAlarms ?? 0 })}
        </p>
        <ul className="ticks">
          {run.hunt?.found.map((id) => (
            <li key={id}>
              <strong>{words.scene(`defect.${id}.name`)}</strong> {words.scene(`defect.${id}.response`)}
            </li>
          ))}
        </ul>
      </>
    )
  if (task.kind === 'drill')
    return (
      <>
        <h2>{words.scene(`drill.${task.drill}.name`)}</h2>
        <p>{words.scene(`drill.${task.drill}.story`)}</p>
      </>
    )
  const beat = run.preview?.beat
  return (
    <>
      <h2>{words.scene('preview.hook')}</h2>
      {beat !== undefined && (
        <>
          <p>{words.scene(`beat.${beat}.see`)}</p>
          <p className="instruction">{words.scene(`beat.${beat}.try`)}</p>
        </>
      )}
    </>
  )
}

export function StepCard({ session, words, signs }: { session: Session; words: RunWords; signs: Signs }) {
  const { help, task } = session.header
  const step = useStore(session.store, (view) => view.step)
  const hintLevel = useStore(session.store, (view) => view.hintLevel)
  const faults = useStore(session.store, (view) => view.run.faults.length)
  const score = useStore(session.store, (view) => view.run.score)
  const shows = shownNow(help, hintLevel)
  const allDone = step === undefined && task.kind === 'lesson'
  return (
    <section className="step-card" aria-label={words.ui('run.now')}>
      <p className="row spread small">
        <span className="tag">{task.kind === 'lesson' ? words.ui(`help.${help}.name`) : words.ui(`task.${task.kind}.short`)}</span>
        {shows.faults && <span>{words.ui('run.faults', { n: faults })}</span>}
        {shows.score && <span>{words.ui('run.score', { n: Math.round(score) })}</span>}
      </p>
      {task.kind !== 'lesson' ? (
        <Task session={session} words={words} />
      ) : allDone ? (
        <h2>{words.ui('run.all-done')}</h2>
      ) : (
        <>
          {shows.title && step !== undefined ? (
            <h2>{words.scene(`step.${step}.title`)}</h2>
          ) : (
            <h2>{words.ui(`run.silent.${help === 'exam' ? 'exam' : 'independent'}`)}</h2>
          )}
          {shows.instruction && step !== undefined && (
            <>
              <p className="instruction">{words.scene(`step.${step}.instruction`)}</p>
              <SignVideo signs={signs} step={step} words={words} />
            </>
          )}
          {shows.why && step !== undefined && (
            <p className="why">
              <strong>{words.ui('run.why')}</strong> {words.scene(`step.${step}.why`)}
            </p>
          )}
          {hintLevel > 0 && shows.hints && step !== undefined && <p className="notice">{words.scene(`step.${step}.hint`)}</p>}
        </>
      )}
      {shows.progress && task.kind === 'lesson' && <Progress session={session} words={words} />}
    </section>
  )
}
