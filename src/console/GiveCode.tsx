// Six digits for the blackboard: pupils type them at /join and stand in the lesson, at the level the teacher has chosen.
import { useState } from 'react'
import { help as levels } from '../core/run/schema.ts'
import type { Help } from '../core/run/schema.ts'
import { service } from '../edge/service.ts'
import { stations } from '../edge/stations.ts'
import { useWords } from '../text/words.ts'
import { useScenes } from './use-scenes.ts'

export function GiveCode() {
  const { t, lang } = useWords()
  const [lessons] = useState(() => stations().flatMap(({ id, equipment }) => equipment.map((each) => `${id}/${each.id}`)))
  const scenes = useScenes(lessons)
  const [lesson, setLesson] = useState(lessons[0] ?? '')
  const [help, setHelp] = useState<Help>('guided')
  const [given, setGiven] = useState<{ code: string; expires: string }>()
  const [fault, setFault] = useState('')
  return (
    <form
      className="card row give-code"
      onSubmit={(event) => {
        event.preventDefault()
        setFault('')
        const [cluster = '', equipment = ''] = lesson.split('/')
        service
          .giveCode({ cluster, equipment, help })
          .then(setGiven, (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))
      }}
    >
      <label className="field">
        {t('column.lesson')}
        <select value={lesson} onChange={(event) => setLesson(event.target.value)}>
          {lessons.map((each) => (
            <option key={each} value={each}>
              {scenes.get(each)?.['machine.name'] ?? each}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('code.level')}
        <select value={help} onChange={(event) => setHelp(levels.parse(event.target.value))}>
          {levels.options.map((each) => (
            <option key={each} value={each}>
              {t(`help.${each}.name`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('code.give')}</button>
      <output>
        {given && (
          <>
            <strong className="code">{given.code}</strong>
            <span className="small muted">
              {t('code.until', { time: new Date(given.expires).toLocaleString(lang), address: `${location.host}/join` })}
            </span>
          </>
        )}
      </output>
      {fault !== '' && (
        <p className="notice bad" role="alert">
          {fault}
        </p>
      )}
    </form>
  )
}
