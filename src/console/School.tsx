// What the school settles for everybody: how long a headset is worn, and whether answers about how one feels are kept.
import { useEffect, useState } from 'react'
import { schoolRules } from '../core/comfort/school.ts'
import type { SchoolRules } from '../core/comfort/school.ts'
import { service } from '../edge/service.ts'
import { useWords } from '../text/words.ts'

const why = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
/** As the service takes them (src/core/comfort/school.ts). */
const MINUTES = { min: 5, max: 30 }

export function School() {
  const { t } = useWords()
  const [rules, setRules] = useState<SchoolRules>()
  const [fault, setFault] = useState('')
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    document.title = `${t('school.title')} · ${t('app.name')}`
  }, [t])
  useEffect(() => {
    service.schoolRules().then(setRules, (cause: unknown) => setFault(why(cause)))
  }, [])
  const set = (change: Partial<SchoolRules>) => {
    setSaved(false)
    setRules((before) => before && { ...before, ...change })
  }
  const minutes = (name: 'softMin' | 'hardMin', label: string) => (
    <label className="field">
      {label}
      <input
        type="number"
        name={name}
        {...MINUTES}
        required
        value={Number.isNaN(rules?.[name]) ? '' : rules?.[name]}
        onChange={(event) => set({ [name]: event.target.valueAsNumber })}
      />
    </label>
  )
  return (
    <>
      <h1>{t('school.title')}</h1>
      <p className="lead">{t('school.lead')}</p>
      {fault !== '' && (
        <p className="notice bad" role="alert">
          {fault}
        </p>
      )}
      {!rules && fault === '' && <p role="status">{t('app.loading')}</p>}
      {rules && (
        <form
          className="card account"
          onSubmit={(event) => {
            event.preventDefault()
            setFault('')
            const checked = schoolRules.safeParse(rules)
            if (!checked.success) return setFault(t('school.order'))
            service.setSchoolRules(checked.data).then(
              () => setSaved(true),
              (cause: unknown) => setFault(why(cause)),
            )
          }}
        >
          {minutes('softMin', t('school.soft'))}
          {minutes('hardMin', t('school.hard'))}
          <label className="tick">
            <input
              type="checkbox"
              name="keepsAnswers"
              checked={rules.keepsAnswers}
              onChange={(event) => set({ keepsAnswers: event.target.checked })}
            />
            {t('school.keeps')}
          </label>
          <p className="small muted">{t('school.keeps.why')}</p>
          <div className="row">
            <button type="submit" className="primary">
              {t('school.save')}
            </button>
            <span role="status">{isSaved && t('school.saved')}</span>
          </div>
        </form>
      )}
    </>
  )
}
