// Joining: a nickname now; a class's six digits once teachers can open classes.
import { useState } from 'react'
import { Link } from 'wouter'
import { whoIsHere } from '../edge/identity.ts'
import { useWords } from '../text/words.ts'
import { NameCard } from './NameCard.tsx'
import { Page } from './Page.tsx'

export default function Join() {
  const { t } = useWords()
  const [who, setWho] = useState(whoIsHere)
  return (
    <Page title={t('nav.join')}>
      {new URLSearchParams(location.search).has('next') && <p className="notice">{t('hand-over.done')}</p>}
      <h1>{t('join.title')}</h1>
      <p className="lead">{t('join.text')}</p>
      <NameCard who={who} onChange={setWho} />
      <p className="notice">{t('join.code')}</p>
      <p>
        <Link href="/" className="button primary">
          {t('join.go')}
        </Link>
      </p>
    </Page>
  )
}
