// The school subjects this lesson belongs to.
import type { LessonFile } from '../../core/lesson/schema.ts'
import type { Opened } from '../../edge/content.ts'
import { useWords } from '../../text/words.ts'
import { Unchecked } from './Sources.tsx'
import { useSceneWords } from './use-lesson.ts'

const kinds = { 部定實習科目: 'practice', 部定專業科目: 'theory', 校訂科目: 'school', 技能領域: 'skill' } satisfies Record<
  LessonFile['subjects'][number]['kind'],
  string
>

export function Subjects({ opened }: { opened: Opened }) {
  const { t } = useWords()
  const { lesson: say } = useSceneWords(opened)
  const { subjects, sources } = opened.lesson.file
  if (subjects.length === 0) return null
  const unchecked = sources.find(
    (source) => source.status !== 'verified' && subjects.some((subject) => subject.sources.includes(source.id)),
  )
  return (
    <div className="subjects small">
      <strong>{t('lesson.subjects')}</strong>
      <ul>
        {subjects.map(({ id, kind }) => (
          <li key={id}>
            {say(`subject.${id}`)} <span className="muted">{t(`subject-kind.${kinds[kind]}`)}</span>
          </li>
        ))}
      </ul>
      {unchecked && <Unchecked source={unchecked} />}
    </div>
  )
}
