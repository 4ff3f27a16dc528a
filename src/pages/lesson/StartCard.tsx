// What to do and with how much help: the lesson, a hunt, a drill, a visitor's minute; an interrupted run comes first.
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Help } from '../../core/run/schema.ts'
import type { Opened } from '../../edge/content.ts'
import { whoIsHere } from '../../edge/identity.ts'
import { closeRun, openRunOf } from '../../edge/journal.ts'
import type { KeptRun } from '../../edge/kept.ts'
import { areSettingsKept } from '../../edge/settings.ts'
import { useWords } from '../../text/words.ts'
import { useDevice } from '../device-context.ts'
import { NameCard } from '../NameCard.tsx'
import { useSceneWords } from './use-lesson.ts'

const levels: Help[] = ['demo', 'guided', 'prompted', 'independent', 'exam']

interface StartCardProps {
  opened: Opened
  cluster: string
  equipment: string
}

export function StartCard({ opened, cluster, equipment }: StartCardProps) {
  const { t, lang } = useWords()
  const { lesson: say } = useSceneWords(opened)
  const [, go] = useLocation()
  const { device } = useDevice()
  const [who, setWho] = useState(whoIsHere)
  const [unfinished, setUnfinished] = useState<KeptRun>()
  const [task, setTask] = useState('lesson')
  const [help, setHelp] = useState<Help>('guided')
  const { drills } = opened.lesson.file

  useEffect(() => {
    if (device) openRunOf(device.db, cluster, equipment, who.key).then(setUnfinished, (cause: unknown) => console.warn(String(cause)))
  }, [device, cluster, equipment, who])

  const run = (search: Record<string, string>) => {
    const address = `/l/${cluster}/${equipment}/run?${new URLSearchParams({ ...search, lang }).toString()}`
    // Who is new to this device first says how they sit, see and hear.
    go(areSettingsKept() ? address : `/setup?${new URLSearchParams({ next: address }).toString()}`)
  }
  const start = () =>
    run({
      help: task === 'lesson' ? help : 'independent',
      seed: String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1),
      ...(task !== 'lesson' && { task }),
    })
  const tasks = [
    { id: 'lesson', name: t('task.lesson'), text: t('task.lesson.text') },
    { id: 'hunt', name: t('task.hunt'), text: t('task.hunt.text') },
    ...drills.map((drill) => ({
      id: `drill:${drill.id}`,
      name: t('task.drill', { name: say(`drill.${drill.id}.name`) }),
      text: say(`drill.${drill.id}.story`),
    })),
    { id: 'preview', name: t('task.preview'), text: say('preview.hook') },
  ]

  return (
    <form
      className="stack start"
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      {unfinished && (
        <section className="card notice" aria-labelledby="unfinished">
          <h2 id="unfinished">{t('resume.title')}</h2>
          <p>
            {t('resume.text', {
              when: new Date(unfinished.header.startedAt).toLocaleString(lang),
              help: t(`help.${unfinished.header.help}.name`),
            })}
          </p>
          <p className="row">
            <button type="button" className="primary" onClick={() => run({ resume: unfinished.run })}>
              {t('resume.go-on')}
            </button>
            <button
              type="button"
              onClick={() => {
                setUnfinished(undefined)
                if (device) void closeRun(device.db, unfinished.run)
              }}
            >
              {t('resume.drop')}
            </button>
          </p>
        </section>
      )}
      <NameCard who={who} onChange={setWho} />
      <fieldset className="card">
        <legend>{t('task.title')}</legend>
        {tasks.map(({ id, name, text }) => (
          <label key={id} className="choice">
            <input type="radio" name="task" value={id} checked={task === id} onChange={() => setTask(id)} />
            <span>
              <strong>{name}</strong>
              <span className="muted">{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {task === 'lesson' && (
        <fieldset className="card">
          <legend>{t('help.title')}</legend>
          {levels.map((level) => (
            <label key={level} className="choice">
              <input type="radio" name="help" value={level} checked={help === level} onChange={() => setHelp(level)} />
              <span>
                <strong>{t(`help.${level}.name`)}</strong>
                <span className="muted">{t(`help.${level}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p>
        <Link
          href={`/l/${cluster}/${equipment}/run?${new URLSearchParams({ profile: 'one-step', lang }).toString()}`}
          className="plain-link"
        >
          {t('one.link')}
        </Link>
      </p>
      <p>
        <Link href={`/setup?${new URLSearchParams({ next: `/l/${cluster}/${equipment}` }).toString()}`} className="plain-link">
          {t('setup.title')}
        </Link>
      </p>
      <button type="submit" className={unfinished ? 'big' : 'primary big'}>
        {t('lesson.start')}
      </button>
    </form>
  )
}
