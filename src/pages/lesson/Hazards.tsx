// What can hurt at this machine, how it does, and what guards against it; the gravest and likeliest first.
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { Unchecked } from './Sources.tsx'
import { useSceneWords } from './use-lesson.ts'

export function Hazards({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const { lesson: say } = useSceneWords(opened)
  const { machine, file } = opened.lesson
  if (machine.hazards.length === 0) return null
  const gravestFirst = [...machine.hazards].sort((a, b) => b.severity * b.likelihood - a.severity * a.likelihood)
  return (
    <section className="card" aria-labelledby="hazards">
      <h2 id="hazards">{t('hazards.title')}</h2>
      <ul className="dangers">
        {gravestFirst.map(({ id, severity, likelihood, sources }) => (
          <li key={id} data-hazard={id}>
            <h3>{say(`hazard.${id}.name`)}</h3>
            <p className="small muted">{t('hazards.risk', { severity, likelihood })}</p>
            <p>
              <strong>{t('hazards.how')}</strong> {say(`hazard.${id}.mechanism`)}
            </p>
            <p>
              <strong>{t('hazards.guard')}</strong> {say(`hazard.${id}.controls`)}
            </p>
            <ul className="small muted">
              {file.sources
                .filter((source) => sources.includes(source.id))
                .map((source) => (
                  <li key={source.id}>
                    {say(`source.${source.id}.title`)} {source.article} <Unchecked source={source} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
