// What went wrong in the program's own words: folded away, for whoever looks after it.
import { useWords } from '../text/words.ts'

/** At most this many lines: the first ones tell enough. */
const MOST_LINES = 20

export function Details({ lines }: { lines: readonly string[] }) {
  const { t } = useWords()
  return (
    <details className="own-words small">
      <summary>{t('fault.details')}</summary>
      <ul>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
