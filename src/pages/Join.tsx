// Joining: the six digits that a teacher gives lead to the lesson; a name is for who wants one.
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ServiceError, service } from '../edge/service.ts'
import { whoIsHere } from '../edge/identity.ts'
import { useWords } from '../text/words.ts'
import { CODE_DIGITS, Keypad } from './Keypad.tsx'
import { NameCard } from './NameCard.tsx'
import { Page } from './Page.tsx'

/** Asks where a whole code leads, and goes there. @returns why it leads nowhere */
function useCode(code: string): string {
  const { t } = useWords()
  const [, go] = useLocation()
  const [refused, setRefused] = useState('')
  useEffect(() => {
    setRefused('')
    if (code.length < CODE_DIGITS) return
    let gone = false
    service.lessonOfCode(code).then(
      ({ cluster, equipment, help }) => !gone && go(`/l/${cluster}/${equipment}/run?help=${help}`),
      (cause: unknown) => {
        if (gone) return
        const isUnknown = cause instanceof ServiceError && cause.status === 404
        setRefused(
          isUnknown ? t('join.unknown', { code }) : t('teach.unreachable', { why: cause instanceof Error ? cause.message : String(cause) }),
        )
      },
    )
    return () => {
      gone = true
    }
  }, [code, go, t])
  return refused
}

export default function Join() {
  const { t } = useWords()
  const [who, setWho] = useState(whoIsHere)
  const [digits, setDigits] = useState('')
  const refused = useCode(digits)
  return (
    <Page title={t('nav.join')}>
      {new URLSearchParams(location.search).has('next') && <p className="notice">{t('hand-over.done')}</p>}
      <h1>{t('join.title')}</h1>
      <p className="lead">{t('join.code')}</p>
      <Keypad digits={digits} onChange={setDigits} />
      <div role="alert">{refused !== '' && <p className="notice bad">{refused}</p>}</div>
      <p className="lead">{t('join.text')}</p>
      <NameCard who={who} onChange={setWho} />
      <p>
        <Link href="/" className="button primary">
          {t('join.go')}
        </Link>
      </p>
    </Page>
  )
}
