// Says announcements: by the school's own recordings, else by the device's own voice, else not at all; captions say everything in any case.
import type { Lang } from '../core/scene/languages.ts'
import type { Announcement } from '../session/ports.ts'
import { audioOf } from './recordings.ts'
import type { Recordings } from './recordings.ts'
import { speak } from './speech.ts'

interface Said {
  news: Announcement
  /** The same as a sentence. */
  sentence: string
  lang: Lang
  /** 0…1 */
  volume: number
}

/** What a hand has just set is seen; it cuts off nothing that is being said. */
const isSmall = ({ id }: Announcement) => id === 'live.value'

/** The lines of an announcement, if every one of them is recorded: half a sentence in another voice is worse than none. */
export function linesOf({ params }: Announcement, recorded: readonly string[]): string[] | undefined {
  const ids = Object.values(params).flatMap((value) => (typeof value === 'string' && value.startsWith('@') ? [value.slice(1)] : []))
  const others = Object.values(params).some((value) => typeof value !== 'string' || (value !== '' && !value.startsWith('@')))
  return ids.length > 0 && !others && ids.every((id) => recorded.includes(id)) ? ids : undefined
}

export class Voice {
  private audio: HTMLAudioElement | undefined
  private turn = 0
  private isSpeaking = false

  /**
   * @param lesson `<cluster>/<equipment>`
   * @param duck machine sounds step back while something is said
   */
  constructor(
    private readonly lesson: string,
    private readonly duck: (on: boolean) => void,
  ) {}

  /** The newest counts: it cuts off what is being said, unless it is a trifle. */
  say({ news, sentence, lang, volume }: Said, recordings: Recordings): void {
    if (sentence === '' || (isSmall(news) && this.isSpeaking)) return
    this.stop()
    const turn = ++this.turn
    const lines = linesOf(news, recordings[this.lesson] ?? [])
    if (lines) void this.play(lines, lang, volume, turn)
    else
      speak(sentence, lang, volume, (on) => {
        if (turn === this.turn) this.speaking(on)
      })
  }

  /** Silent at once: paused, or the page is left. */
  stop(): void {
    this.turn++
    this.audio?.pause()
    this.audio = undefined
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
    this.speaking(false)
  }

  private speaking(on: boolean): void {
    if (on === this.isSpeaking) return
    this.isSpeaking = on
    this.duck(on)
  }

  private async play(lines: readonly string[], lang: Lang, volume: number, turn: number): Promise<void> {
    this.speaking(true)
    for (const id of lines) {
      if (turn !== this.turn) return
      const audio = new Audio(audioOf(lang, this.lesson, id))
      audio.volume = volume
      this.audio = audio
      const over = new Promise<void>((done) => {
        for (const event of ['ended', 'error', 'pause']) audio.addEventListener(event, () => done(), { once: true })
      })
      try {
        await audio.play()
        await over
      } catch (cause) {
        // Cut off by the next one, or the browser waits for a gesture: the caption has said it.
        console.info(`${id} was not heard: ${String(cause)}`)
      }
    }
    if (turn === this.turn) this.speaking(false)
  }
}
