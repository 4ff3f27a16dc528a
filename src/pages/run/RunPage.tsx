// A run: the lesson's files, a session, and then the workshop with everything a hand can do beside it.
import { useState } from 'react'
import { useWords } from '../../text/words.ts'
import { useDevice } from '../device-context.ts'
import { Details } from '../Details.tsx'
import { LessonFault } from '../lesson/LessonFault.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { Loading, Page } from '../Page.tsx'
import '../style/run.css'
import { RunScreen } from './RunScreen.tsx'
import { askedFor, useSession } from './use-session.ts'

export default function RunPage({ cluster, equipment }: { cluster: string; equipment: string }) {
  const { t } = useWords()
  const [asked] = useState(() => askedFor(location.search))
  const { device, refused } = useDevice()
  const { opened, fault } = useLesson(cluster, equipment)
  const { started, fault: broken } = useSession(asked, cluster, equipment, opened, device, device !== undefined || refused !== undefined)
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
  if (!opened || !started)
    return (
      <Page>
        <Loading />
      </Page>
    )
  return <RunScreen opened={opened} started={started} device={device} keepsNothing={refused !== undefined} />
}
