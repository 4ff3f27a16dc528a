// The teacher's pages: the owner's first account, signing in, the live board, one run looked at closely.
import { useCallback, useEffect, useState } from 'react'
import { ServiceError, service } from '../edge/service.ts'
import type { Teacher } from '../edge/service.ts'
import { LanguageMenu } from '../text/LanguageMenu.tsx'
import { useWords } from '../text/words.ts'
import { Board } from './Board.tsx'
import { OneRun } from './OneRun.tsx'
import type { Review } from './review.ts'
import { Setup } from './Setup.tsx'
import { School } from './School.tsx'
import { SignIn } from './SignIn.tsx'
import { Teachers } from './Teachers.tsx'
import { VoicePage } from './VoicePage.tsx'
import './console.css'

/** `undefined` while asking, `null` when nobody is signed in. */
function useTeacher() {
  const [teacher, setTeacher] = useState<Teacher | null>()
  const [fault, setFault] = useState('')
  const ask = useCallback(() => {
    service.teacher().then(setTeacher, (cause: unknown) => {
      setTeacher(null)
      if (!(cause instanceof ServiceError && (cause.status === 401 || cause.status === 403)))
        setFault(String(cause instanceof Error ? cause.message : cause))
    })
  }, [])
  useEffect(ask, [ask])
  return { teacher, fault, ask }
}

const setupToken = (): string | null => new URLSearchParams(location.search).get('setup')

/** @param Review shows one run's timeline and replay; loaded with its 3D only when a run is opened */
export default function Console({ Review }: { Review: Review }) {
  const { t } = useWords()
  const { teacher, fault, ask } = useTeacher()
  const [token, setToken] = useState(setupToken)
  const [run, setRun] = useState(() => new URLSearchParams(location.search).get('run') ?? undefined)
  const isAdmin = location.pathname.startsWith('/admin')
  const isSchool = location.pathname === '/teach/school'
  const isVoice = location.pathname === '/teach/voice'

  useEffect(() => {
    document.title = `${t('teach.title')} · ${t('app.name')}`
  }, [t])
  const open = (id: string | undefined) => {
    setRun(id)
    const address = new URL(location.href)
    if (id === undefined) address.searchParams.delete('run')
    else address.searchParams.set('run', id)
    history.pushState(null, '', address)
    scrollTo({ top: 0 })
  }
  useEffect(() => {
    const back = () => setRun(new URLSearchParams(location.search).get('run') ?? undefined)
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  const entered = () => {
    setToken(null)
    history.replaceState(null, '', location.pathname)
    ask()
  }

  return (
    <div className="page">
      <div className="hazard" aria-hidden="true" />
      <header className="bar">
        <a className="brand" href="/">
          <img src="/icon.svg" alt="" width="30" height="30" />
          {t('app.name')}
        </a>
        {teacher && (
          <>
            <a className="tab" href="/teach" aria-current={isAdmin || isSchool || isVoice ? undefined : 'page'}>
              {t('teach.board')}
            </a>
            <a className="tab" href="/teach/school" aria-current={isSchool ? 'page' : undefined}>
              {t('school.title')}
            </a>
            <a className="tab" href="/teach/voice" aria-current={isVoice ? 'page' : undefined}>
              {t('voice.title')}
            </a>
            {teacher.role === 'owner' && (
              <a className="tab" href="/admin" aria-current={isAdmin ? 'page' : undefined}>
                {t('admin.title')}
              </a>
            )}
            <span className="small muted">{teacher.name}</span>
            <button type="button" className="plain" onClick={() => void service.signOut().then(ask, ask)}>
              {t('teach.sign-out')}
            </button>
          </>
        )}
        <LanguageMenu />
      </header>
      <main id="main" className={teacher && run === undefined && !isAdmin && !isSchool && !isVoice ? 'wide' : ''}>
        {teacher === undefined && <p role="status">{t('app.loading')}</p>}
        {fault !== '' && <p className="notice bad">{t('teach.unreachable', { why: fault })}</p>}
        {teacher === null && (token === null ? <SignIn onIn={entered} /> : <Setup token={token} onDone={entered} />)}
        {teacher && token !== null && <p className="notice">{t('setup.already')}</p>}
        {teacher &&
          (isAdmin ? (
            <Teachers owner={teacher.role === 'owner'} />
          ) : isSchool ? (
            <School />
          ) : isVoice ? (
            <VoicePage />
          ) : run === undefined ? (
            <Board onOpen={open} />
          ) : (
            <OneRun run={run} Review={Review} onBack={() => open(undefined)} />
          ))}
      </main>
    </div>
  )
}
