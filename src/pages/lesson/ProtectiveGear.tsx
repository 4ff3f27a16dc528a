// What has to be worn, what must not be worn, and why.
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { useSceneWords } from './use-lesson.ts'

export function ProtectiveGear({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const { lesson: say } = useSceneWords(opened)
  return (
    <section className="card" aria-labelledby="gear">
      <h2 id="gear">{t('gear.title')}</h2>
      <ul className="gear">
        {opened.lesson.file.ppe.map((item) => (
          <li key={item.id}>
            <span className={`tag ${item.rule === 'forbidden' ? 'bad' : 'good'}`}>{t(`gear.${item.rule}`)}</span>
            <span>
              <strong>{say(`${item.id}.name`)}</strong> <span className="muted">{say(`${item.id}.why`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
