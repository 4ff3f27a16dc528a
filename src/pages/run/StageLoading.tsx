// While the workshop is fetched: what is going on, and after a while the way to begin without it.
import { useEffect, useState } from 'react'
import type { RunWords } from './words.ts'

/** Who has waited so long is on a slow network, or waits for a file that never comes. */
const SLOW_MS = 12_000

export function StageLoading({ words: { ui }, onList }: { words: RunWords; onList(): void }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className="stage-loading">
      <p>{ui('run.loading-workshop')}</p>
      {isSlow && (
        <button type="button" onClick={onList}>
          {ui('run.by-list')}
        </button>
      )}
    </div>
  )
}
