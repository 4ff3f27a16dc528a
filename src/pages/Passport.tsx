// The passport of the fifteen 職群: a stamp for every station whose visitor's minute or lesson was finished on this device.
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { stations } from '../edge/stations.ts'
import { useWords } from '../text/words.ts'
import { useDevice } from './device-context.ts'
import { Page } from './Page.tsx'
import './style/course.css'

export default function Passport() {
  const { t, lang } = useWords()
  const { device } = useDevice()
  const [stamped, setStamped] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const read = async () => {
      const runs = (await device?.db.getAll('runs')) ?? []
      setStamped(new Map(runs.filter((r) => r.ended && !r.leaving).map((r) => [r.header.cluster, r.header.startedAt])))
    }
    read().catch((cause: unknown) => console.warn(String(cause)))
  }, [device])
  return (
    <Page title={t('nav.passport')}>
      <h1>{t('passport.title')}</h1>
      <p className="lead">{t('passport.text', { n: stamped.size })}</p>
      <ul className="stamps">
        {stations().map((station) => {
          const when = stamped.get(station.id)
          return (
            <li key={station.id} data-stamped={when !== undefined} style={{ '--station': station.colours.ground } as React.CSSProperties}>
              <Link href={`/c/${station.id}`}>{station.name[lang]}</Link>
              <span className="small">
                {when === undefined
                  ? t(station.equipment.length > 0 ? 'passport.open' : 'landing.not-open')
                  : new Date(when).toLocaleDateString(lang)}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="small muted">{t('passport.device')}</p>
    </Page>
  )
}
