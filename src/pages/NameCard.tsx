// Who is at the device: a nickname or a guest. Changing it hands the device to somebody else.
import { useState } from 'react'
import { comeIn } from '../edge/identity.ts'
import type { Who } from '../edge/identity.ts'
import { useWords } from '../text/words.ts'

export function NameCard({ who, onChange }: { who: Who; onChange(who: Who): void }) {
  const { t } = useWords()
  const [name, setName] = useState<string>()
  if (name === undefined)
    return (
      <div className="card row spread">
        <span>
          {t('who.here')} <strong>{who.nickname ?? t('who.guest')}</strong>
        </span>
        <button type="button" onClick={() => setName('')}>
          {t(who.nickname === undefined ? 'who.name-me' : 'who.change')}
        </button>
      </div>
    )
  return (
    <div className="card">
      <label className="field">
        {t('who.nickname')}
        <input type="text" value={name} maxLength={24} autoComplete="nickname" onChange={(event) => setName(event.target.value)} />
      </label>
      <p className="small muted">{t('who.text')}</p>
      <div className="row">
        <button
          type="button"
          onClick={() => {
            onChange(comeIn(name))
            setName(undefined)
          }}
        >
          {name.trim() === '' ? t('who.as-guest') : t('who.enter')}
        </button>
        <button type="button" className="plain" onClick={() => setName(undefined)}>
          {t('who.cancel')}
        </button>
      </div>
    </div>
  )
}
