// The one-time link of the first start: makes the owner's account and signs in.
import { service } from '../edge/service.ts'
import { useWords } from '../text/words.ts'
import { AccountForm } from './AccountForm.tsx'

export function Setup({ token, onDone }: { token: string; onDone(): void }) {
  const { t } = useWords()
  return (
    <>
      <h1>{t('setup.title')}</h1>
      <p className="lead">{t('setup.text')}</p>
      <AccountForm
        asks={['name', 'email', 'password']}
        fresh
        button={t('setup.button')}
        onSubmit={async (account) => {
          await service.setup(token, account)
          await service.signIn(account.email, account.password)
          onDone()
        }}
      />
    </>
  )
}
