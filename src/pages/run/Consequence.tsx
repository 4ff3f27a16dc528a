// A fault in practice: what happened, why, which law; then once more from the last safe moment.
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import { faultFile, faultWords, sourceLines } from './fault-words.ts'
import type { RunWords } from './words.ts'

export function Consequence({ session, words }: { session: Session; words: RunWords }) {
  const consequence = useStore(session.store, (view) => view.consequence)
  const again = useRef<HTMLButtonElement>(null)
  const fault = consequence?.fault
  useEffect(() => {
    if (fault !== undefined) again.current?.focus()
  }, [fault])
  if (fault === undefined) return null
  const file = faultFile(session.lesson, fault)
  const told = faultWords(words, fault)
  return (
    <section role="alertdialog" aria-labelledby="fault-name" aria-describedby="fault-text" className="consequence">
      {file && <span className={`tag ${file.severity}`}>{words.ui(`severity.${file.severity}`)}</span>}
      <h2 id="fault-name">{told.name}</h2>
      <div id="fault-text" className="stack">
        {told.consequence !== '' && <p>{told.consequence}</p>}
        <p>
          <strong>{words.ui('run.why')}</strong> {told.why}
        </p>
        {file && (
          <ul className="small">
            {sourceLines(session.lesson, words, file.sources).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <button ref={again} type="button" className="primary" onClick={() => session.tryAgain()}>
        {words.ui('run.try-again')}
      </button>
    </section>
  )
}
