// Name, e-mail and password, with the rules the service keeps, and a form that says why it was refused.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../text/words.ts'

/** Shortest password the service takes. */
const MIN_PASSWORD = 10

interface FormProps {
  asks: readonly ('name' | 'email' | 'password')[]
  button: string
  fresh: boolean
  onSubmit(values: { name: string; email: string; password: string }): Promise<void>
  children?: ReactNode
}

/** @param fresh a new account: the password must be long enough, and password managers offer one */
export function AccountForm({ asks, button, fresh, onSubmit, children }: FormProps) {
  const { t } = useWords()
  const [values, setValues] = useState({ name: '', email: '', password: '' })
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const types = { name: 'text', email: 'email', password: 'password' } as const
  const fills = { name: 'name', email: 'username', password: fresh ? 'new-password' : 'current-password' }
  return (
    <form
      className="card account"
      onSubmit={(event) => {
        event.preventDefault()
        setBusy(true)
        setRefused('')
        onSubmit(values)
          .catch((cause: unknown) => setRefused(cause instanceof Error ? cause.message : String(cause)))
          .finally(() => setBusy(false))
      }}
    >
      {asks.map((ask) => (
        <label key={ask} className="field">
          {t(`account.${ask}`)}
          <input
            type={types[ask]}
            name={ask}
            autoComplete={fills[ask]}
            required
            minLength={ask === 'password' && fresh ? MIN_PASSWORD : undefined}
            value={values[ask]}
            onChange={(event) => setValues({ ...values, [ask]: event.target.value })}
          />
        </label>
      ))}
      {fresh && <p className="small muted">{t('account.password-rule', { n: MIN_PASSWORD })}</p>}
      {refused !== '' && (
        <p className="notice bad" role="alert">
          {refused}
        </p>
      )}
      <div className="row">
        <button type="submit" className="primary" disabled={busy}>
          {button}
        </button>
        {children}
      </div>
    </form>
  )
}
