// A lesson that is not there or whose files are broken: says which, and where.
import type { ContentError } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import NotFound from '../NotFound.tsx'
import { Page } from '../Page.tsx'

export function LessonFault({ fault, what }: { fault: ContentError; what: string }) {
  const { t } = useWords()
  if (fault.kind === 'missing') return <NotFound what={what} />
  return (
    <Page title={t('missing.broken')}>
      <h1>{t('missing.broken')}</h1>
      <p className="lead">{t('missing.broken-text', { what })}</p>
      <ul className="notice bad">
        {fault.problems.slice(0, 20).map((problem) => (
          <li key={problem}>
            <code>{problem}</code>
          </li>
        ))}
      </ul>
    </Page>
  )
}
