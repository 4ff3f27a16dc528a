// All choices as one form: the few that are asked first, the others folded below them.
import { useState } from 'react'
import { keepSettings, readSettings } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { useWords } from '../../text/words.ts'
import '../style/setup.css'
import { FirstChoices } from './FirstChoices.tsx'
import { MoreChoices } from './MoreChoices.tsx'

/** @param onDone what was chosen is kept, on this device */
export function SettingsForm({ onDone }: { onDone(): void }) {
  const { t } = useWords()
  const [now, setNow] = useState(readSettings)
  const set = (change: Partial<Settings>) => setNow((before) => ({ ...before, ...change }))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        keepSettings(now)
        onDone()
      }}
    >
      <div className="settings">
        <FirstChoices now={now} set={set} />
      </div>
      <details className="more-settings">
        <summary>{t('setup.more')}</summary>
        <div className="settings">
          <MoreChoices now={now} set={set} />
        </div>
      </details>
      <p className="settings-done">
        <button type="submit" className="primary big">
          {t('setup.done')}
        </button>
      </p>
    </form>
  )
}
