// How the scan goes: faster, slower, told aloud. Only somebody who can point may end it: a switch alone could not begin it again.
import { choices } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { useWords } from '../../text/words.ts'

interface ScanChoicesProps {
  settings: Settings
  set(change: Partial<Settings>): void
  onDone(): void
}

const STEP_S = 0.25

export function ScanChoices({ settings: { scanS, switches, scanTells }, set, onDone }: ScanChoicesProps) {
  const { t, lang } = useWords()
  const { least, most } = choices.scanS
  const paced = (by: number) => set({ scanS: Math.min(most, Math.max(least, scanS + by)) })
  return (
    <div role="dialog" aria-modal="true" aria-label={t('scan.title')} className="scan-panel" data-scan="stay">
      <p>
        <strong>{t('scan.title')}</strong> <output>{t('scan.pace', { s: scanS.toLocaleString(lang) })}</output>
      </p>
      <div className="row">
        {switches === 1 && (
          <>
            <button type="button" data-do="scan-slower" disabled={scanS >= most} onClick={() => paced(STEP_S)}>
              {t('scan.slower')}
            </button>
            <button type="button" data-do="scan-faster" disabled={scanS <= least} onClick={() => paced(-STEP_S)}>
              {t('scan.faster')}
            </button>
          </>
        )}
        <button type="button" data-do="scan-tells" aria-pressed={scanTells} onClick={() => set({ scanTells: !scanTells })}>
          {t('scan.tell')}
        </button>
        <button type="button" data-do="scan-done" data-scan="last" onClick={onDone}>
          {t('scan.done')}
        </button>
        <button type="button" className="plain" data-do="scan-end" data-scan="never" onClick={() => set({ switches: 0 })}>
          {t('scan.end')}
        </button>
      </div>
    </div>
  )
}
