// An address that leads nowhere, and the way back.
import { Link } from 'wouter'
import { useWords } from '../text/words.ts'
import { Page } from './Page.tsx'

/** @param what the lesson or station that was asked for, when that is what is missing */
export default function NotFound({ what }: { what?: string }) {
  const { t } = useWords()
  return (
    <Page title={t('missing.title')}>
      <h1>{t('missing.title')}</h1>
      <p className="lead">{what === undefined ? t('missing.page', { path: location.pathname }) : t('missing.lesson', { what })}</p>
      <p>
        <Link href="/" className="button primary">
          {t('missing.home')}
        </Link>
      </p>
    </Page>
  )
}
