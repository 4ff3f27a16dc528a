// The same choices in the middle of a run: it stands still behind them, and what is chosen counts at once.
import { useEffect, useRef } from 'react'
import { useWords } from '../../text/words.ts'
import { SettingsForm } from './SettingsForm.tsx'

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="settings-dialog" aria-labelledby="settings-title" onClose={onClose}>
      <p className="row spread">
        <strong id="settings-title">{t('setup.title')}</strong>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('setup.cancel')}
        </button>
      </p>
      <SettingsForm onDone={() => dialog.current?.close()} />
    </dialog>
  )
}
