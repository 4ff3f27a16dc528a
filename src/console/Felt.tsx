// How the pupil of a run felt before and after the headset, where the school asks for it.
import { useEffect, useState } from 'react'
import { symptoms } from '../core/comfort/check.ts'
import type { Told } from '../core/comfort/check.ts'
import { service } from '../edge/service.ts'
import { useWords } from '../text/words.ts'

export function Felt({ run }: { run: string }) {
  const { t, lang } = useWords()
  const [told, setTold] = useState<Told[]>([])
  useEffect(() => {
    service.comfortOf(run).then(setTold, (cause: unknown) => console.warn(`how the pupil felt did not come: ${String(cause)}`))
  }, [run])
  if (told.length === 0) return null
  return (
    <div className="card scroll">
      <table>
        <caption>{t('school.felt')}</caption>
        <thead>
          <tr>
            <td />
            {symptoms.map((symptom) => (
              <th key={symptom} scope="col">
                {t(`comfort.${symptom}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map(({ moment, at, answers }) => (
            <tr key={`${at} ${moment}`}>
              <th scope="row">
                {t(`school.felt.${moment}`)} <span className="small muted">{new Date(at).toLocaleTimeString(lang)}</span>
              </th>
              {symptoms.map((symptom) => (
                <td key={symptom}>{t(`comfort.grade.${answers[symptom]}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
