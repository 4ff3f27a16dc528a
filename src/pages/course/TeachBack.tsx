// Two minutes of teaching it to somebody else: told aloud, or written down; kept on this device beside the run.
import { useState } from 'react'
import type { TeachBack as Taught } from '../../edge/kept.ts'
import type { RunWords } from '../run/words.ts'

/** Enough for what two minutes can say. */
const MOST_LETTERS = 600

export function TeachBack({ words: { ui, scene }, onDone }: { words: RunWords; onDone(taught: Taught): void }) {
  const [written, setWritten] = useState('')
  const words = written.trim()
  return (
    <section className="card teach-back">
      <p className="lead">{scene('teachback.prompt')}</p>
      <p className="muted">{ui('after.teach-back-text')}</p>
      <label className="field">
        {ui('after.write')}
        <textarea rows={4} maxLength={MOST_LETTERS} value={written} onChange={(event) => setWritten(event.target.value)} />
      </label>
      <div className="row">
        <button
          type="button"
          className="primary"
          data-do="taught"
          onClick={() => onDone(words === '' ? { how: 'told' } : { how: 'written', words })}
        >
          {ui(words === '' ? 'after.taught' : 'after.written')}
        </button>
        <button type="button" className="plain" onClick={() => onDone({ how: 'skipped' })}>
          {ui('after.alone')}
        </button>
      </div>
    </section>
  )
}
