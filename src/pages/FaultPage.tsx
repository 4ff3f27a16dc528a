// A page that broke while it was shown: says so, what is kept, and the ways on. Plain, for any other part may be what broke.
import { LanguageMenu } from '../text/LanguageMenu.tsx'
import { useWords } from '../text/words.ts'
import { Details } from './Details.tsx'
import { useDevice } from './device-context.ts'

/** @param cause whatever was thrown */
export default function FaultPage({ cause }: { cause: unknown }) {
  const { t } = useWords()
  const { refused } = useDevice()
  return (
    <div className="page">
      <div className="hazard" aria-hidden="true" />
      <main className="stack" role="alert">
        <h1>{t('fault.title')}</h1>
        <p className="lead">{t(refused === undefined ? 'fault.kept' : 'fault.not-kept')}</p>
        <p className="row">
          <button type="button" className="primary" onClick={() => location.reload()}>
            {t('fault.reload')}
          </button>
          <a className="button" href="/">
            {t('missing.home')}
          </a>
          <LanguageMenu />
        </p>
        <Details lines={[location.pathname, String(cause)]} />
      </main>
    </div>
  )
}
