// A run: the lesson's files, a session, and then the workshop with everything a hand can do beside it.
import { useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../../text/words.ts'
import type { Opened } from '../../edge/content.ts'
import type { Session } from '../../session/session.ts'
import { AfterRun } from '../course/AfterRun.tsx'
import { useDevice } from '../device-context.ts'
import { Details } from '../Details.tsx'
import { LessonFault } from '../lesson/LessonFault.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { Loading, Page } from '../Page.tsx'
import '../style/run.css'
import '../style/one-step.css'
import { RunScreen } from './RunScreen.tsx'
import { useRootState } from './use-heartbeat.ts'
import { askedFor, useSession } from './use-session.ts'
import { useRunWords } from './words.ts'

/** A run that was over when it was opened: from my records, or after a reload. */
function LookBack({ opened, session }: { opened: Opened; session: Session }) {
  const words = useRunWords(opened)
  useRootState(session)
  return <AfterRun opened={opened} session={session} words={words} />
}

export default function RunPage({ cluster, equipment }: { cluster: string; equipment: string }) {
  const { t } = useWords()
  const [asked] = useState(() => askedFor(location.search))
  const { device, refused } = useDevice()
  const { opened, fault } = useLesson(cluster, equipment)
  const {
    started,
    fault: broken,
    outdated,
  } = useSession(asked, cluster, equipment, opened, device, device !== undefined || refused !== undefined)
  if (fault) return <LessonFault fault={fault} what={`${cluster}/${equipment}`} />
  if (broken !== undefined)
    return (
      <Page>
        <h1>{t('run.broken')}</h1>
        <p>
          <a className="button primary" href={`/l/${cluster}/${equipment}`}>
            {t('run.back')}
          </a>
        </p>
        <Details lines={[broken]} />
      </Page>
    )
  if (outdated)
    return (
      <Page>
        <h1>{t('after.debrief')}</h1>
        <p className="lead">{t('run.outdated')}</p>
        <p className="row">
          <Link className="button primary" href={`/l/${cluster}/${equipment}`}>
            {t('run.back')}
          </Link>
          <Link href="/me">{t('nav.me')}</Link>
        </p>
      </Page>
    )
  if (!opened || !started)
    return (
      <Page>
        <Loading />
      </Page>
    )
  if (started.over) return <LookBack opened={opened} session={started.session} />
  return <RunScreen opened={opened} started={started} device={device} keepsNothing={refused !== undefined} />
}
