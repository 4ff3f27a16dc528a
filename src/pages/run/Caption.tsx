// Over the picture or the list: what was said last, and what is heard.
import type { Heard } from './use-heard.ts'
import type { RunWords } from './words.ts'

interface CaptionProps {
  said?: string
  heard: Heard | undefined
  words: RunWords
  at: 'below' | 'above'
}

export function Caption({ said = '', heard, words, at }: CaptionProps) {
  if (said === '' && !heard) return null
  return (
    <p className={`caption ${at}`}>
      {said}{' '}
      {heard && (
        <span key={heard.n} className="heard">
          {words.scene(heard.textId)}
        </span>
      )}
    </p>
  )
}
