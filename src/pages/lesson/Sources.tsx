// Every source this lesson leans on: article, gist, edition, and whether its text was read.
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { useSceneWords } from './use-lesson.ts'

export function Sources({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const { lesson: say } = useSceneWords(opened)
  return (
    <details className="card">
      <summary>{t('sources.title', { n: opened.lesson.file.sources.length })}</summary>
      <ul className="sources">
        {opened.lesson.file.sources.map((source) => (
          <li key={source.id}>
            <strong>
              {say(`source.${source.id}.title`)} {source.article}
            </strong>{' '}
            <span className={source.status === 'verified' ? 'tag good' : 'tag'}>{t(`sources.${source.status}`)}</span>
            <span className="muted">{say(`source.${source.id}.gist`)}</span>
            {source.edition !== '' && <span className="small muted">{t('sources.edition', { edition: source.edition })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
