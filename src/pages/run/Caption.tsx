// Over the picture or the list: what was said last and what is heard, by whom and from where; in two languages where that is wished.
import { htmlLang } from '../../core/scene/languages.ts'
import type { SessionView } from '../../session/session.ts'
import type { Heard } from './use-heard.ts'
import type { SecondWords } from './words.ts'

const ARROWS = { left: '←', right: '→', behind: '↓', ahead: '' }

interface CaptionProps {
  /** What was announced last, as long as it is to be read. */
  said?: SessionView['live']
  heard: Heard | undefined
  /** One language, or two side by side. */
  words: SecondWords
  second: SecondWords | undefined
  at: 'below' | 'above'
}

function Lines({ said, heard, words }: Pick<CaptionProps, 'said' | 'heard' | 'words'>) {
  return (
    <span className="lines" lang={htmlLang(words.lang)}>
      {said && (
        <span>
          <b>{words.ui('caption.guide')}</b> {words.news(said)}
        </span>
      )}
      {heard && (
        <span key={heard.n} className="heard">
          <b>
            {words.ui('caption.machine')}
            {heard.from && ` ${ARROWS[heard.from]} ${words.ui(`caption.${heard.from}`)}`}
          </b>{' '}
          {words.scene(heard.textId)}
        </span>
      )}
    </span>
  )
}

export function Caption({ said, heard, words, second, at }: CaptionProps) {
  if (!said && !heard) return null
  return (
    <p className={`caption ${at}`}>
      <Lines said={said} heard={heard} words={words} />
      {second && <Lines said={said} heard={heard} words={second} />}
    </p>
  )
}
