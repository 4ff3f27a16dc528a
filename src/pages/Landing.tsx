// The first page: what this is, and the line of fifteen stations.
import { Link } from 'wouter'
import { stations } from '../edge/stations.ts'
import { useWords } from '../text/words.ts'
import { Page } from './Page.tsx'
import './style/landing.css'

type Station = ReturnType<typeof stations>[number]

const number = (order: number) => String(order).padStart(2, '0')

function OpenStation({ station }: { station: Station }) {
  const { t, lang } = useWords()
  return (
    <li
      className="open-station"
      style={{ '--station': station.colours.ground, '--station-ink': station.colours.ink } as React.CSSProperties}
    >
      <div className="inside">
        <p className="small">
          {number(station.order)} · {station.name[lang]}
        </p>
        {station.equipment.map((lesson) => (
          <div key={lesson.id} className="stack">
            <h2>{lesson.name[lang]}</h2>
            <p>{lesson.summary[lang]}</p>
            <p className="small">{t('landing.inside', { minutes: lesson.minutes, steps: lesson.steps })}</p>
            <p className="row">
              <Link href={`/l/${station.id}/${lesson.id}`} className="button primary">
                {t('landing.enter')}
              </Link>
              <Link href={`/c/${station.id}`} className="plain-link">
                {t('landing.about-cluster', { name: station.name[lang] ?? '' })}
              </Link>
            </p>
          </div>
        ))}
      </div>
      <div className="picture">{station.picture !== '' && <img src={station.picture} alt="" />}</div>
    </li>
  )
}

export function Landing() {
  const { t, lang } = useWords()
  const all = stations()
  const isOpen = (station: Station) => station.equipment.length > 0
  return (
    <Page>
      <section className="hero">
        <h1>{t('landing.headline')}</h1>
        <p className="lead">{t('landing.lead')}</p>
      </section>
      <section aria-labelledby="line" className="stack">
        <h2 id="line">{t('landing.line')}</h2>
        <ul className="line">
          {all.filter(isOpen).map((station) => (
            <OpenStation key={station.id} station={station} />
          ))}
          {all
            .filter((station) => !isOpen(station))
            .map((station) => (
              <li key={station.id}>
                <Link href={`/c/${station.id}`} className="plate" style={{ '--station': station.colours.ground } as React.CSSProperties}>
                  <span className="number">{number(station.order)}</span>
                  <span className="name">{station.name[lang]}</span>
                  <span className="state">{t('landing.not-open')}</span>
                </Link>
              </li>
            ))}
          <li>
            <Link href="/passport" className="plate passport">
              <span className="number">✓</span>
              <span className="name">{t('nav.passport')}</span>
              <span className="state">{t('landing.passport')}</span>
            </Link>
          </li>
        </ul>
      </section>
      <ul className="promises">
        {['hands', 'mistakes', 'everyone', 'school'].map((promise) => (
          <li key={promise}>
            <strong>{t(`landing.${promise}.title`)}</strong>
            <span className="muted">{t(`landing.${promise}.text`)}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
