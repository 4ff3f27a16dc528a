// The owner's page: who may sign in as a teacher.
import { useCallback, useEffect, useState } from 'react'
import { service } from '../edge/service.ts'
import type { Teacher } from '../edge/service.ts'
import { useWords } from '../text/words.ts'
import { AccountForm } from './AccountForm.tsx'

export function Teachers({ owner }: { owner: boolean }) {
  const { t } = useWords()
  const [teachers, setTeachers] = useState<Teacher[]>([])
  const [fault, setFault] = useState('')
  const read = useCallback(() => {
    service.teachers().then(setTeachers, (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)))
  }, [])
  useEffect(() => {
    if (owner) read()
  }, [owner, read])
  return (
    <>
      <h1>{t('admin.title')}</h1>
      {!owner && <p className="notice">{t('admin.owner-only')}</p>}
      {fault !== '' && <p className="notice bad">{fault}</p>}
      {owner && (
        <>
          <ul className="card teachers">
            {teachers.map((teacher) => (
              <li key={teacher.id} className="row spread">
                <span>
                  <strong>{teacher.name}</strong> <span className="muted">{teacher.email}</span>
                </span>
                <span className="tag">{t(`role.${teacher.role}`)}</span>
              </li>
            ))}
          </ul>
          <h2>{t('admin.add')}</h2>
          <AccountForm
            asks={['name', 'email', 'password']}
            fresh
            button={t('admin.add')}
            onSubmit={async (account) => {
              await service.addTeacher(account)
              read()
            }}
          />
        </>
      )}
    </>
  )
}
