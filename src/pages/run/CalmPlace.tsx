// A calm place: one button leads out of the workshop into quiet, and one leads back. The clock stands still.
import { useEffect, useRef } from 'react'
import type { RunWords } from './words.ts'

export function CalmPlace({ words, onBack }: { words: RunWords; onBack(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="calm" aria-labelledby="calm-words" onClose={onBack}>
      <div className="calm-inside">
        <p id="calm-words" className="lead">
          {words.ui('one.resting')}
        </p>
        <button type="button" className="big" data-do="back" onClick={() => dialog.current?.close()}>
          {words.ui('run.calm-back')}
        </button>
      </div>
    </dialog>
  )
}
