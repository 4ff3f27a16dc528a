// What is announced is said aloud, where the learner wants that: by the school's own recordings, else by the device's voice.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { recordingsIn } from '../../edge/recordings.ts'
import type { Recordings } from '../../edge/recordings.ts'
import type { Settings } from '../../edge/settings.ts'
import { Voice } from '../../edge/voice.ts'
import type { Sound } from '../../session/ports.ts'
import type { Session } from '../../session/session.ts'
import type { RunWords } from './words.ts'

/** What the school has recorded in this language; undefined until it is known. */
export function useRecordings(lang: string): Recordings | undefined {
  const [known, setKnown] = useState<{ lang: string; recordings: Recordings }>()
  useEffect(() => {
    let gone = false
    void recordingsIn(lang).then((recordings) => gone || setKnown({ lang, recordings }))
    return () => {
      gone = true
    }
  }, [lang])
  return known?.lang === lang ? known.recordings : undefined
}

/** @param isOn whether announcements are said at all */
export function useVoice(
  session: Session,
  words: RunWords,
  { volume }: Pick<Settings, 'volume'>,
  sound: Sound | undefined,
  isOn: boolean,
): void {
  const live = useStore(session.store, (view) => view.live)
  const stands = useStore(session.store, (view) => view.status === 'paused')
  const recordings = useRecordings(words.lang)
  const [voice, setVoice] = useState<Voice>()
  useEffect(() => {
    const { cluster, equipment } = session.header
    const made = new Voice(`${cluster}/${equipment}`, (on) => sound?.duck(on))
    setVoice(made)
    return () => made.stop()
  }, [session, sound])
  useEffect(() => {
    if (stands) voice?.stop()
  }, [voice, stands])
  useEffect(() => {
    if (live && isOn && voice && recordings) voice.say({ news: live, sentence: words.news(live), lang: words.lang, volume }, recordings)
  }, [live, isOn, voice, recordings, words, volume])
}
