// The first-run check: how one sits, sees and hears, asked once a device in less than twenty seconds; here again whenever wished.
import { useLocation } from 'wouter'
import { useWords } from '../../text/words.ts'
import { Page } from '../Page.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** Where to go on: an address of this product, else its first page. */
const nextOf = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? ''
  return /^\/(?!\/)/.test(next) ? next : '/'
}

export default function SetupPage() {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <Page title={t('setup.title')}>
      <h1>{t('setup.title')}</h1>
      <p className="lead">{t('setup.lead')}</p>
      <SettingsForm onDone={() => go(nextOf(location.search))} />
    </Page>
  )
}
