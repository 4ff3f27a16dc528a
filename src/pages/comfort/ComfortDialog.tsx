// Four questions before and after a headset, ten seconds: all well is one press. Who is not well is told what to do instead.
import { useEffect, useRef, useState } from 'react'
import { ALL_WELL, NO_MACHINE_MIN, grades, isUnwell, isWorse, symptoms } from '../../core/comfort/check.ts'
import type { Answers, Told } from '../../core/comfort/check.ts'
import type { RunWords } from '../run/words.ts'
import '../style/setup.css'

export interface Check {
  moment: Told['moment']
  /** What was answered before this sitting. */
  before: Answers
  /** Answers are kept with the run, for the teacher. */
  isKept: boolean
  /** Somebody else wore this headset just now: who asks for it may be the same. */
  mayBeSame: boolean
}

interface ComfortDialogProps {
  check: Check
  words: RunWords
  onAnswered(answers: Answers): void
  /** It was the same person who wore it just now: their rest goes on. */
  onSame(): void
  /** Goes on into the headset; a press of a button, as browsers want it. */
  onGo(): void
  onClose(): void
}

export function ComfortDialog({ check: { moment, before, isKept, mayBeSame }, words: { ui }, ...on }: ComfortDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [answers, setAnswers] = useState<Answers>(ALL_WELL)
  const [isSame, setSame] = useState(false)
  const [notice, setNotice] = useState<'unfit' | 'unwell'>()
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  const answer = () => {
    on.onAnswered(answers)
    if (moment === 'before' && isSame) {
      on.onSame()
      return close()
    }
    if (moment === 'before' && isUnwell(answers)) return setNotice('unfit')
    if (moment === 'after' && isWorse(before, answers)) return setNotice('unwell')
    if (moment === 'before') on.onGo()
    close()
  }
  return (
    <dialog ref={dialog} className="settings-dialog comfort" aria-labelledby="comfort-title" onClose={on.onClose}>
      <h2 id="comfort-title">{ui(notice ? `comfort.${notice}` : `comfort.${moment}`)}</h2>
      {notice ? (
        <>
          <p className="lead" role="alert">
            {ui(`comfort.${notice}.text`, { n: NO_MACHINE_MIN })}
          </p>
          <p className="row">
            <button type="button" className="primary big" data-do="comfort-heed" onClick={close}>
              {ui(`comfort.${notice}.heed`)}
            </button>
            {notice === 'unfit' && (
              <button
                type="button"
                className="plain"
                data-do="comfort-go"
                onClick={() => {
                  on.onGo()
                  close()
                }}
              >
                {ui('comfort.all-the-same')}
              </button>
            )}
          </p>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            answer()
          }}
        >
          <div className="settings">
            {mayBeSame && (
              <fieldset className="card setting">
                <legend>{ui('comfort.same')}</legend>
                {[false, true].map((same) => (
                  <label key={String(same)} className="pill">
                    <input type="radio" name="same" checked={same === isSame} onChange={() => setSame(same)} />
                    {ui(same ? 'comfort.same.yes' : 'comfort.same.no')}
                  </label>
                ))}
              </fieldset>
            )}
            {symptoms.map((symptom) => (
              <fieldset key={symptom} className="card setting">
                <legend>{ui(`comfort.${symptom}`)}</legend>
                {grades.map((grade) => (
                  <label key={grade} className="pill">
                    <input
                      type="radio"
                      name={symptom}
                      value={grade}
                      checked={answers[symptom] === grade}
                      onChange={() => setAnswers({ ...answers, [symptom]: grade })}
                    />
                    {ui(`comfort.grade.${grade}`)}
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <p className="small muted">{ui(isKept ? 'comfort.kept' : 'comfort.not-kept')}</p>
          <p className="row settings-done">
            <button type="submit" className="primary big" data-do="comfort-answer">
              {ui(moment === 'before' ? 'comfort.go' : 'setup.done')}
            </button>
            {moment === 'before' && (
              <button type="button" className="plain" onClick={close}>
                {ui('comfort.not-now')}
              </button>
            )}
          </p>
        </form>
      )}
    </dialog>
  )
}
