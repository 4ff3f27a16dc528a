// Over the picture: what was said last, and what is heard.
import type { Heard } from './use-heard.ts'
import type { RunWords } from './words.ts'

export function Caption({ said = '', heard, words }: { said?: string; heard: Heard | undefined; words: RunWords }) {
  if (said === '' && !heard) return null
  return (
    <p className="caption">
      {said}{' '}
      {heard && (
        <span key={heard.n} className="heard">
          {words.scene(heard.textId)}
        </span>
      )}
    </p>
  )
}
