// The start of a lesson: names and parts before the first run, then what to do and with how much help.
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { keepPartsKnown, knowsParts } from '../../edge/course.ts'
import { useWords } from '../../text/words.ts'
import { Loading, Page } from '../Page.tsx'
import '../style/lesson.css'
import { Course } from '../course/Course.tsx'
import { Hazards } from './Hazards.tsx'
import { KeptOffline } from './KeptOffline.tsx'
import { LessonFault } from './LessonFault.tsx'
import { PartsCard, PartsSeen } from './PartsCard.tsx'
import { ProtectiveGear } from './ProtectiveGear.tsx'
import { QuickLook } from './QuickLook.tsx'
import { Sources } from './Sources.tsx'
import { StartCard } from './StartCard.tsx'
import { Subjects } from './Subjects.tsx'
import { useLesson, useSceneWords } from './use-lesson.ts'

export default function LessonPage({ cluster, equipment }: { cluster: string; equipment: string }) {
  const { t } = useWords()
  const { opened, fault } = useLesson(cluster, equipment)
  const { lesson: say, cluster: ofCluster } = useSceneWords(opened)
  const lesson = `${cluster}/${equipment}`
  const [known, setKnown] = useState(() => knowsParts(lesson))
  const next = useRef<HTMLDivElement>(null)
  if (fault) return <LessonFault fault={fault} what={lesson} />
  if (!opened)
    return (
      <Page>
        <Loading />
      </Page>
    )
  return (
    <Page title={say('machine.name')}>
      <header className="stack">
        <p className="muted">
          <Link href={`/c/${cluster}`}>{ofCluster('cluster.name')}</Link>
        </p>
        <h1>{say('lesson.title')}</h1>
        <p className="lead">{say('lesson.situation')}</p>
        <p className="row small">
          <span className="tag">{t('lesson.minutes', { n: opened.lesson.file.minutes })}</span>
          <span className="tag">
            {t('lesson.steps', { n: opened.lesson.file.steps.filter(({ phase }) => phase !== 'emergency').length })}
          </span>
          <span className="tag">{t('lesson.pass', { n: opened.lesson.file.passMark })}</span>
        </p>
        <Subjects opened={opened} />
        <KeptOffline opened={opened} />
      </header>
      <Course at={known ? 'choose' : 'parts'} />
      <div className="lesson-columns" ref={next}>
        {known ? (
          <StartCard opened={opened} cluster={cluster} equipment={equipment} />
        ) : (
          <PartsCard
            opened={opened}
            onKnown={() => {
              keepPartsKnown(lesson)
              setKnown(true)
              next.current?.scrollIntoView({ block: 'start' })
            }}
          />
        )}
        <div className="stack">
          {known && <PartsSeen opened={opened} />}
          <QuickLook opened={opened} />
          <ProtectiveGear opened={opened} />
          <Hazards opened={opened} />
        </div>
      </div>
      <Sources opened={opened} />
    </Page>
  )
}
