// A spoken line made ready: one channel, silence cut off at both ends, as loud as every other line, as a WAV file.

/** Enough for a voice; a minute is 2.9 MB. */
export const RATE_HZ = 24_000
/** Every line is brought to this loudness (root mean square of its loud parts, full scale 0 dB), so that none shouts beside another. */
const LOUDNESS_DB = -20
/** No peak goes higher, whatever its loudness wants. */
const PEAK_DB = -1
/** Quieter than this below the loudest moment is silence. */
const SILENCE_DB = -38
const BLOCK_S = 0.02
/** A little air before and after. */
const AIR_S = 0.08

const ratio = (db: number): number => 10 ** (db / 20)

const rms = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2
  return Math.sqrt(sum / Math.max(1, to - from))
}

/** Root mean square of each block of 20 ms. */
export function blocks(samples: Float32Array, rateHz: number): number[] {
  const size = Math.max(1, Math.round(BLOCK_S * rateHz))
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, i) =>
    rms(samples, i * size, Math.min(samples.length, (i + 1) * size)),
  )
}

/** Where the voice begins and ends, seconds; the whole when nothing is silent, or everything. */
export function voiced(samples: Float32Array, rateHz: number): { fromS: number; toS: number } {
  const all = blocks(samples, rateHz)
  const lengthS = samples.length / rateHz
  const least = Math.max(0, ...all) * ratio(SILENCE_DB)
  const first = all.findIndex((level) => level > least)
  const last = all.findLastIndex((level) => level > least)
  if (first < 0) return { fromS: 0, toS: lengthS }
  return { fromS: Math.max(0, first * BLOCK_S - AIR_S), toS: Math.min(lengthS, (last + 1) * BLOCK_S + AIR_S) }
}

/** How loud its loud half is, decibels below full scale; −∞ for silence. */
export function loudnessDb(samples: Float32Array, rateHz: number): number {
  const all = blocks(samples, rateHz).sort((a, b) => b - a)
  const loud = all.slice(0, Math.ceil(all.length / 2))
  return 20 * Math.log10(Math.sqrt(loud.reduce((sum, level) => sum + level * level, 0) / Math.max(1, loud.length)))
}

/** The part between, at the loudness of all lines; silence stays silence. */
export function levelled(samples: Float32Array, rateHz: number, fromS: number, toS: number): Float32Array {
  const part = samples.slice(Math.round(fromS * rateHz), Math.round(toS * rateHz))
  const now = loudnessDb(part, rateHz)
  if (!Number.isFinite(now)) return part
  let peak = 0
  for (const sample of part) peak = Math.max(peak, Math.abs(sample))
  const gain = Math.min(ratio(LOUDNESS_DB - now), ratio(PEAK_DB) / peak)
  return part.map((sample) => sample * gain)
}

/** RIFF/WAVE, PCM, 16 bit, one channel (IBM and Microsoft, Multimedia Programming Interface 1.0, 1991). */
export function wavOf(samples: Float32Array, rateHz: number): Blob {
  const data = new DataView(new ArrayBuffer(44 + samples.length * 2))
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) data.setUint8(at + i, text.charCodeAt(i))
  }
  word(0, 'RIFF')
  data.setUint32(4, 36 + samples.length * 2, true)
  word(8, 'WAVEfmt ')
  data.setUint32(16, 16, true)
  data.setUint16(20, 1, true)
  data.setUint16(22, 1, true)
  data.setUint32(24, rateHz, true)
  data.setUint32(28, rateHz * 2, true)
  data.setUint16(32, 2, true)
  data.setUint16(34, 16, true)
  word(36, 'data')
  data.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, i) => data.setInt16(44 + i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true))
  return new Blob([data.buffer], { type: 'audio/wav' })
}
