// Switch scanning on whatever page is open: the outline, the switch itself to press on glass, and the panel of what is being set.
import { useEffect, useState } from 'react'
import { keepSettings, readSettings } from '../../edge/settings.ts'
import type { Settings } from '../../edge/settings.ts'
import { speak } from '../../edge/speech.ts'
import { useWords } from '../../text/words.ts'
import '../style/scan.css'
import { useSettings } from '../use-settings.ts'
import { Outline } from './Outline.tsx'
import { ScanChoices } from './ScanChoices.tsx'
import { ScanPanel } from './ScanPanel.tsx'
import { asks, stillThere } from './controls.ts'
import type { Asking } from './controls.ts'
import { useScan } from './use-scan.ts'
import type { Contact } from './contact.ts'

function Pad({ contact, words, which }: { contact: Contact; words: string; which: 0 | 1 }) {
  return (
    <button
      type="button"
      className="scan-switch"
      data-scan="never"
      data-switch={which}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        contact.down()
      }}
      onPointerUp={() => contact.up()}
      onPointerCancel={() => contact.drop()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {words}
    </button>
  )
}

/** What is being set with the panel; found again when the page has built it anew. */
function useAsked() {
  const [asked, setAsked] = useState<{ control: Asking; name: string }>()
  useEffect(() => {
    if (!asked) return
    const observer = new MutationObserver(() => {
      const now = stillThere(asked.control)
      if (now !== asked.control) setAsked(now && { ...asked, control: now })
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
    return () => observer.disconnect()
  }, [asked])
  return [asked, setAsked] as const
}

export default function Scanner() {
  const { t, lang } = useWords()
  const settings = useSettings()
  const [asked, setAsked] = useAsked()
  const [choosing, setChoosing] = useState(false)
  useEffect(() => {
    document.documentElement.dataset['switches'] = String(settings.switches)
    return () => {
      delete document.documentElement.dataset['switches']
    }
  }, [settings.switches])
  const { stop, isBack, rests, elements, contacts } = useScan(
    settings,
    lang,
    (element, name) => (asks(element) ? setAsked({ control: element, name }) : element.click()),
    () => {
      setAsked(undefined)
      setChoosing(false)
    },
  )
  const now = rests ? t(stop ? 'scan.rests' : 'scan.nothing') : isBack ? t('scan.back', { name: stop?.name ?? '' }) : (stop?.name ?? '')
  useEffect(() => {
    if (settings.scanTells && settings.speech) speak(now, lang, settings.volume)
  }, [settings, now, lang])
  const set = (change: Partial<Settings>) => keepSettings({ ...readSettings(), ...change })
  return (
    <section className="scan-layer" aria-label={t('scan.title')}>
      {!rests && <Outline elements={elements} isGroup={stop?.of !== undefined} />}
      {asked && <ScanPanel control={asked.control} name={asked.name} onDone={() => setAsked(undefined)} />}
      {choosing && <ScanChoices settings={settings} set={set} onDone={() => setChoosing(false)} />}
      <div className="scan-bar">
        <p className="scan-now" data-scan-now={isBack ? 'back' : (stop?.key ?? '')} role={settings.scanTells ? 'status' : undefined}>
          {now}
        </p>
        <Pad contact={contacts[0]} which={0} words={t(settings.switches === 1 ? 'scan.switch' : 'scan.step')} />
        {settings.switches === 2 && <Pad contact={contacts[1]} which={1} words={t('scan.choose')} />}
        <button type="button" data-do="scan-choices" data-scan="last" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          {t('scan.title')}
        </button>
      </div>
    </section>
  )
}
