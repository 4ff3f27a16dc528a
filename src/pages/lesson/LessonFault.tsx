// A lesson that is not there, whose files are broken, or that did not come: says which, and the way on.
import { Link } from 'wouter'
import type { ContentError } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { Details } from '../Details.tsx'
import NotFound from '../NotFound.tsx'
import { Page } from '../Page.tsx'

export function LessonFault({ fault, what }: { fault: ContentError; what: string }) {
  const { t } = useWords()
  if (fault.kind === 'missing') return <NotFound text={t('missing.lesson', { what })} />
  // What did not come may come; what is broken stays broken.
  const again = fault.kind === 'unreachable'
  const title = t(`missing.${fault.kind}`)
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p className="lead">{t(`missing.${fault.kind}-text`, { what })}</p>
      <p className="row">
        <button type="button" className={again ? 'primary' : ''} onClick={() => location.reload()}>
          {t('fault.reload')}
        </button>
        <Link href="/" className={again ? 'button' : 'button primary'}>
          {t('missing.home')}
        </Link>
      </p>
      <Details lines={fault.problems} />
    </Page>
  )
}
