// An address that leads nowhere, and the way back.
import { Link } from 'wouter'
import { useWords } from '../text/words.ts'
import { Page } from './Page.tsx'

/** @param text what is missing, when it is not the page itself */
export default function NotFound({ text }: { text?: string }) {
  const { t } = useWords()
  return (
    <Page title={t('missing.title')}>
      <h1>{t('missing.title')}</h1>
      <p className="lead">{text ?? t('missing.page', { path: location.pathname })}</p>
      <p>
        <Link href="/" className="button primary">
          {t('missing.home')}
        </Link>
      </p>
    </Page>
  )
}
