// Where a visitor's minute leads: jobs, the programs to begin with, the certificates on the way, where to study on.
import type { LessonFile } from '../../core/lesson/schema.ts'
import type { RunWords } from '../run/words.ts'

const grades = { 單一級: 'single', 丙級: 'c', 乙級: 'b', 甲級: 'a' } satisfies Record<
  LessonFile['preview']['certifications'][number]['level'],
  string
>

export function LeadsTo({ file, words: { ui, scene } }: { file: LessonFile; words: Pick<RunWords, 'ui' | 'scene'> }) {
  const { careers, certifications, departments } = file.preview
  const numbered = (stem: string, n: number) => Array.from({ length: n }, (_, i) => scene(`${stem}.${i}`))
  const ways = [
    { title: ui('leads.careers'), lines: numbered('career', careers) },
    { title: ui('cluster.programs'), lines: numbered('program', file.programs) },
    {
      title: ui('cluster.certifications'),
      lines: certifications.map(({ id, level }) =>
        ui('leads.graded', { name: scene(`certification.${id}`), grade: ui(`grade.${grades[level]}`) }),
      ),
    },
    { title: ui('cluster.departments'), lines: numbered('department', departments) },
  ]
  return (
    <section className="stack" aria-labelledby="leads">
      <h2 id="leads">{ui('leads.title')}</h2>
      <div className="leads">
        {ways
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <div key={title} className="card">
              <h3>{title}</h3>
              <ul className="ticks">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  )
}
