// The school's own voice: every line that is said in a lesson, recorded by a teacher, heard, replaced, taken away.
import { useCallback, useEffect, useState } from 'react'
import { audioOf, recordingsIn } from '../edge/recordings.ts'
import { service } from '../edge/service.ts'
import { stations } from '../edge/stations.ts'
import { useWords } from '../text/words.ts'
import { Take } from './Take.tsx'
import { useMicrophone } from './use-microphone.ts'
import { useScenes } from './use-scenes.ts'

/** What announcements are made of (src/session/news.ts). */
const SPOKEN = /^(step\.[^.]+\.(title|instruction|hint)|fault\.[^.]+\.(name|consequence))$/

interface LineProps {
  text: string
  /** Its recording's address; undefined while there is none. */
  address: string | undefined
  onKeep(wav: Blob): Promise<unknown>
  onRemove(): void
}

function Line({ text, address, onKeep, onRemove }: LineProps) {
  const { t } = useWords()
  const [take, setTake] = useState<Float32Array>()
  const [fault, setFault] = useState('')
  const microphone = useMicrophone(setTake)
  return (
    <li className="card stack">
      <p className="row spread">
        <span>{text}</span>
        <span className={`tag ${address ? 'good' : ''}`}>{t(address ? 'voice.recorded' : 'voice.not-recorded')}</span>
      </p>
      {(microphone.fault !== '' || fault !== '') && (
        <p className="notice bad" role="alert">
          {fault || t('voice.no-microphone', { why: microphone.fault })}
        </p>
      )}
      {take ? (
        <Take samples={take} onKeep={(wav) => onKeep(wav).then(() => setTake(undefined))} onDrop={() => setTake(undefined)} />
      ) : (
        <p className="row">
          {microphone.isRecording ? (
            <button type="button" className="primary" onClick={microphone.stop}>
              {t('voice.stop')}
            </button>
          ) : (
            <button type="button" onClick={microphone.start}>
              {t(address ? 'voice.again' : 'voice.record')}
              <span className="hidden-visually">：{text}</span>
            </button>
          )}
          {address !== undefined && !microphone.isRecording && (
            <>
              <button type="button" onClick={() => void new Audio(address).play().catch((cause: unknown) => setFault(String(cause)))}>
                {t('voice.listen')}
              </button>
              <button type="button" className="plain" onClick={onRemove}>
                {t('voice.remove')}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  )
}

export function VoicePage() {
  const { t, lang } = useWords()
  const [lessons] = useState(() => stations().flatMap(({ id, equipment }) => equipment.map((each) => `${id}/${each.id}`)))
  const [lesson, setLesson] = useState(lessons[0] ?? '')
  const [recorded, setRecorded] = useState<readonly string[]>([])
  const [changes, setChanges] = useState(0)
  const [fault, setFault] = useState('')
  const texts = useScenes(lessons).get(lesson) ?? {}
  const read = useCallback(() => {
    void recordingsIn(lang).then((all) => setRecorded(all[lesson] ?? []))
  }, [lang, lesson])
  useEffect(read, [read, changes])
  useEffect(() => {
    document.title = `${t('voice.title')} · ${t('app.name')}`
  }, [t])
  const lines = Object.entries(texts).filter(([id]) => SPOKEN.test(id))
  const changed = () => setChanges((before) => before + 1)
  return (
    <>
      <h1>{t('voice.title')}</h1>
      <p className="lead">{t('voice.lead')}</p>
      <label className="field">
        {t('column.lesson')}
        <select value={lesson} onChange={(event) => setLesson(event.target.value)}>
          {lessons.map((each) => (
            <option key={each} value={each}>
              {(each === lesson && texts['machine.name']) || each}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{t('voice.count', { n: lines.filter(([id]) => recorded.includes(id)).length, all: lines.length })}</p>
      {fault !== '' && (
        <p className="notice bad" role="alert">
          {fault}
        </p>
      )}
      <ul className="lines-to-say">
        {lines.map(([id, text]) => (
          <Line
            key={`${lang} ${lesson} ${id}`}
            text={text}
            address={recorded.includes(id) ? `${audioOf(lang, lesson, id)}?${changes}` : undefined}
            onKeep={(wav) => service.keepRecording(lang, lesson, id, wav).then(changed)}
            onRemove={() => {
              service
                .dropRecording(lang, lesson, id)
                .then(changed, (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))
            }}
          />
        ))}
      </ul>
    </>
  )
}
