// Signing in with e-mail and password.
import { service } from '../edge/service.ts'
import { useWords } from '../text/words.ts'
import { AccountForm } from './AccountForm.tsx'

export function SignIn({ onIn }: { onIn(): void }) {
  const { t } = useWords()
  return (
    <>
      <h1>{t('signin.title')}</h1>
      <p className="lead">{t('signin.text')}</p>
      <AccountForm
        asks={['email', 'password']}
        fresh={false}
        button={t('signin.button')}
        onSubmit={async ({ email, password }) => {
          await service.signIn(email, password)
          onIn()
        }}
      />
      <p className="small muted">{t('signin.first')}</p>
    </>
  )
}
