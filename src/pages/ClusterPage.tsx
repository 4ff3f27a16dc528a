// One 職群: what is taught here, which lessons stand open, and where it leads.
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { TextFile } from '../core/scene/schema.ts'
import { clusterWords } from '../edge/content.ts'
import { stations } from '../edge/stations.ts'
import { useWords } from '../text/words.ts'
import NotFound from './NotFound.tsx'
import { Page } from './Page.tsx'
import './style/course.css'

/** Lines of a text file that share a stem: `program.0`, `program.1`… */
const lines = (text: TextFile, stem: string): string[] =>
  Object.keys(text)
    .filter((id) => id.startsWith(`${stem}.`))
    .map((id) => text[id] ?? '')

export default function ClusterPage({ cluster }: { cluster: string }) {
  const { t, lang } = useWords()
  const station = stations().find((s) => s.id === cluster)
  const [text, setText] = useState<TextFile>()
  useEffect(() => {
    if (!station) return undefined
    let gone = false
    clusterWords(cluster, lang).then(
      (words) => gone || setText(words),
      (cause: unknown) => console.warn(String(cause)),
    )
    return () => {
      gone = true
    }
  }, [cluster, station, lang])
  if (!station) return <NotFound text={t('missing.cluster', { what: cluster })} />
  return (
    <Page title={station.name[lang] ?? ''}>
      <header className="stack">
        <p className="muted">{t('cluster.station', { n: station.order })}</p>
        <h1>{station.name[lang]}</h1>
        <p className="lead">{text?.['cluster.summary']}</p>
      </header>
      <section className="stack">
        <h2>{t('cluster.lessons')}</h2>
        {station.equipment.length === 0 && (
          <p className="notice">
            {t('cluster.none')} <Link href="/">{t('cluster.see-open')}</Link>
          </p>
        )}
        {station.equipment.map((lesson) => (
          <article key={lesson.id} className="card">
            <h3>{lesson.name[lang]}</h3>
            <p>{lesson.summary[lang]}</p>
            <p className="small muted">{t('landing.inside', { minutes: lesson.minutes, steps: lesson.steps })}</p>
            <p>
              <Link href={`/l/${cluster}/${lesson.id}`} className="button primary">
                {t('landing.enter')}
              </Link>
            </p>
          </article>
        ))}
      </section>
      {text && (
        <section className="leads">
          {(['program', 'certification', 'department'] as const).map((stem) => (
            <div key={stem} className="card">
              <h2>{t(`cluster.${stem}s`)}</h2>
              <ul className="ticks">
                {lines(text, stem).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </Page>
  )
}
