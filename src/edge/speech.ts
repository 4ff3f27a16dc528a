// Speech where the device itself has a voice for the language; a voice that needs the network is left alone.
import type { Lang } from '../core/scene/languages.ts'

/** A voice of this language that works without the network, if the device has one. */
export function localVoice(lang: Lang): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.replace('_', '-').startsWith(lang))
}

/**
 * Says a sentence, cutting off the one before; silent where there is no voice. Captions say it in any case.
 * @param onSpeaking told when the voice begins and when it has ended
 */
export function speak(text: string, lang: Lang, volume: number, onSpeaking: (on: boolean) => void = () => undefined): void {
  const voice = localVoice(lang)
  if (!voice || text === '') return
  speechSynthesis.cancel()
  const saying = new SpeechSynthesisUtterance(text)
  saying.voice = voice
  saying.lang = voice.lang
  saying.volume = volume
  saying.addEventListener('start', () => onSpeaking(true))
  for (const event of ['end', 'error'] as const) saying.addEventListener(event, () => onSpeaking(false))
  speechSynthesis.speak(saying)
}
