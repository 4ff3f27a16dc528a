// The way through a lesson, and where on it one is: names and parts, a level, the run, debrief, teaching it, the result.
import { useWords } from '../../text/words.ts'
import '../style/course.css'

const whole = ['parts', 'choose', 'run', 'debrief', 'teach-back', 'result'] as const
export type Stage = (typeof whole)[number]

/** @param short a hunt, a drill or a preview: nothing is taught back */
export function Course({ at, short = false }: { at: Stage; short?: boolean }) {
  const { t } = useWords()
  const stages = whole.filter((stage) => !(short && stage === 'teach-back'))
  return (
    <ol className="course" aria-label={t('course.label')}>
      {stages.map((stage, i) => (
        <li key={stage} aria-current={stage === at ? 'step' : undefined} data-past={i < stages.indexOf(at)}>
          {t(`course.${stage}`)}
        </li>
      ))}
    </ol>
  )
}
