// The frame of every page: brand, ways, language, and a foot that says what a record is.
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { LanguageMenu } from '../text/LanguageMenu.tsx'
import { useWords } from '../text/words.ts'

const ways = [
  { to: '/me', id: 'nav.me' },
  { to: '/passport', id: 'nav.passport' },
  { to: '/join', id: 'nav.join' },
  { to: '/teach', id: 'nav.teach' },
]

/** @param title shown in the browser's tab, before the name of the product */
export function Page({ title, children }: { title?: string; children: ReactNode }) {
  const { t } = useWords()
  const [here] = useLocation()
  useEffect(() => {
    document.title = title === undefined ? t('app.title') : `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <div className="page">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <div className="hazard" aria-hidden="true" />
      <header className="bar">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="30" height="30" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.label')} className="row">
          {ways.map(({ to, id }) => (
            <Link key={to} href={to} className="tab" aria-current={here === to ? 'page' : undefined}>
              {t(id)}
            </Link>
          ))}
        </nav>
        <LanguageMenu />
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <span>{t('foot.record')}</span>
        <span>{t('foot.local')}</span>
      </footer>
    </div>
  )
}

export function Loading() {
  const { t } = useWords()
  return (
    <p role="status" className="muted">
      {t('app.loading')}
    </p>
  )
}
